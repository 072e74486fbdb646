"""Finds the pieces of the input: files of reports, stretches of files of lines, stretches of the rows of Parquet files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, Final

from pyarrow import ArrowException, parquet

from reportparse.batch.list_files import LINES, TABLES, Found, list_files
from reportparse.batch.piece import Part, Piece
from reportparse.batch.place import open_input
from reportparse.refusals import refuse

PIECE_BYTES = 250_000
"""How much is read for a piece of lines or rows at least, but for the last of a file."""
PART_BYTES = 4_000_000
"""How much is read for a part of a big corpus at least: some seconds of work."""
PARTS = 64
"""How many parts a corpus has at least, if it has as many pieces: all workers have something to do, to the end."""
PART_FILES = 5_000
"""How many files a part has at most."""
CHUNK: Final = 1 << 20
"""How much of a file of lines is held at a time."""

Ends = Mapping[tuple[str, int], int]
"""Where the pieces of an earlier run end, by path and beginning: what has come since then is a piece of its own."""


def find_pieces(paths: list[str], ends: Ends) -> Iterator[Piece]:
    """Yield the pieces of all files that paths name, in order.

    Args:
        paths: files, folders, patterns, addresses.
        ends: where pieces of an earlier run end.

    Raises:
        InputError: a path names nothing, or a file of lines or a Parquet file cannot be read.
    """
    for found in list_files(paths):
        suffix = os.path.splitext(found.path)[1].lower()  # noqa: PTH122
        if suffix in LINES:
            yield from _lines(found, ends)
        elif suffix in TABLES:
            yield from _rows(found)
        else:
            yield Piece("file", found.path, 0, found.size, f"{found.size}:{found.changed}", found.size)


def group_pieces(pieces: Iterable[Piece], total: int = 0) -> Iterator[Part]:
    """Yield parts of pieces that follow one another.

    Args:
        pieces: the pieces.
        total: how many bytes the corpus has.
    """
    gathered: list[Piece] = []
    size, enough = 0, min(PART_BYTES, max(PIECE_BYTES, total // PARTS))
    for piece in pieces:
        gathered.append(piece)
        size += piece.size
        if size >= enough or len(gathered) >= PART_FILES:
            yield Part(tuple(gathered))
            gathered, size = [], 0
    if gathered:
        yield Part(tuple(gathered))


def _lines(found: Found, ends: Ends) -> Iterator[Piece]:
    """Yield the pieces of a file of lines: whole lines, so many that they make a piece."""
    try:
        with open_input(found.path) as file:
            at = 0
            while stretch := _stretch(file, at, ends.get((found.path, at))):
                end, stamp = stretch
                yield Piece("jsonl", found.path, at, end, stamp, end - at, end - at < PIECE_BYTES)
                at = end
    except OSError as error:
        raise refuse("failed", found.path, reason=str(error)) from None


def _stretch(file: Any, at: int, known: int | None) -> tuple[int, str] | None:
    """Return where the lines from a place on end that make a piece, and their digest; None at the end of the file.

    An earlier piece keeps its end where a line ends there still; else lines are taken until there are enough for a piece.
    """
    if known is not None:
        end, stamp, whole = _digest(file, at, known - at)
        if whole:
            return end, stamp
    end, stamp, _ = _digest(file, at, PIECE_BYTES)
    return (end, stamp) if end > at else None


def _digest(file: Any, at: int, least: int) -> tuple[int, str, bool]:
    """Return where the first line ends that reaches so many bytes, the digest up to there, and whether they end a line."""
    file.seek(at)
    told, end, last = blake2b(digest_size=16), at, b"\n"
    while end - at < least and (more := bytes(file.read(min(CHUNK, at + least - end)))):
        told.update(more)
        end, last = end + len(more), more[-1:]
    whole = last == b"\n" or not file.read(1)
    file.seek(end)
    while last != b"\n" and (more := bytes(file.read(1 << 16))):
        stop = more.find(b"\n") + 1
        more = more[:stop] if stop else more
        told.update(more)
        end, last = end + len(more), more[-1:]
    return end, told.hexdigest(), whole


def _rows(found: Found) -> Iterator[Piece]:
    """Yield the pieces of a Parquet file: rows, so many that they make a piece by what the rows of their group have on average."""
    try:
        with open_input(found.path) as file:
            about = parquet.ParquetFile(file).metadata
            groups = [(group.num_rows, group.total_byte_size) for group in map(about.row_group, range(about.num_row_groups))]
    except (OSError, ArrowException) as error:
        raise refuse("failed", found.path, reason=str(error)) from None
    begin = end = 0
    size = 0.0
    for rows, total in groups:
        each, left = total / max(rows, 1), rows
        while left:
            more = min(left, max(1, round((PIECE_BYTES - size) / max(each, 1))))
            end, left, size = end + more, left - more, size + more * each
            if size >= PIECE_BYTES:
                yield Piece("parquet", found.path, begin, end, f"{found.size}:{found.changed}", round(size))
                begin, size = end, 0.0
    if end > begin:
        yield Piece("parquet", found.path, begin, end, f"{found.size}:{found.changed}", round(size))

"""Finds the pieces of the input: files of reports, stretches of files of lines, row groups of Parquet files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from pyarrow import ArrowException, parquet

from reportparse.batch.piece import Part, Piece
from reportparse.batch.place import LINES, TABLES, Found, list_files, open_system
from reportparse.refusals import refuse

PART_BYTES = 8_000_000
"""How much is read for a part at least, but for the last: some seconds of work."""
PART_FILES = 5_000
"""How many files a part has at most."""

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
            yield from _groups(found)
        else:
            yield Piece("file", found.path, 0, found.size, f"{found.size}:{found.changed}", found.size)


def group_pieces(pieces: Iterable[Piece]) -> Iterator[Part]:
    """Yield parts of pieces that follow one another."""
    gathered: list[Piece] = []
    size = 0
    for piece in pieces:
        gathered.append(piece)
        size += piece.size
        if size >= PART_BYTES or len(gathered) >= PART_FILES:
            yield Part(tuple(gathered))
            gathered, size = [], 0
    if gathered:
        yield Part(tuple(gathered))


def _lines(found: Found, ends: Ends) -> Iterator[Piece]:
    """Yield the pieces of a file of lines: whole lines, so many that they make a part."""
    try:
        system, inner = open_system(found.path)
        with system.open_input_file(inner) as file:
            at = 0
            while block := _block(file, ends.get((found.path, at), 0) - at):
                stamp = blake2b(block, digest_size=16).hexdigest()
                yield Piece("jsonl", found.path, at, at + len(block), stamp, len(block))
                at += len(block)
    except OSError as error:
        raise refuse("failed", found.path, reason=str(error)) from None


def _block(file: Any, known: int) -> bytes:
    """Return the next whole lines of a file: as many bytes as an earlier piece had if they end a line, else enough for a part."""
    at = file.tell()
    if known > 0:
        block = bytes(file.read(known))
        if block.endswith(b"\n") or not file.read(1):
            file.seek(at + len(block))
            return block
        file.seek(at)
    block = bytes(file.read(PART_BYTES))
    while block and not block.endswith(b"\n") and (more := bytes(file.read(1 << 16))):
        end = more.find(b"\n")
        block += more if end < 0 else more[: end + 1]
    file.seek(at + len(block))
    return block


def _groups(found: Found) -> Iterator[Piece]:
    """Yield the pieces of a Parquet file: row groups, so many that they make a part."""
    try:
        system, inner = open_system(found.path)
        with system.open_input_file(inner) as file:
            about = parquet.ParquetFile(file).metadata
            sizes = [about.row_group(place).total_byte_size for place in range(about.num_row_groups)]
    except (OSError, ArrowException) as error:
        raise refuse("failed", found.path, reason=str(error)) from None
    begin = size = 0
    for place, more in enumerate(sizes, 1):
        size += more
        if size >= PART_BYTES or place == len(sizes):
            yield Piece("parquet", found.path, begin, place, f"{found.size}:{found.changed}", size)
            begin, size = place, 0

"""Reads the documents of a piece."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pyarrow as pa
from pyarrow import parquet

from reportparse.batch.document import Document
from reportparse.batch.failure import Failure, failure_of
from reportparse.batch.job import Job
from reportparse.batch.parse_batch import BYTES, MEDIA_TYPE, values_of
from reportparse.batch.piece import Piece
from reportparse.batch.place import is_address, local_path, open_input, read_range
from reportparse.errors import InputError
from reportparse.refusals import refuse

ROWS: Final = 64
"""How many rows of a Parquet file are held at a time at most."""
HELD: Final = 16_000_000
"""How many bytes of rows are held at a time, where a row has no more."""
LONGEST: Final = 64_000_000
"""How many bytes a line may have."""


class Broken(NamedTuple):
    """A document of which there is nothing to parse."""

    id: str
    failure: Failure


def read_documents(piece: Piece, job: Job) -> Iterator[Document | Broken]:
    """Yield the documents of a piece, in order.

    Args:
        piece: the piece.
        job: how lines and rows name what they hold.

    Raises:
        InputError: a file of lines or a Parquet file is gone, or the store that has it does not answer.
    """
    if piece.kind == "file":
        yield _file(piece, job)
    elif piece.kind == "jsonl":
        yield from _lines(piece, job)
    else:
        yield from _rows(piece, job)


def _file(piece: Piece, job: Job) -> Document | Broken:
    if not is_address(piece.path):
        return Document(piece.path, path=piece.path)
    try:
        if piece.size > job.limits.bytes:
            raise refuse("limit", piece.path, limit="bytes", most=job.limits.bytes)
        return Document(piece.path, data=read_range(piece.path, 0, piece.size))
    except InputError as error:
        return Broken(piece.path, failure_of(error))


def _lines(piece: Piece, job: Job) -> Iterator[Document | Broken]:
    """Yield the documents of lines; only the last of a piece can be longer than a line may be."""
    at, end = piece.begin, piece.end
    cut = piece.size > LONGEST
    lines = read_range(piece.path, at, min(end, at + LONGEST)).splitlines(keepends=True)
    for place, line in enumerate(lines, 1):
        if cut and place == len(lines):
            yield Broken(f"{piece.path}#{at}", Failure("limit", f"a line of more than {LONGEST} bytes"))
        elif line.strip():
            yield _line(line, f"{piece.path}#{at}", job)
        at += len(line)


def _line(line: bytes, place: str, job: Job) -> Document | Broken:
    """Return the document of a line; one that names itself not is called by its place."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Broken(place, Failure("line", f"no JSON on this line: {error}"[:200]))
    if not isinstance(said, dict):
        return Broken(place, Failure("line", "no JSON object on this line"))
    return _document(said, place, job)


def _document(said: dict[str, Any], place: str, job: Job) -> Document | Broken:
    given = said.get(job.id_field)
    name = place if given is None or given == "" else str(given)
    text, data, kind = said.get(job.text_field), said.get(BYTES), said.get(MEDIA_TYPE)
    if isinstance(text, str):
        return Document(name, text)
    if isinstance(data, bytes):
        return Document(name, data=data, media_type=kind if isinstance(kind, str) else None)
    return Broken(name, Failure("line", f"no text under “{job.text_field}”; name it with --text-field"))


def _rows(piece: Piece, job: Job) -> Iterator[Document | Broken]:
    """Yield the documents of rows; what is damaged in a Parquet file ends the piece with a row that says so."""
    at = piece.begin
    try:
        for row in _held(piece, job):
            yield _document(row, f"{piece.path}#{at}", job)
            at += 1
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, OSError) as error:
        if isinstance(error, OSError) and local_path(piece.path) is None:  # a store may answer the next time
            raise refuse("failed", piece.path, reason=str(error)) from None
        yield Broken(f"{piece.path}#{at}", Failure("damaged", f"the rows from here on cannot be read: {error}"[:200]))


def _held(piece: Piece, job: Job) -> Iterator[dict[str, Any]]:
    """Yield the rows of a piece, of which some are held at a time; of its first group those before it are passed over."""
    with open_input(piece.path) as file:
        table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
        wanted = {job.id_field, job.text_field, BYTES, MEDIA_TYPE}
        columns = [name for name in table.schema_arrow.names if name in wanted]
        groups, first = _groups(table.metadata, piece)
        rows = min(ROWS, max(1, HELD * (piece.end - piece.begin) // max(piece.size, 1)))
        passed, left = piece.begin - first, piece.end - piece.begin
        for batch in table.iter_batches(rows, row_groups=groups, columns=columns, use_threads=False):
            over = min(passed, batch.num_rows)
            passed -= over
            taken = batch.slice(over, left)
            left -= taken.num_rows
            names, cells = taken.schema.names, map(values_of, taken.columns)
            yield from (dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True))
            if not left:
                return


def _groups(about: Any, piece: Piece) -> tuple[list[int], int]:
    """Return the row groups in which a piece stands, and the first row of the first of them."""
    groups: list[int] = []
    first = at = 0
    for place in range(about.num_row_groups):
        end = at + about.row_group(place).num_rows
        if at < piece.end and end > piece.begin:
            first = first if groups else at
            groups.append(place)
        at = end
    return groups, first

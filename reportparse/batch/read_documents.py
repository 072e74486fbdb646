"""Reads the documents of a piece."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from pyarrow import parquet

from reportparse.batch.document import Document
from reportparse.batch.failure import Failure
from reportparse.batch.job import Job
from reportparse.batch.parse_batch import BYTES, MEDIA_TYPE
from reportparse.batch.piece import Piece
from reportparse.batch.place import is_address, open_system, read_range

ROWS = 64
"""How many rows of a Parquet file are held at a time."""


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
        InputError: a file of lines is gone.
        OSError: a Parquet file is gone.
    """
    if piece.kind == "file":
        yield _file(piece)
    elif piece.kind == "jsonl":
        at = piece.begin
        for line in read_range(piece.path, piece.begin, piece.end).splitlines(keepends=True):
            if line.strip():
                yield _line(line, f"{piece.path}#{at}", job)
            at += len(line)
    else:
        yield from _rows(piece, job)


def _file(piece: Piece) -> Document:
    if not is_address(piece.path):
        return Document(piece.path, path=piece.path)
    return Document(piece.path, data=read_range(piece.path, 0, piece.size))


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
    text = said.get(job.text_field)
    if isinstance(text, str):
        return Document(name, text)
    if isinstance(data := said.get(BYTES), bytes):
        return Document(name, data=data, media_type=said.get(MEDIA_TYPE))
    return Broken(name, Failure("line", f"no text under “{job.text_field}”; name it with --text-field"))


def _rows(piece: Piece, job: Job) -> Iterator[Document | Broken]:
    system, inner = open_system(piece.path)
    with system.open_input_file(inner) as file:
        table = parquet.ParquetFile(file)
        wanted = {job.id_field, job.text_field, BYTES, MEDIA_TYPE}
        columns = [name for name in table.schema_arrow.names if name in wanted]
        groups = range(piece.begin, piece.end)
        at = sum(table.metadata.row_group(place).num_rows for place in range(piece.begin))
        for batch in table.iter_batches(ROWS, row_groups=list(groups), columns=columns):
            for row in batch.to_pylist():
                yield _document(row, f"{piece.path}#{at}", job)
                at += 1

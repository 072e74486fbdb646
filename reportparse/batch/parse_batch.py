"""The seam between reports and engines: a batch of documents in, a batch of rows out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from reportparse.arguments import check_type
from reportparse.batch.document import Document
from reportparse.batch.row_builder import RowBuilder
from reportparse.errors import ArgumentError
from reportparse.limits import Limits

TEXT, BYTES, MEDIA_TYPE, ID = "text", "bytes", "media_type", "id"
"""The columns that a batch of documents may have."""


def parse_batch(batch: pa.RecordBatch, *, limits: Limits | None = None) -> pa.RecordBatch:
    """Return the rows of the documents of a batch: one of type ``report`` each, then its nodes.

    A document that cannot be read is a row with its `error`; nothing that a document holds raises.

    Args:
        batch: the columns `id` and `text`; or `id` and `bytes`, the content of files, with or without `media_type`.
        limits: how much of a document is read at most, and how long it may take.

    Returns:
        Rows of the schema of `batch_schema()`.

    Raises:
        ArgumentError: a column is missing or of another type.
        ArgumentTypeError: it is no batch.
    """
    check_type("batch", batch, (pa.RecordBatch,))
    builder = RowBuilder(limits)
    for document in documents_of(batch):
        builder.add(document)
    return builder.take()


def documents_of(batch: pa.RecordBatch) -> Iterator[Document]:
    """Yield the documents of a batch.

    Raises:
        ArgumentError: a column is missing or of another type.
    """
    names = set(batch.schema.names)
    content = next((name for name in (TEXT, BYTES) if name in names), None)
    if ID not in names or content is None:
        raise ArgumentError(
            "a batch needs the columns id and text, or id and bytes; rename those that it has",
            "批次需要 id 和 text 两列，或 id 和 bytes 两列，请改列名",
        )
    ids = _column(batch, ID, pa.string())
    contents = _column(batch, content, pa.string() if content == TEXT else pa.binary())
    types = _column(batch, MEDIA_TYPE, pa.string()) if MEDIA_TYPE in names else [None] * len(ids)
    for name, given, kind in zip(ids, contents, types, strict=True):
        text, data = (given or "", None) if content == TEXT else (None, given or b"")
        yield Document("" if name is None else name, text, data, kind)


def _column(batch: pa.RecordBatch, name: str, kind: pa.DataType) -> list[Any]:
    """Return the values of a column.

    Raises:
        ArgumentError: they are of another type.
    """
    column = batch.column(name)
    try:
        return values_of(column.cast(kind))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise ArgumentError(
            f"the column {name} must be {kind}, not {column.type}", f"{name} 列的类型应为 {kind}，不能是 {column.type}"
        ) from error


def values_of(column: pa.Array) -> list[Any]:
    """Return the values of a column; of text that is no UTF-8 what is none is replaced."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        given: list[bytes | None] = column.cast(pa.large_binary()).to_pylist()
        return [None if value is None else value.decode("utf-8", "replace") for value in given]

"""Makes Arrow tables of the rows of reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import pyarrow as pa

from reportparse.errors import ArgumentError
from reportparse.model import RowKind
from reportparse.report import Report
from reportparse.serializers.rows.column import Cell, ColumnType
from reportparse.serializers.rows.columns import VERSION, columns_of
from reportparse.serializers.rows.rows_of import BLOCK, blocks_of
from reportparse.serializers.rows.writable import writable

TYPES: Final[dict[ColumnType, pa.DataType]] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
    "texts": pa.list_(pa.field("element", pa.string())),  # as Parquet gives it back
}
"""The Arrow types of cells."""


def arrow_schema(kind: RowKind) -> pa.Schema:
    """Return the schema of a kind of rows; its metadata names the kind and the version of the columns.

    Args:
        kind: which rows.

    Raises:
        ArgumentError: there is no such kind.
    """
    fields = [pa.field(column.name, TYPES[column.type]) for column in columns_of(kind)]
    return pa.schema(fields, {"reportparse.rows": kind, "reportparse.rows_version": VERSION})


def record_batches(reports: Iterable[Report], kind: RowKind, size: int | None = None) -> Iterator[pa.RecordBatch]:
    """Return the rows of reports in batches, made as the reports come; see `tables.record_batches`."""
    if size is not None and size < 1:
        raise ArgumentError(f"size must be at least 1, not {size}", f"size 至少为 1，不能是 {size}")
    schema = arrow_schema(kind)
    blocks = blocks_of(reports, kind, BLOCK if size is None else size)
    return (pa.record_batch([array_of(block[field.name], field.type) for field in schema], schema) for block in blocks)


def arrow_table(reports: Iterable[Report], kind: RowKind = "sections") -> pa.Table:
    """Return the rows of reports as one table; see `tables.arrow_table`."""
    return pa.Table.from_batches(record_batches(reports, kind), arrow_schema(kind))


def array_of(cells: list[Cell], kind: pa.DataType) -> pa.Array:
    """Return cells as an array; lone halves of characters, which only a caller's own changes bring, are marked."""
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:
        return pa.array([writable(cell) for cell in cells], kind)

"""Makes Polars data frames of the rows of reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import polars as pl

from reportparse.model import RowKind
from reportparse.report import Report
from reportparse.serializers.rows.column import Cell, ColumnType
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.rows_of import blocks_of
from reportparse.serializers.rows.writable import writable

TYPES: Final[dict[ColumnType, Any]] = {
    "text": pl.String(),
    "integer": pl.Int64(),
    "number": pl.Float64(),
    "day": pl.Date(),
    "texts": pl.List(pl.String()),
}
"""The Polars types of cells."""


def polars_frame(reports: Iterable[Report], kind: RowKind = "sections") -> pl.DataFrame:
    """Return the rows of reports as one frame; see `tables.polars_frame`."""
    schema = {column.name: TYPES[column.type] for column in columns_of(kind)}
    blocks = [_frame(block, schema) for block in blocks_of(reports, kind)]
    return pl.concat(blocks) if blocks else pl.DataFrame(schema=schema)


def _frame(block: dict[str, list[Cell]], schema: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame({name: [writable(cell) for cell in cells] for name, cells in block.items()}, schema=schema)

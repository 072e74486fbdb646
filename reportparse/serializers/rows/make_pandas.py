"""Makes pandas data frames of the rows of reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import pandas as pd

from reportparse.model import RowKind
from reportparse.report import Report
from reportparse.serializers.rows.column import Cell, ColumnType
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.rows_of import blocks_of
from reportparse.serializers.rows.writable import writable

TYPES: Final[dict[ColumnType, str]] = {
    "text": "string",
    "integer": "Int64",
    "number": "Float64",
    "day": "datetime64[s]",
    "texts": "object",
}
"""The pandas types of cells: those that know what is missing."""


def pandas_frame(reports: Iterable[Report], kind: RowKind = "sections") -> pd.DataFrame:
    """Return the rows of reports as one frame; see `tables.pandas_frame`."""
    columns = columns_of(kind)
    cells: dict[str, list[Cell]] = {column.name: [] for column in columns}
    for block in blocks_of(reports, kind):
        for name, more in block.items():
            cells[name] += map(writable, more)
    return pd.DataFrame({column.name: pd.Series(cells[column.name], dtype=TYPES[column.type]) for column in columns})

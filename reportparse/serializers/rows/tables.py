"""Tables of the rows of one or many reports, in the library that a caller works with; each comes with an extra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reportparse.model import RowKind
from reportparse.refusals import load_function
from reportparse.report import Report

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


def arrow_table(reports: Iterable[Report], kind: RowKind = "sections") -> pa.Table:
    """Return the rows of reports as an Arrow table, whose metadata names the version of the columns.

    Args:
        reports: any number of them, which are not kept.
        kind: which rows.

    Raises:
        ExtraError: pyarrow is missing.
        ArgumentError: there is no such kind.
    """
    table: pa.Table = load_function("serializers.rows.make_arrow", "Arrow", "arrow", "arrow_table")(reports, kind)
    return table


def record_batches(reports: Iterable[Report], kind: RowKind = "sections", size: int | None = None) -> Iterator[pa.RecordBatch]:
    """Return the rows of reports in Arrow's batches, made as the reports come.

    Args:
        reports: any number of them, which are not kept.
        kind: which rows.
        size: how many rows a batch has, the last one left out; None for some thousands.

    Raises:
        ExtraError: pyarrow is missing.
        ArgumentError: there is no such kind, or the size is below 1.
    """
    batches: Iterator[pa.RecordBatch] = load_function("serializers.rows.make_arrow", "Arrow", "arrow", "record_batches")(
        reports, kind, size
    )
    return batches


def pandas_frame(reports: Iterable[Report], kind: RowKind = "sections") -> pd.DataFrame:
    """Return the rows of reports as a pandas frame, of types that know what is missing.

    Args:
        reports: any number of them, which are not kept.
        kind: which rows.

    Raises:
        ExtraError: pandas is missing.
        ArgumentError: there is no such kind.
    """
    frame: pd.DataFrame = load_function("serializers.rows.make_pandas", "pandas", "pandas", "pandas_frame")(reports, kind)
    return frame


def polars_frame(reports: Iterable[Report], kind: RowKind = "sections") -> pl.DataFrame:
    """Return the rows of reports as a Polars frame.

    Args:
        reports: any number of them, which are not kept.
        kind: which rows.

    Raises:
        ExtraError: Polars is missing.
        ArgumentError: there is no such kind.
    """
    frame: pl.DataFrame = load_function("serializers.rows.make_polars", "Polars", "polars", "polars_frame")(reports, kind)
    return frame

"""Tables of rows in Arrow, pandas and Polars: the same cells, of fixed types, also where there are none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from reportparse import ArgumentError, ExtraError, Report, parse_report
from reportparse.serializers.rows.columns import KINDS
from reportparse.serializers.rows.rows_of import rows_of
from reportparse.serializers.rows.tables import arrow_table, pandas_frame, polars_frame, record_batches
from tests.imports import forget, lack
from tests.serializers.rows.reports import hostile, linked

REPORTS = [linked("hedao-zhili"), hostile(), linked("canjiren-jiuye")]
TOOLS = {"to_arrow": "pyarrow", "to_pandas": "pandas", "to_polars": "polars"}


def plain(value: Any) -> Any:
    """Return a cell of pandas as a row has it."""
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


@pytest.mark.parametrize("kind", KINDS)
def test_all_hold_the_rows(kind: Any) -> None:
    rows = list(rows_of(REPORTS, kind))
    assert len(rows) > 10
    assert arrow_table(REPORTS, kind).to_pylist() == rows
    assert polars_frame(REPORTS, kind).to_dicts() == rows
    frame = pandas_frame(REPORTS, kind)
    assert [{name: plain(cell) for name, cell in row.items()} for row in frame.to_dict("records")] == rows


@pytest.mark.parametrize("kind", KINDS)
def test_types_do_not_hang_on_the_rows(kind: Any) -> None:
    for make in (arrow_table, polars_frame):
        assert make([], kind).schema == make(REPORTS, kind).schema == make([parse_report("")], kind).schema
    empty, full = pandas_frame([], kind), pandas_frame(REPORTS, kind)
    assert len(empty) == 0 and dict(empty.dtypes) == dict(full.dtypes)
    pd.concat([empty, full])
    assert pl.concat([polars_frame([], kind), polars_frame(REPORTS, kind)]).equals(polars_frame(REPORTS, kind))
    assert pa.concat_tables([arrow_table([], kind), arrow_table(REPORTS, kind)]).num_rows == len(full)


def test_batches_have_the_size_that_is_asked_for() -> None:
    batches = list(record_batches(iter(REPORTS), "sections", 8))
    assert {batch.num_rows for batch in batches[:-1]} == {8}
    assert pa.Table.from_batches(batches) == arrow_table(REPORTS)
    for wrong in ({"size": 0}, {"size": -1}, {"kind": "no such"}):
        with pytest.raises(ArgumentError):
            record_batches(REPORTS, **wrong)


def test_a_report_hands_itself_over() -> None:
    report = REPORTS[0]
    for kind in KINDS:
        assert report.to_arrow(kind).to_pylist() == report.to_polars(kind).to_dicts() == report.to_rows(kind)
        assert len(report.to_pandas(kind)) == len(report.to_rows(kind))
    assert len(report.to_arrow()) == len(report.to_rows())


def test_days_of_any_year_and_halves_of_characters() -> None:
    report = linked()
    measure = next(node for node in report.recommendations if node.deadline is not None)
    assert measure.deadline is not None
    measure.deadline.start, measure.deadline.end = date.min, date.max
    measure.paragraphs[0].text, measure.addressees[0].text = "\ud800a", "b\udfff"
    for rows in (report.to_arrow("recommendations").to_pylist(), report.to_polars("recommendations").to_dicts()):
        row = next(row for row in rows if row["id"] == measure.id)
        assert (row["deadline_start"], row["deadline_end"]) == (date.min, date.max)
        assert row["text"].startswith("\ufffda") and row["addressees"][0] == "b\ufffd"
    frame = report.to_pandas("recommendations")
    row = frame[frame["id"] == measure.id].iloc[0]
    assert row["deadline_end"].date() == date.max and row["text"].startswith("\ufffda")


@pytest.mark.parametrize("method", TOOLS)
def test_a_missing_library_names_its_extra(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    library = TOOLS[method]
    lack(monkeypatch, library)
    forget(monkeypatch, f"reportparse.serializers.rows.make_{method.removeprefix('to_')}")
    extra = method.removeprefix("to_")
    with pytest.raises(ExtraError, match=rf"needs more libraries; in a checkout run pip install '\.\[{extra}\]'$"):
        getattr(Report, method)(REPORTS[0])

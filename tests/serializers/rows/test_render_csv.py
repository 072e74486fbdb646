"""CSV: what spreadsheets and readers make of it is what the rows say, and never a formula."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import ArgumentError, parse_report
from reportparse.serializers.look import Look
from reportparse.serializers.rows.column import Cell
from reportparse.serializers.rows.columns import COLUMNS, KINDS
from reportparse.serializers.rows.render_csv import FORMULA, csv_cell, render_csv
from reportparse.serializers.rows.rows_of import rows_of
from tests.properties.strategies import strings
from tests.serializers.rows.reports import FORMULAS, hostile, linked

REPORTS = [linked(), hostile()]


def read(text: str) -> list[list[str]]:
    """Return the cells of a CSV file."""
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:], newline=""), strict=True))


def said(cell: Cell) -> str:
    """Return a cell as CSV is to have it."""
    text = "" if cell is None else " | ".join(cell) if isinstance(cell, list) else str(cell)
    guarded = isinstance(cell, str | list) and text.startswith(FORMULA)
    return ("'" if guarded else "") + text.replace("\0", "\ufffd")


@pytest.mark.parametrize("kind", KINDS)
def test_every_reader_gets_the_same_cells(kind: Any) -> None:
    text = render_csv(REPORTS, Look(rows=kind))
    header = [column.name for column in COLUMNS[kind]]
    cells = [[said(cell) for cell in row.values()] for row in rows_of(REPORTS, kind)]
    assert read(text) == [header, *cells] and len(cells) > 5
    data = text.encode()
    frame = pl.read_csv(data, infer_schema=False).fill_null("")
    assert (frame.columns, [list(row) for row in frame.rows()]) == (header, cells)
    table = pd.read_csv(BytesIO(data), dtype=str, keep_default_na=False, encoding="utf-8-sig", engine="python")
    assert (list(table.columns), table.to_numpy().tolist()) == (header, cells)


def test_lines_end_as_excel_has_them() -> None:
    text = render_csv([parse_report("一、基本情况\n全镇有村。\n")])
    assert text.count("\r\n") == text.count("\n") == 2 and text.endswith("\r\n")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_none(text: str) -> None:
    assert csv_cell(text) == f"'{text}" == csv_cell([text])
    assert not any(cell.startswith(FORMULA) for row in read(render_csv([hostile()])) for cell in row)


@pytest.mark.parametrize("number", [-1, -0.5, 0, 3, 0.97])
def test_a_number_stays_one(number: float) -> None:
    assert csv_cell(number) == number


@given(strings() | st.text(st.characters(), max_size=30))
def test_rows_come_back(text: str) -> None:
    report = parse_report(text)
    rows = [[said(cell) for cell in row.values()] for row in report.to_rows()]
    assert read(render_csv([report]))[1:] == rows
    (cell,) = read("\ufeff" + written(csv_cell(text)))[0]
    assert cell == said(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def written(cell: object) -> str:
    file = StringIO(newline="")
    csv.writer(file).writerow([cell])
    return file.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_without_rows_there_is_the_header(kind: Any) -> None:
    for reports in ([], [parse_report("")]):
        assert read(render_csv(reports, Look(rows=kind))) == [[column.name for column in COLUMNS[kind]]]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ArgumentError, match="did you mean findings"):
        render_csv(REPORTS, Look(rows="finding"))

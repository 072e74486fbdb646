"""Excel: the rows as openpyxl and pandas read them, texts that stay texts, and sheets and cells within Excel's limits."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pandas as pd
import pytest

from reportparse import Report, parse_report
from reportparse.serializers.look import Look
from reportparse.serializers.rows import render_xlsx as module
from reportparse.serializers.rows.columns import COLUMNS, KINDS
from reportparse.serializers.rows.render_xlsx import LONGEST_CELL, fitted, render_xlsx
from reportparse.serializers.rows.rows_of import rows_of
from tests.serializers.rows.reports import FORMULAS, hostile, linked

REPORTS = [linked(), hostile()]
MARKED = {"a\x01b": "a\ufffdb", "a\0b": "a\ufffdb", "a\r\nb": "a\nb", "a\rb": "a\nb", "\rx": "\nx", "_x000D_": "_x005F_x000D_"}
"""What is written of texts that no XML holds as they are; openpyxl shows the escape of the last, Excel does not."""


def sheets(reports: list[Report], kind: str = "sections", **look: Any) -> Any:
    return openpyxl.load_workbook(BytesIO(render_xlsx(reports, Look(rows=kind, **look))))


def said(cell: Any) -> Any:
    """Return a cell as Excel is to have it."""
    if isinstance(cell, list):
        cell = " | ".join(cell)
    if isinstance(cell, str):
        for odd, marked in MARKED.items():
            cell = cell.replace(odd, marked)
        return cell or None
    return datetime(cell.year, cell.month, cell.day) if isinstance(cell, date) else cell  # noqa: DTZ001 -- as openpyxl has it


@pytest.mark.parametrize("kind", KINDS)
def test_the_cells_are_the_rows(kind: Any) -> None:
    (sheet,) = sheets(REPORTS, kind).worksheets
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert (sheet.title, header, sheet.freeze_panes) == (kind, [column.name for column in COLUMNS[kind]], "A2")
    assert rows == [[said(cell) for cell in row.values()] for row in rows_of(REPORTS, kind)] and len(rows) > 5
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert len(pd.read_excel(BytesIO(render_xlsx(REPORTS, Look(rows=kind))), dtype=str)) == len(rows)


def test_no_text_is_a_formula_or_link() -> None:
    (sheet,) = sheets([hostile()]).worksheets
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    for text in FORMULAS:
        assert cells[said(text)].data_type == "s" and cells[said(text)].hyperlink is None


@pytest.mark.parametrize("sign", ["字", "𠮷"])
def test_a_long_text_is_cut_and_says_so(sign: str) -> None:
    fits = sign * (LONGEST_CELL // (len(sign.encode("utf-16-le")) // 2))
    assert fitted(fits, "en") == fits
    for language, words in (("en", f"… (cut; {len(fits) + 1} characters)"), ("zh", f"…（已截断，共{len(fits) + 1}字）")):
        cut = fitted(fits + sign, language)  # type: ignore[arg-type]  # one of the languages
        assert cut.endswith(sign + words) and LONGEST_CELL - 1 <= len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL
    report = parse_report(f"一、基本情况\n{sign * 40_000}\n")
    (sheet,) = sheets([report], language="zh").worksheets
    assert any(str(cell.value).endswith("…（已截断，共40000字）") for cell in sheet[2])


def test_days_that_excel_does_not_know_are_texts() -> None:
    report = linked()
    measure = next(node for node in report.recommendations if node.deadline is not None)
    assert measure.deadline is not None
    measure.deadline.start, measure.deadline.end = date(1899, 12, 31), date(2027, 12, 31)
    (sheet,) = sheets([report], "recommendations").worksheets
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "1899-12-31" in values and datetime(2027, 12, 31) in values  # noqa: DTZ001


def test_a_full_sheet_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 5)
    found = sheets([linked()])
    count = len(linked().to_rows())
    assert found.sheetnames == ["sections", *(f"sections {place}" for place in range(2, (count + 3) // 4 + 1))]
    ids = [row[1].value for sheet in found for row in sheet.iter_rows(min_row=2)]
    assert ids == [row["id"] for row in linked().to_rows()]


@pytest.mark.parametrize("reports", [[], [parse_report("")]])
def test_without_rows_there_is_the_header(reports: list[Report]) -> None:
    assert [[cell.value for cell in row] for row in sheets(reports, "links").active.iter_rows()] == [
        [column.name for column in COLUMNS["links"]]
    ]


def test_no_file_tells_when_it_was_made() -> None:
    book = sheets([linked()])
    assert book.properties.created.year == book.properties.modified.year == 1980

"""Hard wraps: line breaks that end a full line, not a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.wraps import find_wraps
from tests.clean.marks import check_page, check_step, pages

FOUND = [
    pytest.param("全镇现有供水工程十七处，⟨\n⟩铺设管网二百六十公里。", id="after a comma"),
    pytest.param("全镇现有供水工程（⟨\n⟩含小型工程）十七处。", id="after an opening bracket"),
    pytest.param("全镇现有供水工程十七处⟨\n⟩，铺设管网二百六十公里。", id="before a comma"),
    pytest.param("自2022⟨\n⟩年3月起，全镇推行按方计量收费。", id="a date that is cut"),
    pytest.param("收费办法第⟨\n⟩3条规定，水费按月收取。", id="an ordinal that is cut"),
    pytest.param("石坝、青山、⟨\n\n  ⟩梁家三个村没有专职管水员。", id="blank lines and indents between"),
]
TRAPS = [
    pytest.param("一、基本情况\n全镇现有供水工程十七处。\n二、存在的问题\n管护力量偏弱。", id="headings"),
    pytest.param("组长：梁文东\n成员：周立群\n成员：石建国", id="a list"),
    pytest.param("望川县水利局\n2022年3月1日", id="a signature and its date"),
    pytest.param("石坝村 2022\n青山村 2023\n合计 45", id="a year that ends a row"),
    pytest.param("一、\n（一）\n二、", id="markers alone"),
    pytest.param("全镇现有供水工程十七处", id="one line"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_wraps, marked, "line-wrap")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_wraps, text, "line-wrap")


@pytest.mark.parametrize("path", pages("wraps"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_wraps, path, "line-wrap", golden)

"""What a file's own styles say, joined to the markers of its text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportparse import parse_file
from reportparse.clean.clean_text import clean_text
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.html.read_html import read_html
from reportparse.readers.options import Options
from reportparse.tokenizer.tokenize import tokenize
from tests.outlines import tree_of
from tests.readers.written_as import styled, word_file


def test_a_marker_that_reaches_into_a_heading_is_one_marker() -> None:
    body = (
        "<p>（1) 水泵十台</p><p>扬程不低于三十米。</p><p>（</p><h2>1) 发电机两台</h2><p>扬程不低于三十米。</p><h2>2) 照明灯</h2>"
    )
    clean = clean_text(read_html(f"<html><body>{body}</body></html>".encode(), "x.html", Options()))
    candidates = tokenize(clean)
    assert all(one.end <= two.start for one, two in pairwise(candidates))
    assert [clean.text[one.start : one.end] for one in candidates] == ["（1)", "（1)", "2)"]


BODY = "全镇建成养老院三家，床位三百张，助餐点十二处。"
CONTRADICTIONS = {
    "one level for two": ((1, "第一部分 现状"), (1, "一、设施"), (1, "二、服务"), (1, "第二部分 问题"), (1, "一、资金"), (1, "二、人员")),
    "one level for two, another below": (
        (1, "第一部分 现状"), (1, "一、设施"), (2, "（一）床位"), (2, "（二）设备"), (1, "二、服务"), (1, "第二部分 问题"), (1, "一、资金"),
        (1, "二、人员"),
    ),
    "the outer one lower": ((2, "一、现状"), (1, "（一）设施"), (1, "（二）服务"), (2, "二、问题"), (1, "（一）资金"), (1, "（二）人员")),
    "figures of one level but one": ((1, "1 现状"), (1, "1.1 设施"), (1, "1.2 服务"), (1, "2 问题"), (1, "2.1 资金"), (2, "2.2 人员")),
    "letters": ((2, "A. 现状"), (2, "A.1 设施"), (2, "A.2 服务"), (2, "B. 问题"), (2, "B.1 资金"), (2, "B.2 人员")),
}  # fmt: skip
"""Headings whose styles contradict the order of their numbers."""


@pytest.mark.parametrize("kind", ["docx", "md", "html"])
@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_numbers_decide_where_styles_contradict_them(name: str, kind: str) -> None:
    lines: list[tuple[int | None, str]] = [(0, "云溪镇养老服务调研报告")]
    for level, words in CONTRADICTIONS[name]:
        lines += [(level, words), (None, BODY)]
    inner = [words for _, words in CONTRADICTIONS[name] if "现状" not in words and "问题" not in words]
    rows = tree_of(parse_file(styled(lines, kind), name=f"x.{kind}"))
    assert [row.heading for row in rows if row.depth == 0] == ["现状", "问题"]
    assert len(rows) == len(inner) + 2


def test_levels_against_the_ranks_are_right_where_the_numbers_agree() -> None:
    lines: list[tuple[int | None, str]] = [(0, "云溪镇养老服务调研报告")]
    for level, words in (
        (1, "1、现状"),
        (2, "（一）设施"),
        (2, "（二）服务"),
        (1, "2、问题"),
        (2, "（一）资金"),
        (2, "（二）人员"),
    ):
        lines += [(level, words), (None, BODY)]
    rows = tree_of(parse_file(styled(lines, "md"), name="x.md"))
    assert [row.heading for row in rows if row.depth == 0] == ["现状", "问题"]


def test_a_heading_without_a_number_keeps_its_level() -> None:
    lines = [
        (0, "云溪镇养老服务调研报告"),
        (1, "第一部分 现状"),
        (1, "一、设施"),
        (None, BODY),
        (1, "二、服务"),
        (None, BODY),
        (1, "结语"),
        (None, BODY),
    ]
    rows = tree_of(parse_file(styled(lines, "md"), name="x.md"))
    assert [(row.depth, row.heading) for row in rows] == [(0, "现状"), (1, "设施"), (1, "服务"), (0, "结语")]


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of Word."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def paragraph(words: str, run: int = 0) -> str:
    """Return a paragraph of Word, in a list where one is named."""
    numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{run}"/></w:numPr>' if run else ""
    return f"<w:p><w:pPr>{numbers}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


POINTS = (
    "资金不足。财政投入偏少，缺口较大。",
    "人员不稳。护工流动较大。",
    "设施陈旧。床位不足，设备老化。",
    "服务单一。以助餐为主。",
)
LISTING = (("项目", "数量"), ("1.养老院建设工程", "3"), ("2.助餐点建设工程", "12"))


@pytest.mark.parametrize("run", [1, 0])
def test_a_list_goes_on_behind_a_table(run: int) -> None:
    numbers = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    items = [paragraph(words if run else f"{place}.{words}", run) for place, words in enumerate(POINTS, start=1)]
    body = paragraph("云溪镇养老服务调研报告") + "".join((*items[:2], table(*LISTING), *items[2:]))
    report = parse_file(word_file(body, numbering=lists), name="x.docx")
    assert [(node.id, node.marker.ordinal) for node in report.walk() if node.marker] == [("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    second = next(node for node in report.walk() if node.id == "2")
    assert [part.text for part in second.paragraphs][-5:] == ["数量", "1.养老院建设工程", "3", "2.助餐点建设工程", "12"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (LISTING, []),
        ((("1.养老院", "2.助餐点"), ("3.食堂", "4.浴室")), []),
        ((("1.养老院",), ("2.助餐点",), ("3.食堂",), ("4.浴室",)), ["1.", "2.", "3.", "4."]),
        ((("案由", "服务不足"), ("建议", "1.增加投入。" + BODY * 5)), ["1."]),
    ],
)
def test_only_a_table_that_lists_things_holds_no_markers(rows: tuple[tuple[str, ...], ...], found: list[str]) -> None:
    body = "".join(map(paragraph, (BODY,) * 8)) + table(*rows)
    clean = clean_text(read_docx(word_file(body), "x.docx", Options()))
    assert [clean.text[one.start : one.end] for one in tokenize(clean) if one.readings[0].ordinal] == found


def test_a_document_that_is_a_table_has_its_markers() -> None:
    clean = clean_text(read_docx(word_file(paragraph("报告") + table(*LISTING)), "x.docx", Options()))
    assert [clean.text[one.start : one.end] for one in tokenize(clean)] == ["1.", "2."]

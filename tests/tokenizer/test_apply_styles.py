"""What a file's own styles say, joined to the markers of its text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportparse import parse_file
from reportparse.clean.clean_text import clean_text
from reportparse.readers.html.read_html import read_html
from reportparse.readers.options import Options
from reportparse.tokenizer.tokenize import tokenize
from tests.outlines import tree_of
from tests.readers.written_as import styled


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

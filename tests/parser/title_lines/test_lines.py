"""Lines as the models see them: places, kinds, what the whole text looks like."""

from __future__ import annotations

import pytest
from hypothesis import given

from reportparse.parser.title_lines.lines import char_class, read_lines, read_page
from tests.properties.strategies import strings

PROSE = "近三年来全镇先后投入资金九百余万元，改造老旧管网四十多公里，群众用水条件明显改善，投诉量逐年下降。"


@given(strings())
def test_lines_are_what_is_not_blank(text: str) -> None:
    lines = read_lines(text)
    assert [text[line.start : line.end] for line in lines] == [words for line in text.split("\n") if (words := line.strip())]
    assert all(text.count("\n", 0, line.start) == line.number for line in lines)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("调研背景", "title"),
        ("主要做法：", "colon"),
        (PROSE, "prose"),
        ("管网老化。", "sentence"),
        ("水从哪里来？", "asked"),
        ("的水从哪里来？", "sentence"),
        ("2023年5月8日", "date"),
        ("二〇二三年五月", "date"),
        ("2023年工作安排", "title"),
        ("附件1", "annex"),
        ("附件：用水办法", "annex"),
        ("附件一 用水办法", "annex"),
        ("附属设施", "title"),
        ("——————", "signs"),
        ("，投入资金", "signs"),
        ("资金来源，", "signs"),
        (PROSE.rstrip("。") * 2, "prose"),
    ],
)
def test_what_a_line_is_at_first_sight(line: str, kind: str) -> None:
    assert read_page(line, {}, (), 0).kinds == [kind]


def test_a_line_that_a_marker_opens() -> None:
    page = read_page(f"一、现状\n二、{PROSE}\n", {0: "block", 5: "block"}, (), 0)
    assert page.kinds == ["block title", "numbered prose"]
    assert page.prose == (1, 1)


def test_kinds_beside_the_text() -> None:
    page = read_page("现状", {}, (), 0)
    assert (page.kind(-1), page.kind(0), page.kind(1)) == ("none", "title", "none")


@pytest.mark.parametrize(
    ("char", "name"), [("水", "han"), ("７", "digit"), ("：", "colon"), ("《", "open"), ("。", "stop"), ("—", "other")]
)
def test_classes_of_characters(char: str, name: str) -> None:
    assert char_class(char) == name

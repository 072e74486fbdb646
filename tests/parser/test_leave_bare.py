"""Markers without words: a few are nodes, thousands are text."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.parser.leave_bare import FEWEST_BARE

BARE = ("1.\n2.\n3.\n", "一、\n（一）\n1.\n", "①②③④\n", "建议：\n", "（一）（二）（三）", "第一条\n第二条\n")


@pytest.mark.parametrize("text", BARE)
def test_markers_alone_are_no_outline(text: str) -> None:
    report = parse_report(text * (FEWEST_BARE + 100))
    assert len(list(report.walk())) <= 3
    assert len(report.problems) <= 3


def test_what_was_left_out_is_said_once() -> None:
    report = parse_report("前言\n" + "1.\n2.\n" * FEWEST_BARE)
    found = [problem for problem in report.problems if problem.code == "bare-markers"]
    assert len(found) == 1
    assert report.source.text[found[0].span.start : found[0].span.end] == "1."
    assert found[0].describe().startswith(f"{2 * FEWEST_BARE} markers")


def test_a_form_to_fill_in_keeps_its_nodes() -> None:
    assert [node.marker.text for node in parse_report("一、\n二、\n三、\n").sections if node.marker] == ["一、", "二、", "三、"]


def test_a_report_with_words_keeps_all_its_nodes() -> None:
    assert len(list(parse_report("一、工作\n二、工作\n" * FEWEST_BARE).walk())) == 2 * FEWEST_BARE


def test_the_report_beside_a_column_of_numbers_stays() -> None:
    text = "一、基本情况\n工作有序推进。\n二、下一步打算\n抓好落实。\n" + "".join(
        f"\n{number}." for number in range(1, FEWEST_BARE + 200)
    )
    assert [node.heading.text for node in parse_report(text).sections if node.heading] == ["基本情况", "下一步打算"]

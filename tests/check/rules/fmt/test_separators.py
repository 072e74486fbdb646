"""Signs behind numerals and behind markers."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.check.context import Context
from reportparse.check.rules.fmt.separators import wrong_separators, wrong_signs_behind


def context_of(first: str, second: str) -> Context:
    """Return a report with two points."""
    return Context(
        parse_report(
            f"关于云溪镇的报告\n一、问题\n{first}人手不足\n护理员少。\n{second}经费不足\n投入少。\n二、建议\n增加人手。\n"
        )
    )


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [("1、", "2．", ["1.", "2."]), ("1.", "2.", []), ("１、", "２、", ["１.", "２."])],
)
def test_behind_a_numeral(first: str, second: str, right: list[str]) -> None:
    found = list(wrong_separators(context_of(first, second), {"arabic_dot"}, "."))
    assert [hit.details["right"] for hit in found] == right
    assert all(hit.fix and [edit.text for edit in hit.fix.edits] == ["."] for hit in found)


def test_before_a_figure_a_point_would_read_as_a_decimal() -> None:
    found = list(wrong_separators(context_of("1、", "2、2025年"), {"arabic_dot"}, "."))
    assert [edit.text for hit in found if hit.fix for edit in hit.fix.edits] == [".", ". "]


@pytest.mark.parametrize(
    ("first", "second", "right"),
    [("（一）、", "（二）：", ["（一）", "（二）"]), ("（一）", "（二）", []), ("（一）、（二）", "（三）", [])],
)
def test_behind_brackets(first: str, second: str, right: list[str]) -> None:
    found = list(wrong_signs_behind(context_of(first, second), {"cjk_paren"}, "、：", ""))
    assert [hit.details["right"] for hit in found] == right

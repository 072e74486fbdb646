"""Points that no point of the other side answers."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.check.context import Context
from reportparse.check.rules import RULES
from reportparse.check.rules.str.unanswered import unanswered


def points(text: str, *, findings: bool) -> list[str]:
    """Return the points without an answer."""
    return [hit.details["point"] for hit in unanswered(Context(parse_report(text)), findings=findings)]


def test_each_side_is_looked_at_by_itself() -> None:
    finding, measure = RULES["STR005"].example, RULES["STR006"].example
    assert (points(finding, findings=True), points(finding, findings=False)) == (["食堂卫生条件差"], [])
    assert (points(measure, findings=True), points(measure, findings=False)) == ([], ["改造村道路灯"])


def test_where_most_have_no_answer_nothing_is_said() -> None:
    text = RULES["STR005"].example
    bare = text[: text.index("二、对策")] + "二、对策建议\n（一）改造村道路灯\n更换损坏的路灯。\n（二）整治河道\n清理垃圾。\n"
    assert points(bare, findings=True) == points(bare, findings=False) == []

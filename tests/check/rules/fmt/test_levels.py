"""The levels of the standard, and those of a report."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.check.context import Context
from reportparse.check.rules.fmt.levels import first_of_each, nested_levels, written
from reportparse.source import Span

TEXT = "关于云溪镇的报告\n一、问题\n（1）人手不足\n护理员少。\n（2）经费不足\n投入少。\n二、建议\n（一）增加人手\n第一，多招。第二，留住。\n（二）增加经费\n多拨。\n"


def test_every_level_is_written_as_the_standard_has_it() -> None:
    assert [written(level) for level in range(4)] == ["一、", "（一）", "1.", "（1）"]


def test_levels_of_markers_within_others() -> None:
    context = Context(parse_report(TEXT))
    found = [(context.text[span.start : span.end], outer, inner) for span, outer, inner in nested_levels(context)]
    assert found == [("（1）", 0, 3), ("（2）", 0, 3), ("（一）", 0, 1), ("（二）", 0, 1)]


def test_places_alike_are_one_with_their_number() -> None:
    found = list(first_of_each((Span(place, place + 1), {"form": form}) for place, form in enumerate("aabab")))
    assert [(hit.span.start, hit.details) for hit in found] == [
        (0, {"form": "a", "count": "3"}),
        (2, {"form": "b", "count": "2"}),
    ]

"""What rules look at, and that it is looked up only where a rule asks."""

from __future__ import annotations

import pytest

from reportparse import check_report, parse_report
from reportparse.check import context as context_module
from reportparse.check.context import Context, place_of
from reportparse.check.settings import Settings
from reportparse.model import AnyNode, Section
from reportparse.source import Span
from tests.check.texts import GOOD

TEXT = "关于云溪镇的报告\n一、问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、建议\n（三）增加人手\n多招。\n（四）增加经费\n多拨。\n"


def marked(context: Context) -> dict[str, AnyNode]:
    """Return the nodes of a report by their markers."""
    return {node.marker.text: node for node in context.nodes if node.marker}


def test_nodes_come_in_reading_order_with_what_holds_them() -> None:
    context = Context(parse_report(TEXT))
    assert [node.marker.text for node in context.nodes if node.marker] == ["一、", "（一）", "（二）", "二、", "（三）", "（四）"]
    nodes = marked(context)
    assert nodes["（三）"].parent is nodes["二、"] and nodes["二、"].parent is None
    assert context.run_of[nodes["（一）"].id] is context.run_of[nodes["（四）"].id]


def test_the_nearest_run_of_a_family() -> None:
    context = Context(parse_report(TEXT))
    nodes = marked(context)
    inner, outer = context.run_of[nodes["（一）"].id], context.run_of[nodes["一、"].id]
    assert context.nearest_run(nodes["一、"], ["cjk_paren"]) is inner
    assert context.nearest_run(nodes["（四）"], ["part", "cjk_comma"]) is outer
    assert context.nearest_run(None, ["cjk_paren"]) is inner  # the only one
    assert context.nearest_run(None, ["article"]) is None


def test_of_several_runs_none_is_nearest_from_outside() -> None:
    context = Context(parse_report(TEXT.replace("（三）", "（一）").replace("（四）", "（二）")))
    assert len(context.runs) == 3 and context.nearest_run(None, ["cjk_paren"]) is None


def test_a_number_may_go_on_from_a_run_beside() -> None:
    text = "关于云溪镇的报告\n一、情况\n十二个村。\n二、问题\n人手不足。\n一、建议\n增加人手。\n二、打算\n逐步推开。\n三、保障\n成立专班。\n"
    context = Context(parse_report(text))
    first, second = context.runs
    assert context.goes_on_beside(first, 4) and context.goes_on_beside(second, 3)
    assert not context.goes_on_beside(first, 3) and not context.goes_on_beside(second, 4)


def test_places_of_markers_and_of_lines() -> None:
    context = Context(parse_report("## 一、情况\n好。\n二、问题：人手少。\n"))
    start = context.text.index("一、")
    assert [context.is_marked(place) for place in range(start - 1, start + 3)] == [False, True, True, False]
    assert context.starts_line(start) and context.starts_line(0) and not context.starts_line(context.text.index("人手"))
    assert context.rest_of_line(context.text.index("人手")) == "人手少。" and context.rest_of_line(len(context.text)) == ""


def test_the_place_that_stands_for_a_part() -> None:
    numbered, titled = Context(parse_report(GOOD)).nodes[0], Section("1", 1, None, None, Span(3, 9))
    assert numbered.marker and place_of(numbered) == numbered.marker.span
    assert (place_of(titled), place_of(titled, 4), place_of(titled, 40)) == (Span(3, 4), Span(3, 7), Span(3, 9))


def test_what_no_rule_asks_for_is_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("nobody asked for runs or references")

    monkeypatch.setattr(context_module, "read_runs", never)
    monkeypatch.setattr(context_module, "find_references", never)
    assert check_report(parse_report(GOOD), Settings(select=["FMT011", "STR002"])) == []
    with pytest.raises(AssertionError, match="nobody asked"):
        check_report(parse_report(GOOD), Settings(select=["NUM001"]))

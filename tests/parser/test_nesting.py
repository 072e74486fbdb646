"""Where a marker may stand in a stack of open items, and what each place costs beside the others."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from reportparse.markers.families import TITLES
from reportparse.parser import weights as w
from reportparse.parser.nesting import Frame, Stack, closing, ending, moves
from reportparse.tokenizer.candidate import Before, Candidate, Reading, Style
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import outline_of, plain, shape

ROOT = Frame(None, None, False, False, 0)


def marker(text: str, line: int = 9, **changes: object) -> Candidate:
    """Return a candidate as it stands at the beginning of a line."""
    found = tokenize(plain(f"{text}加强管理"))[0]
    found.line = line
    for name, value in changes.items():
        setattr(found, name, value)
    return found


def frame(text: str, **changes: Any) -> Frame:
    """Return an open item whose run has had several, on a line of its own."""
    reading = marker(text).readings[0]
    plain_one = Frame(reading.family, reading.ordinal, False, False, 0, reading.prefix)
    return plain_one._replace(**changes)


def stack(*texts: str | Frame) -> Stack:
    """Return a stack of open items, each of which knows the family of the run inside it."""
    frames = [ROOT, *(text if isinstance(text, Frame) else frame(text) for text in texts)]
    inside = [below.family for below in frames[1:]]
    return tuple(above._replace(child=child) for above, child in zip(frames, [*inside, None], strict=True))


class Way(NamedTuple):
    """A move, its parts named."""

    cost: float
    depth: int
    name: str


def ways(above: Stack, text: str | Candidate, counts: dict[str, int] | None = None) -> list[Way]:
    candidate = text if isinstance(text, Candidate) else marker(text)
    return [Way(*move) for move in moves(above, counts or {}, candidate, candidate.readings[0])]


def best(above: Stack, text: str | Candidate, counts: dict[str, int] | None = None) -> tuple[str, int]:
    """Return the cheapest way: its name and depth."""
    found = min(ways(above, text, counts))
    return found.name, found.depth


@pytest.mark.parametrize(
    ("above", "text", "way"),
    [
        (("一、",), "二、", ("next", 1)),
        (("一、", "（二）"), "（三）", ("next", 2)),
        (("一、", "（二）"), "二、", ("next", 1)),
        (("一、",), "（一）", ("open", 2)),
        (("一、", "（一）"), "1.", ("open", 3)),
        (("一、",), "三、", ("gap", 1)),
        (("二、",), "二、", ("repeat", 1)),
        (("三、",), "二、", ("back", 1)),
        (("三、",), "一、", ("restart", 1)),
        (("1.1",), "1.2", ("next", 1)),
        (("1.1",), "2.1", ("restart", 1)),
        (("首先，",), "再次，", ("next", 1)),
        ((), "（二）", ("orphan_first", 1)),
        (("一、",), "（二）", ("orphan", 2)),
    ],
)
def test_the_cheapest_way(above: tuple[str, ...], text: str, way: tuple[str, int]) -> None:
    assert best(stack(*above), text) == way


def test_a_run_counts_on_under_the_next_parent() -> None:
    assert best(stack("二、"), "（三）", {"cjk_paren": 2}) == ("run_on", 2)
    assert best(stack("二、"), "3.", {"arabic_dot": 2}) == ("run_on_point", 2)
    assert best(stack("二、"), "（三）", {"cjk_paren": 5}) == ("orphan", 2)


def test_the_number_that_was_passed_over_may_follow() -> None:
    assert best(stack(frame("三、", skipped=2)), "二、") == ("exchanged", 1)
    assert best(stack(frame("二、", repeated=True)), "四、") == ("next", 1)


@pytest.mark.parametrize(
    ("last", "cheaper", "dearer"),
    [
        ("一、", "二、", "三、"),
        ("一、", "三、", "九、"),
        ("三、", "四、", "二、"),
        ("三、", "一、", "二、"),
        ("二、", "三、", "二、"),
    ],
)
def test_what_follows_costs_less_than_what_does_not(last: str, cheaper: str, dearer: str) -> None:
    assert min(ways(stack(last), cheaper)).cost < min(ways(stack(last), dearer)).cost


def test_a_wider_gap_costs_more_up_to_a_bound() -> None:
    costs = [min(ways(stack("1."), f"{number}.")).cost for number in (3, 4, 8, 13, 14, 99)]
    assert costs == sorted(costs)
    assert costs[0] < costs[1] < costs[2] < costs[3]
    assert costs[3] <= costs[4] == costs[5]


def test_an_item_holds_a_run_of_its_own_family_only_as_a_list_on_lines() -> None:
    inline = marker("一、", before=Before.STOP)
    assert {way.name: way.depth for way in ways(stack("二、"), "一、")} == {"restart": 1, "list_inside": 2}
    for closed, first in (("一、", inline), ("一是", marker("一是")), ("一、", marker("二、")), ("1.1", marker("1.1"))):
        assert all(way.depth == 1 for way in ways(stack(closed), first))


def test_a_run_goes_on_behind_a_list_of_its_own_family() -> None:
    found = ways(stack("二、", "三、"), "三、")
    assert {(way.name, way.depth) for way in found} == {("repeat", 2), ("next", 1)}
    assert min(found).depth == 1
    assert all(way.depth == 2 for way in ways(stack("二、", "三、"), "四、"))


def test_a_list_inside_may_use_the_numbers_of_what_holds_it() -> None:
    found = {way.name: way.depth for way in ways(stack("一、", "（一）"), "一、")}
    assert found["nested_self"] == 3
    assert min(ways(stack("一、", "（一）"), "二、")).name == "next"


def test_an_outline_has_no_more_levels_than_the_most() -> None:
    deep = stack(*(frame(text) for text in ("第一章", "第一节", "一、", "（一）", "1.", "（1）", "①", "A.", "——")))
    assert len(deep) == w.MAX_DEPTH + 1
    assert all(way.depth <= w.MAX_DEPTH for way in ways(deep, "a)"))


def test_to_close_a_lone_item_costs() -> None:
    lone, two = stack("一、", frame("（一）", lone=True)), stack("一、", "（二）")
    assert ways(lone, "二、")[0].cost - ways(two, "二、")[0].cost == pytest.approx(w.LONE)
    assert closing(lone, 1) == w.LONE
    assert closing(two, 1) == 0.0
    assert closing(stack(frame("一是", lone=True)), 1) == w.LONE_POINT
    assert closing(stack(frame("第一章", lone=True)), 1) == w.LONE_UNIT


def test_to_close_a_lone_item_costs_nothing_where_its_run_goes_on_right_below() -> None:
    above, title = stack(frame("1.", lone=True)), Candidate(0, 0, (Reading(TITLES["line_1"], None),), Before.LINE, False, 9)
    apart = {way.depth: way.cost for way in ways(above, title)}
    title.between = above[-1].family
    assert {way.depth: way.cost for way in ways(above, title)} == {1: apart[1] - w.LONE, 2: apart[2]}


def test_at_the_end_of_a_text_a_lone_item_costs_less() -> None:
    assert ending(stack("一、", frame("（一）", lone=True))) == w.LONE_AT_END < w.LONE
    assert ending(stack("一、", "（二）")) == 0.0


def test_a_lower_family_does_not_hold_a_higher_one_for_free() -> None:
    low = next(way for way in ways(stack("1."), "（一）") if way.depth == 2)
    high = next(way for way in ways(stack("一、"), "（一）") if way.depth == 2)
    assert low.cost - high.cost == pytest.approx(w.RANK)
    chapter = next(way for way in ways(stack("（一）"), "一、") if way.depth == 2)
    assert chapter.cost - high.cost == pytest.approx(w.RANK_HIGH)


def test_labels_stand_inside_points_and_numbered_ones_inside_brackets() -> None:
    text = "其一，漏损。\n整改结果：换管。\n其二，账外账。\n整改结果：注销。\n其三，人情。\n整改结果：清退。\n"
    assert shape(outline_of(text), text) == "其一[整改结果：] 其二[整改结果：] 其三[整改结果：]"
    text = "（一）主业\n问题1：浊度高。\n措施：抽检。\n（二）党建\n问题2：少人。\n措施：上课。\n问题3：拖欠。\n措施：补齐。\n"
    assert shape(outline_of(text), text) == "（一）[问题1：[措施：]] （二）[问题2：[措施：] 问题3：[措施：]]"


def test_prefixes_name_the_items_above() -> None:
    inside = {text: next(way for way in ways(stack("2.3"), text) if way.depth == 2).cost for text in ("2.3.1", "4.3.1", "2.4.1")}
    assert inside["2.3.1"] - inside["4.3.1"] == pytest.approx(w.PREFIX_FITS_WHOLLY)
    assert inside["2.4.1"] - inside["4.3.1"] == pytest.approx(w.PREFIX)
    assert best(stack("2.3"), "2.3.1")[1] == 2


def test_a_point_of_an_ended_paragraph_holds_nothing() -> None:
    point = frame("一是", inline=True, line=1)
    same, later = (next(way for way in ways(stack(point), marker("①", line)) if way.depth == 2) for line in (1, 2))
    assert later.cost - same.cost == pytest.approx(w.AFTER_PARAGRAPH)


def test_the_head_of_an_annex_closes_all() -> None:
    assert ways(stack("三、", "（二）"), marker("一、", annex=True)) == [(w.MOVES["open"], 1, "open")]
    assert len(ways(stack("三、", "（二）"), marker("（一）", annex=True))) == 1
    assert ways(stack("三、"), marker("四、", annex=True))[0].name == "next"
    assert ways(stack("三、", "（二）"), marker("1.", annex=True, dated=True)) == [(w.MOVES["open"], 1, "open")]
    assert ways(stack("三、", "（二）"), marker("1.", annex=True))[0].depth == 3


def test_heading_levels_tell_siblings_from_children() -> None:
    above = stack(frame("一、", level=1), frame("（一）", level=2))
    sibling = marker("1.", style=Style(level=2))
    child = marker("1.", style=Style(level=3))
    assert min(ways(above, sibling)).depth == 2
    assert min(ways(above, child)).depth == 3


def test_what_must_cost_too_much_is_left_out_and_nothing_else() -> None:
    above = stack("一、", frame("（一）", lone=True), frame("1.", lone=True))
    candidate = marker("②")
    everything = moves(above, {}, candidate, candidate.readings[0])
    assert len(everything) == 4
    for most in (0.0, 4.0, 6.0, 8.0, 12.0, 16.0):
        found = moves(above, {}, candidate, candidate.readings[0], most)
        assert [way for way in everything if way[0] <= most and way not in found] == []

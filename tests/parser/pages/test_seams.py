"""The very place of a joint: between characters that join badly, and where the parts would join well."""

from __future__ import annotations

import random

import pytest

from reportparse.cohesion import cohesion, cohesions
from reportparse.parser.heading_lengths import LONGEST_HEADING
from reportparse.parser.pages.seams import AT_END, AT_LINE, ENDS, SeamFinder, Seams, breaks_off
from tests.compiled import counts_calls

A = "近年来，全镇先后投入资金三千余万元，新建改建集中供水"
B = "工程十七处，铺设管网二百六十多公里。群众吃水难的问题得到初步解"
C = "决。为摸清运行情况，调研组走访了十一个行政村，听取了意见。"


def test_a_text_that_was_cut_in_words() -> None:
    """As it stands: A, then C, then B; C goes on where B broke off."""
    text = A + C + B
    first, second = len(A), len(A + C)
    found = SeamFinder(text).place((first - 8, first + 8), (second - 8, second + 8))
    assert (found.first, found.second) == (first, second)
    assert found.score > 5.0


def test_a_text_in_order_has_worse_joints() -> None:
    spliced, whole = A + C + B, A + B + C
    gaps = [((len(A), len(A)), (len(text) - len(last), len(text) - len(last))) for text, last in ((spliced, B), (whole, C))]
    assert SeamFinder(whole).place(*gaps[1]).score < 0 < SeamFinder(spliced).place(*gaps[0]).score


def test_a_line_break_draws_the_joint() -> None:
    plain, broken = "甲乙丙丁。戊己庚辛。", "甲乙丙丁。\n戊己庚辛。"
    assert SeamFinder(broken).place((3, 8), (9, 9)).first == 6
    assert SeamFinder(broken).place((6, 6), (11, 11)).score - SeamFinder(plain).place((5, 5), (10, 10)).score == pytest.approx(
        AT_LINE
    )


def test_where_text_is_lost_the_ends_need_not_join() -> None:
    text = A + C + "甲乙丙丁戊己庚辛"
    first, second = len(A), len(A + C)
    whole, lost = (SeamFinder(text).place((first, first), (second, second), lost) for lost in (False, True))
    assert (lost.first, lost.second) == (whole.first, whole.second)
    assert lost.score > whole.score


def test_a_gap_of_one_place_and_one_at_the_beginning() -> None:
    assert SeamFinder("甲乙丙丁").place((2, 2), (3, 3))[:2] == (2, 3)
    assert SeamFinder("甲乙丙丁").place((0, 1), (2, 3)).first == 1


SHORT = (A + "\n" + C + "  \n　" + B).replace("。", "。\n")


def searched(text: str, first: tuple[int, int], second: tuple[int, int], lost: bool) -> Seams:
    """Return the likeliest joints by trying all pairs of places, each looked at afresh."""

    def joins(left: int, right: int) -> float:
        before, after = text[max(0, left - 4) : left].rstrip(), text[right : right + 4].lstrip()
        return cohesion(before[-1], after[0]) if before and after else 0.0

    def stands(at: int) -> float:
        return (AT_LINE if text[at - 1 : at] == "\n" else 0.0) - joins(at, at)

    def score(one: int, two: int) -> float:
        ending = text[max(0, two - 4) : two].rstrip()[-1:]
        ends = AT_END if ending and ending in ENDS else -AT_END
        last = 0.0 if lost else joins(len(text), one)
        return last + stands(one) + ends + stands(two) + joins(one, two)

    pairs = [(one, two) for one in range(max(first[0], 1), first[1] + 1) for two in range(second[0], second[1] + 1)]
    return max((Seams(one, two, score(one, two)) for one, two in pairs), key=lambda seams: seams.score)


@pytest.mark.parametrize("seed", range(20))
def test_one_finder_finds_what_a_plain_search_of_all_places_finds(seed: int) -> None:
    """Gaps come again, as first and as second, with text lost and without."""
    draw = random.Random(seed)
    text = "".join(draw.sample(SHORT, len(SHORT))) if seed % 2 else SHORT
    cuts = sorted(draw.sample(range(2, len(text)), 6))
    gaps = [(start, min(end, start + 39)) for start, end in zip([0, *cuts], cuts, strict=False)]
    finder = SeamFinder(text)
    for first, second, lost in [(one, two, lost) for one in gaps for two in gaps if one < two for lost in (False, True)]:
        found, best = finder.place(first, second, lost), searched(text, first, second, lost)
        assert found.score == pytest.approx(best.score)
        again = searched(text, (found.first, found.first), (found.second, found.second), lost)
        assert found.score == pytest.approx(again.score)


@counts_calls
def test_a_place_is_looked_at_once_however_many_joints_are_tried_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(left: str, right: str) -> float:
        asked.append(left + right)
        return cohesion(left, right)

    def all_counted(lefts: list[str], rights: list[str]) -> list[float]:
        asked.extend(rights)
        return cohesions(lefts, rights)

    monkeypatch.setattr("reportparse.parser.pages.seams.cohesion", counted)
    monkeypatch.setattr("reportparse.parser.pages.seams.cohesions", all_counted)
    finder = SeamFinder(SHORT)
    first = finder.place((1, 30), (31, 60))
    once = len(asked)
    assert once < 2 * 30 + 30 + 30 * 30
    assert finder.place((1, 30), (31, 60)) == first
    assert len(asked) - once <= once - 3 * 25


PROSE = "全镇先后投入资金三千余万元。新建改建集中供水"


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        (PROSE, True),
        (PROSE + "工程十七处。", False),
        (PROSE + "工程，", True),
        (PROSE + "工程：", False),
        (PROSE + "工程》", False),
        ("加强农村供水工程管护", False),
        ("加强农村供水工程管护，" * 6 + "压实", True),
        ("加强农村供水工程管护" * 7, False),
        ("", False),
        ("  \n", False),
    ],
)
def test_prose_that_breaks_off(body: str, broken: bool) -> None:
    text = f"（一）{body}\n（二）"
    assert breaks_off(text, 3, 3 + len(body)) is broken


def test_a_line_with_a_comma_is_prose_beyond_the_longest_heading() -> None:
    for size, broken in ((LONGEST_HEADING, False), (LONGEST_HEADING + 1, True)):
        body = "加强管护，".ljust(size, "村")
        assert breaks_off(body, 0, size) is broken

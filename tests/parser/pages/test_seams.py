"""The very place of a joint: between characters that join badly, and where the parts would join well."""

from __future__ import annotations

import pytest

from reportparse.parser.heading_lengths import LONGEST_HEADING
from reportparse.parser.pages.seams import AT_LINE, breaks_off, place_seams

A = "近年来，全镇先后投入资金三千余万元，新建改建集中供水"
B = "工程十七处，铺设管网二百六十多公里。群众吃水难的问题得到初步解"
C = "决。为摸清运行情况，调研组走访了十一个行政村，听取了意见。"


def test_a_text_that_was_cut_in_words() -> None:
    """As it stands: A, then C, then B; C goes on where B broke off."""
    text = A + C + B
    first, second = len(A), len(A + C)
    found = place_seams(text, (first - 8, first + 8), (second - 8, second + 8))
    assert (found.first, found.second) == (first, second)
    assert found.score > 5.0


def test_a_text_in_order_has_worse_joints() -> None:
    spliced, whole = A + C + B, A + B + C
    gaps = [((len(A), len(A)), (len(text) - len(last), len(text) - len(last))) for text, last in ((spliced, B), (whole, C))]
    assert place_seams(whole, *gaps[1]).score < 0 < place_seams(spliced, *gaps[0]).score


def test_a_line_break_draws_the_joint() -> None:
    plain, broken = "甲乙丙丁。戊己庚辛。", "甲乙丙丁。\n戊己庚辛。"
    assert place_seams(broken, (3, 8), (9, 9)).first == 6
    assert place_seams(broken, (6, 6), (11, 11)).score - place_seams(plain, (5, 5), (10, 10)).score == pytest.approx(AT_LINE)


def test_where_text_is_lost_the_ends_need_not_join() -> None:
    text = A + C + "甲乙丙丁戊己庚辛"
    first, second = len(A), len(A + C)
    whole, lost = (place_seams(text, (first, first), (second, second), lost) for lost in (False, True))
    assert (lost.first, lost.second) == (whole.first, whole.second)
    assert lost.score > whole.score


def test_a_gap_of_one_place_and_one_at_the_beginning() -> None:
    assert place_seams("甲乙丙丁", (2, 2), (3, 3))[:2] == (2, 3)
    assert place_seams("甲乙丙丁", (0, 1), (2, 3)).first == 1


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

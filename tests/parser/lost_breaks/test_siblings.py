"""Siblings judged together: headings of one run share their kind and their shape."""

from __future__ import annotations

from math import exp, log

import pytest

from reportparse.parser.lost_breaks.features import LEAD, LINE, PLAIN, Option, prepare
from reportparse.parser.lost_breaks.siblings import LIKELY, SIZE, Judged, agreement, judge_together, shape


def judged(text: str, *cuts: tuple[int, str, float]) -> Judged:
    """Return a window with some possible cuts and how likely each is."""
    window = prepare(text, True, "cjk_paren")
    return Judged(window, [Option(at, kind) for at, kind, _ in cuts], [log(chance) for _, _, chance in cuts])


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("健全机制，压实责任今年以来", 9, (2, 4, 0, "责任", "今年")),
        ("健全机制，压实各方责任今年", 11, (2, 6, 2, "责任", "今年")),
        ("健全机制今年以来", 4, (1, 4, None, "机制", "今年")),
        ("一，二三，四五六", 8, (3, 3, 1, "五六", "")),
    ],
)
def test_the_shape_of_a_heading(text: str, at: int, wanted: tuple[int, int, int | None, str, str]) -> None:
    assert shape(text, at) == wanted


ONE = judged("健全机制，压实责任今年以来", (9, LINE, 0.5), (4, LINE, 0.5))
OTHER = judged("完善政策，优化流程去年以来", (9, LINE, 0.9), (4, LINE, 0.1))
WEIGHTS = [1.0, 0.0, 0.0, *[1.0] * (SIZE - 3)]


def test_siblings_make_alike_what_each_leaves_open() -> None:
    alone, together = judge_together([ONE], WEIGHTS)[0], judge_together([ONE, OTHER, OTHER], WEIGHTS)[0]
    assert alone[0] == pytest.approx(alone[1])
    assert together[0] > together[1]


def test_chances_add_up_to_one() -> None:
    for chances in judge_together([ONE, OTHER], WEIGHTS):
        assert sum(map(exp, chances)) == pytest.approx(1.0)


def test_a_cut_that_is_hopeless_is_not_judged_again() -> None:
    rows = agreement([judged("健全机制，压实责任今年以来", (9, LINE, 0.999), (4, LINE, exp(LIKELY - 1)))])[0]
    assert [len(row) for row in rows] == [SIZE, 0]


def test_every_kind_of_cut_has_as_many_features() -> None:
    mixed = judged("加强领导。成立专班今年", (4, LEAD, 0.4), (2, LINE, 0.3), (0, PLAIN, 0.3))
    assert [len(row) for row in agreement([mixed, ONE])[0]] == [SIZE] * 3


def test_no_window_agrees_with_itself() -> None:
    own = agreement([ONE])[0]
    assert all(row[3:] == (0.0,) * (SIZE - 3) for row in own)

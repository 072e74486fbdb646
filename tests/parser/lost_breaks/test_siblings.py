"""Siblings judged together: headings of one run share their kind and their shape."""

from __future__ import annotations

from collections import defaultdict
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.lost_breaks.features import LEAD, LINE, PLAIN, Kind, Option, prepare
from reportparse.parser.lost_breaks.phrases import ALONE, Known, Phrases
from reportparse.parser.lost_breaks.siblings import LIKELY, OWN, SIZE, Judged, agreement, judge_together, judged, shape


def window(text: str, *cuts: tuple[int, Kind, float], phrases: Phrases = ALONE) -> Judged:
    """Return a window with some possible cuts and how likely each is."""
    found = [Option(at, kind) for at, kind, _ in cuts]
    return judged(prepare(text, True, "cjk_paren"), found, [log(chance) for _, _, chance in cuts], phrases)


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("健全机制，压实责任今年以来", 9, (2, 4, 0, "责任", "今年", (4, 4))),
        ("健全机制，压实各方责任今年", 11, (2, 6, 2, "责任", "今年", (4, 6))),
        ("健全机制今年以来", 4, (1, 4, None, "机制", "今年", (4,))),
        ("一，二三，四五六", 8, (3, 3, 1, "五六", "", (1, 2, 3))),
    ],
)
def test_the_shape_of_a_heading(text: str, at: int, wanted: tuple[int, int, int | None, str, str, tuple[int, ...]]) -> None:
    assert shape(text, at) == wanted


ONE = window("健全机制，压实责任今年以来", (9, LINE, 0.5), (4, LINE, 0.5))
OTHER = window("完善政策，优化流程去年以来", (9, LINE, 0.9), (4, LINE, 0.1))
WEIGHTS = [[1.0, 0.0, 0.0, *[1.0] * (SIZE - 3)]] * 2


def test_siblings_make_alike_what_each_leaves_open() -> None:
    alone, together = judge_together([ONE], WEIGHTS)[0], judge_together([ONE, OTHER, OTHER], WEIGHTS)[0]
    assert alone[0] == pytest.approx(alone[1])
    assert together[0] > together[1]


def test_chances_add_up_to_one() -> None:
    for chances in judge_together([ONE, OTHER], WEIGHTS):
        assert sum(map(exp, chances)) == pytest.approx(1.0)


def test_a_cut_that_is_hopeless_is_not_judged_again() -> None:
    rows = agreement([window("健全机制，压实责任今年以来", (9, LINE, 0.999), (4, LINE, exp(LIKELY - 1)))])[0]
    assert [len(row) for row in rows] == [SIZE, 0]


def test_every_kind_of_cut_has_as_many_features() -> None:
    mixed = window("加强领导。成立专班今年", (4, LEAD, 0.4), (2, LINE, 0.3), (0, PLAIN, 0.3))
    assert [len(row) for row in agreement([mixed, ONE])[0]] == [SIZE] * 3


def test_no_window_agrees_with_itself() -> None:
    own = agreement([ONE])[0]
    assert all(row[3:] == (0.0,) * (SIZE - 3) for row in own)


def test_siblings_that_all_have_one_meter() -> None:
    """Both rows of features: some share it, all do, all do with clauses of one length."""
    couplet = [
        window(words, (9, LINE, 1.0))
        for words in ("健全机制，压实责任今年以来", "完善政策，优化流程去年以来", "加强督查，兑现奖惩明年起")
    ]
    uneven = [window(words, (10, LINE, 1.0)) for words in ("健全机制，压实各责任今年以来", "完善政策，优化全流程去年以来")]
    other = window("落实举措，推动发展今年", (9, LINE, 1.0))
    assert agreement(couplet)[0][0][12:15] == pytest.approx((2 / 3, 1.0, 1.0))
    assert agreement(uneven)[0][0][12:15] == pytest.approx((1 / 2, 1.0, 0.0))
    assert agreement([*uneven, other])[0][0][13] == pytest.approx(0.25)
    assert agreement([*uneven, other])[2][0][12:15] == pytest.approx((0.0, 0.0, 0.0))


def test_what_the_document_says_stands_behind_what_siblings_say() -> None:
    phrases = Phrases("区人大常委会高度重视。区人大常委会多次调研，形成实践探索。责任落实到人，责任落实到位。")
    one = window("工作的实践探索区人大常委会成立以来", (7, LINE, 0.5), (5, LINE, 0.5), phrases=phrases)
    first, second = (Known(*row[OWN:]) for row in agreement([one])[0])
    assert first == (1.0, 1.0, 4 / 6, 0.0, 0.0, 0.0)
    assert second.opens == second.parted == 0.0
    assert phrases.known("压实责任落实到人", 4)[4:] == (1.0, 1 / 3)


PIECES = ["健全", "机制，", "压实各方责任", "今年", "，", "优化流程", "甲"]
SIBLINGS = st.lists(st.lists(st.sampled_from(PIECES), min_size=4, max_size=9).map("".join), min_size=2, max_size=5)


@given(SIBLINGS)
def test_how_much_a_length_is_shared_is_the_sum_over_the_lengths_about_it(texts: list[str]) -> None:
    run = [window(text, *((at, LINE, 1 / (len(text) - 2)) for at in range(2, len(text)))) for text in texts]
    mass: list[defaultdict[tuple[str, int], float]] = [defaultdict(float) for _ in run]
    for place, one in enumerate(run):
        for option, chance in zip(one.options, one.chances, strict=True):
            mass[place]["length", option.at] += exp(chance)
            mass[place]["last", len(one.window.text[: option.at].split("，")[-1])] += exp(chance)
    for place, rows in enumerate(agreement(run)):
        others = mass[:place] + mass[place + 1 :]
        for option, row in zip(run[place].options, rows, strict=True):
            last = len(run[place].window.text[: option.at].split("，")[-1])
            for name, length, feature in (("length", option.at, 5), ("last", last, 7)):
                near = sum(one[name, length + d] * (4 - abs(d)) / 4 for one in others for d in range(-3, 4))
                assert row[feature] == pytest.approx(near / len(run))

"""Pairs of points: what the words that both share weigh, and which stand at the same place of their lists."""

from __future__ import annotations

import pytest

from reportparse.draft import Draft
from reportparse.links.pairs import MOST_JOINED, Point, same_places, weigh_pairs
from reportparse.links.topics import Topic


def topic(**words: float) -> Topic:
    return Topic("", "", "", words)


def list_of(count: int, above: Draft | None = None) -> list[Point]:
    """Return points that stand in one part."""
    part = above or Draft(0, 0, 1)
    return [Point(Draft(0, 0, 2), part) for _ in range(count)]


def test_a_pair_weighs_what_both_say() -> None:
    rows = weigh_pairs([topic(甲=2.0, 乙=1.0), topic(丁=1.0)], [topic(甲=3.0), topic(乙=1.0), topic(丙=9.0)])
    assert list(rows) == [{0: 6.0, 1: 1.0}, {}]


def test_words_that_join_too_many_pairs_are_left_out() -> None:
    many = 4 * MOST_JOINED
    rows = weigh_pairs([topic(甲=1.0, 乙=1.0)] + [topic(甲=1.0)] * many, [topic(甲=1.0, 乙=1.0)] + [topic(甲=1.0)] * many)
    assert list(rows) == [{0: 1.0}] + [{}] * many


@pytest.mark.parametrize(
    ("best", "pairs"),
    [
        ([0, 1, 2], {(0, 0), (1, 1), (2, 2)}),
        ([0, 1, None], {(0, 0), (1, 1), (2, 2)}),
        ([2, 1, 0], set()),
        ([None, None, None], set()),
    ],
    ids=["the same order", "mostly the same", "another order", "no topics"],
)
def test_lists_in_one_order(best: list[int | None], pairs: set[tuple[int, int]]) -> None:
    assert same_places(best, list_of(3), list_of(3)) == pairs


def test_a_list_that_begins_one_later() -> None:
    assert same_places([1, 2, 3], list_of(3), list_of(4)) == {(0, 1), (1, 2), (2, 3)}


def test_parts_that_hold_both_pair_what_they_hold() -> None:
    one, two = Draft(0, 0, 1), Draft(0, 0, 1)
    findings, measures = list_of(1, one) + list_of(1, two), list_of(1, one) + list_of(1, two)
    assert same_places([None, None], findings, measures) == {(0, 0), (1, 1)}
    assert same_places([None], list_of(1, one), list_of(1, one)) == set()


def test_a_measure_inside_a_finding() -> None:
    findings = list_of(2)
    assert same_places([None, None], findings, [Point(Draft(0, 0, 3), findings[1].part)]) == {(1, 0)}

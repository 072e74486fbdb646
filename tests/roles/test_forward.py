"""How likely roles are, over all that those before may have: what summing over every sequence gives."""

from __future__ import annotations

from itertools import product
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.forward import RARE, Likely, Scores, forward, mixed

ODDS = st.floats(-2.0, 2.0)
ROLES = 3


def step(own: Scores, onward: Scores) -> list[float]:
    odds = [exp(one + other) for one, other in zip(own, onward, strict=True)]
    return [odd / sum(odds) for odd in odds]


def by_all_sequences(scores: list[Scores], steps: list[list[Scores]]) -> list[list[float]]:
    """What `forward` gives, with every sequence of roles written out."""
    likely = [[0.0] * ROLES for _ in scores]
    for roles in product(range(ROLES), repeat=len(scores)):
        share, before = 1.0, 0
        for own, onward, role in zip(scores, steps, roles, strict=True):
            share, before = share * step(own, onward[before])[role], role
        for row, role in zip(likely, roles, strict=True):
            row[role] += share
    return likely


@st.composite
def chains(draw: st.DrawFn) -> tuple[list[Scores], list[list[Scores]]]:
    row = st.lists(ODDS, min_size=ROLES, max_size=ROLES)
    scores = draw(st.lists(row, min_size=1, max_size=5))
    return scores, [[draw(row) for _ in range(ROLES if place else 1)] for place in range(len(scores))]


@given(chains())
def test_it_is_the_sum_over_all_sequences(chain: tuple[list[Scores], list[list[Scores]]]) -> None:
    for likely, expected in zip(forward(*chain), by_all_sequences(*chain), strict=True):
        assert likely == pytest.approx(expected, abs=5 * ROLES * RARE)
        assert sum(likely) == pytest.approx(1.0)


def test_a_doubtful_unit_leaves_the_next_open() -> None:
    scores = [[log(0.6), log(0.4)], [0.0, 0.0]]
    steps = [[[0.0, 0.0]], [[log(0.55), log(0.45)], [log(0.1), log(0.9)]]]
    first, second = forward(scores, steps)
    assert first == pytest.approx([0.6, 0.4])
    assert second == pytest.approx([0.6 * 0.55 + 0.4 * 0.1, 0.6 * 0.45 + 0.4 * 0.9])


def test_large_scores_do_not_overflow() -> None:
    assert forward([[5000.0, -5000.0]], [[[0.0, 0.0]]]) == [pytest.approx([1.0, 0.0])]


def test_cases_are_mixed_by_their_shares() -> None:
    one: list[Likely] = [[1.0, 0.0], [0.5, 0.5]]
    other: list[Likely] = [[0.0, 1.0], [0.5, 0.5]]
    assert mixed([(1.0, one)]) is one
    assert mixed([(0.75, one), (0.25, other)]) == [[0.75, 0.25], [0.5, 0.5]]


def test_nothing_gives_nothing() -> None:
    assert forward([], []) == []

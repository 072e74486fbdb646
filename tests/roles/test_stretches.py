"""Sentences heed those beside them."""

from __future__ import annotations

from itertools import pairwise, product
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.model import load
from reportparse.roles.stretches import CHANGE, fill, follow
from reportparse.roles.table import FINDING, OTHER, RECOMMENDATION, SENTENCE_ROLES
from reportparse.roles.unit import Unit

SURE = [0.1, 0.85, 0.05]
"""A problem beyond doubt."""


def sentences(*odds: list[float]) -> list[Unit]:
    """Return sentences with the role that is likeliest for each alone."""
    return [Unit(0, 1, role=SENTENCE_ROLES[likely.index(max(likely))], likely=likely) for likely in odds]


@pytest.mark.parametrize(("likely", "filled"), [(0.35, True), (0.25, False)])
def test_a_sentence_between_two_problems_is_one_where_that_is_nearly_as_likely(likely: float, filled: bool) -> None:
    found = sentences(SURE, [0.95 - likely, likely, 0.05], SURE)
    fill(found, load())
    assert (found[1].role == FINDING) is filled


@pytest.mark.parametrize(
    ("odds", "roles"),
    [
        ([SURE], [FINDING]),
        ([SURE, [0.6, 0.35, 0.05], SURE], [FINDING] * 3),
        ([[0.9, 0.05, 0.05], [0.45, 0.5, 0.05], [0.9, 0.05, 0.05]], [OTHER] * 3),
        ([[0.9, 0.05, 0.05], SURE, SURE, [0.05, 0.05, 0.9]], [OTHER, FINDING, FINDING, RECOMMENDATION]),
    ],
)
def test_a_change_must_be_worth_its_cost(odds: list[list[float]], roles: list[int]) -> None:
    found = sentences(*odds)
    follow(found, load())
    assert [unit.role for unit in found] == roles


LIKELIHOODS = st.tuples(*[st.floats(0.01, 1.0)] * 3).map(lambda odds: [one / sum(odds) for one in odds])


@given(st.lists(LIKELIHOODS, min_size=1, max_size=5))
def test_no_other_roles_are_likelier(odds: list[list[float]]) -> None:
    def worth(places: tuple[int, ...]) -> float:
        changes = sum(one != two for one, two in pairwise(places))
        return sum(log(likely[place]) for likely, place in zip(odds, places, strict=True)) - CHANGE * changes

    found = sentences(*odds)
    follow(found, load())
    given = tuple(SENTENCE_ROLES.index(unit.role) for unit in found)
    assert worth(given) >= max(map(worth, product(range(3), repeat=len(odds)))) - 1e-9

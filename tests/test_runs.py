"""Things that go on from one another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportparse.runs import runs


def counts_on(one: int, two: int) -> bool:
    return two == one + 1


@given(st.lists(st.integers(0, 5)))
def test_all_stay_in_order_and_runs_are_as_long_as_can_be(numbers: list[int]) -> None:
    found = list(runs(numbers, counts_on))
    assert [number for run in found for number in run] == numbers
    assert all(counts_on(*pair) for run in found for pair in pairwise(run))
    assert not any(counts_on(one[-1], two[0]) for one, two in pairwise(found))

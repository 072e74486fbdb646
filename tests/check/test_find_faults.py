"""What is wrong with the numbers of a run."""

from __future__ import annotations

import pytest

from reportparse.check.chain import Chain, Fault
from reportparse.check.find_faults import find_faults
from reportparse.model import Section
from reportparse.source import Span


def chain_of(ordinals: list[int], lost: set[int]) -> Chain:
    """Return a run of some numbers."""
    chain = Chain("cjk_comma", 1, lost=lost)
    for ordinal in ordinals:
        chain.add(Section("1", 1, None, None, Span(0, 0)), ordinal)
    return chain


@pytest.mark.parametrize(
    ("ordinals", "wanted"),
    [
        ([1, 2, 3], []),
        ([0, 1, 2], []),
        ([1, 3, 4], [("gap", 1, [2])]),
        ([1, 2, 6], [("gap", 2, [3, 4, 5])]),
        ([1, 2, 2, 3], [("duplicate", 2, [])]),
        ([1, 2, 2, 4], [("duplicate", 2, [])]),
        ([1, 1, 2], [("duplicate", 1, [])]),
        ([1, 3, 2, 4], [("order", 2, [])]),
        ([2, 1, 3], [("order", 1, [])]),
        ([1, 2, 5, 4, 3], [("order", 3, []), ("order", 4, [])]),
        ([3, 4], [("start", 0, [1, 2])]),
        ([2, 4], [("start", 0, [1]), ("gap", 1, [3])]),
        ([1, 1, 2, 2, 3, 4], []),
        ([1, 2, 1, 2, 3, 3], []),
        ([2, 2, 2, 2, 2], []),
    ],
)
def test_faults(ordinals: list[int], wanted: list[tuple[Fault, int, list[int]]]) -> None:
    assert list(find_faults(chain_of(ordinals, set()))) == wanted


def test_what_is_lost_is_no_gap() -> None:
    assert list(find_faults(chain_of([1, 3], {1}))) == []
    assert list(find_faults(chain_of([3, 4], {0}))) == []


@pytest.mark.parametrize(("ordinals", "first"), [([1, 2], 1), ([2, 1], 1), ([3, 4], 3), ([0, 1], 0)])
def test_the_first_number(ordinals: list[int], first: int) -> None:
    assert chain_of(ordinals, set()).first == first

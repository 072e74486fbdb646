"""The middle of some numbers; the standard library's own brings fractions, decimals and random numbers with it."""

from __future__ import annotations

from collections.abc import Iterable


def median(numbers: Iterable[int]) -> float:
    """Return the middle of some numbers, at least one; that of an even count lies between two.

    >>> median([5, 1, 2]), median([4, 1])
    (2, 2.5)
    """
    ranked = sorted(numbers)
    half = len(ranked) // 2
    return ranked[half] if len(ranked) % 2 else (ranked[half - 1] + ranked[half]) / 2

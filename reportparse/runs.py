"""Things of a text that go on from one another, and stretches of it in order of place."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def runs(found: Iterable[Item], follows: Callable[[Item, Item], bool]) -> Iterator[list[Item]]:
    """Yield things in their order, those together of which each follows the one before it.

    >>> list(runs([1, 2, 5, 6, 1], lambda one, two: two == one + 1))
    [[1, 2], [5, 6], [1]]
    """
    run: list[Item] = []
    for one in found:
        if run and not follows(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def within(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Return whether an offset stands in one of some stretches, which are in order and do not overlap.

    >>> within(7, [(0, 4), (6, 9)]), within(4, [(0, 4), (6, 9)])
    (True, False)
    """
    place = bisect_right(stretches, (at, sys.maxsize)) - 1
    return place >= 0 and at < stretches[place][1]


def merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches in order of place, those as one that overlap.

    >>> merged([(6, 9), (0, 4), (2, 5)])
    [(0, 5), (6, 9)]
    """
    out: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if out and start < out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out

"""Things of a text that go on from one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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

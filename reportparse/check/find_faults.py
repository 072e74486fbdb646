"""Finds what is wrong with the numbers of a run."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportparse.check.chain import Chain, Fault

MANY = 1000
"""How many missing numbers are listed: a file may let a list begin at any number."""


def find_faults(chain: Chain) -> Iterator[tuple[Fault, int, list[int]]]:
    """Yield what is wrong with the numbers of a run: the fault, the place in its nodes, and the numbers that are missing.

    The same number over and over is part of one such as ``2. 1``; a list from one on inside a run is in order.
    """
    ordinals, present, seen = chain.ordinals, chain.numbers, {chain.ordinals[0]}
    if len(present) * 2 < len(ordinals) or _holds_a_list(ordinals):
        return
    if ordinals[0] != 1 and 1 not in present and 0 not in chain.lost:
        yield "start", 0, _missing(1, min(ordinals))
    forgiven: set[int] = set()
    for place in range(1, len(ordinals)):
        before, here = ordinals[place - 1], ordinals[place]
        if here in seen:
            forgiven.add(here + 1)
            yield "duplicate", place, []
        elif here < before:
            yield "order", place, []
        elif here > before + 1 and place not in chain.lost:
            missing = _missing(before + 1, here, present, forgiven)
            if missing:
                yield "gap", place, missing
        seen.add(here)


def _missing(first: int, end: int, *known: Collection[int]) -> list[int]:
    """Return the numbers of a stretch that are not known; of a very long one the first ones and the last."""
    numbers = range(first, end) if end - first <= MANY else [*range(first, first + MANY), end - 1]
    return [number for number in numbers if not any(number in some for some in known)]


def _holds_a_list(ordinals: list[int]) -> bool:
    """Return whether a run is two, each from one on: 1 (1 2) 2 3."""
    rest: list[int] = []
    wanted = 1
    for ordinal in ordinals:
        if ordinal == wanted:
            wanted += 1
        else:
            rest.append(ordinal)
    return len(rest) > 1 and rest == list(range(1, len(rest) + 1))

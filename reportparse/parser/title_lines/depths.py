"""Tells how deep title lines stand among themselves: one right below another is a part of it, and like lines are siblings.

案例概述            1
…
案例做法            1    begins like the first
诞生背景            2    right below a title line
…
设计创新            2    as long as the last
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

DEEPEST = 3
"""How many depths are told apart."""
SAME_BELOW = 1.0
"""How much more alike two lines are that both head others right below them, or both head none."""
LAST = 0.5
"""How much more alike a line is to the last one."""
NEAR = 24
"""How many title lines back a like one is looked for."""


class TitleLine(NamedTuple):
    """A line that may be a title."""

    words: str
    below: bool
    """Whether it stands right below the title line before it."""
    heads: bool = False
    """Whether another title line, or a marker, stands right below it."""


def depths(lines: Sequence[TitleLine]) -> list[int]:
    """Return the depth of each line, counted from 1; all are 1 where none stands right below another."""
    if not any(line.below for line in lines):
        return [1] * len(lines)
    found: list[int] = []
    for place, line in enumerate(lines):
        if line.below and place:
            found.append(min(found[-1] + 1, DEEPEST))
            continue
        like = range(max(0, place - NEAR), place)
        found.append(found[max(like, key=lambda other: (_alike(lines, other, place), other))] if place else 1)
    return found


def _alike(lines: Sequence[TitleLine], other: int, place: int) -> float:
    """Return how much two lines look like siblings by words and by what stands below them; the last one is the likeliest."""
    same = lines[other].heads == lines[place].heads
    return _likeness(lines[other].words, lines[place].words) + SAME_BELOW * same + LAST * (other == place - 1)


def _likeness(one: str, other: str) -> float:
    """Return how much two lines look like siblings: the same words at an end, the same signs, the same length."""
    ends = 2.0 * ((one[:2] == other[:2]) + (one[-2:] == other[-2:]))
    signs = sum((sign in one) == (sign in other) for sign in "：，")
    return ends + signs + 1.0 / (1 + abs(len(one) - len(other)) // 2)

"""How likely each role is for each unit of a sequence, over all roles that those before it may have.

What a unit is depends on itself and on the one before it alone, so one pass from the first to the last is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import add
from typing import Final

Likely = Sequence[float]
"""By role, how likely it is."""
Scores = list[float]
"""By role, in log odds."""
RARE: Final = 0.01
"""A role of the unit before that is less likely is not followed."""


def forward(scores: Sequence[Scores], steps: Sequence[Sequence[Scores]]) -> list[Likely]:
    """Return by unit how likely each role is.

    Args:
        scores: by unit, by role what speaks for it.
        steps: by unit, by the role of the one before, what that says; of the first unit, one row for what stands before it.
    """
    likely: Likely = (1.0,)
    out = []
    for own, onward in zip(scores, steps, strict=True):
        likely = _onward(likely, own, onward)
        out.append(likely)
    return out


def mixed(cases: Sequence[tuple[float, Sequence[Likely]]]) -> Sequence[Likely]:
    """Return by unit how likely each role is, over some cases: how likely each case is, and what roles are then."""
    if len(cases) == 1:
        return cases[0][1]
    weighed = [[[share * one for one in likely] for likely in units] for share, units in cases]
    return [[sum(column) for column in zip(*unit, strict=True)] for unit in zip(*weighed, strict=True)]


def _onward(before: Likely, own: Scores, onward: Sequence[Scores]) -> Likely:
    """Return how likely the roles of a unit are, by how likely those of the one before."""
    followed = [place for place, share in enumerate(before) if share >= RARE]
    total = sum([before[place] for place in followed])
    rows = [_softmax(own, onward[place], before[place] / total) for place in followed]
    return rows[0] if len(rows) == 1 else [sum(column) for column in zip(*rows, strict=True)]


def _softmax(own: Scores, step: Scores, share: float) -> Likely:
    """Return how likely roles are by two scores of each, all of them together as likely as some share."""
    scores = list(map(add, own, step))
    top = max(scores)
    odds = [exp(score - top) for score in scores]
    scale = share / sum(odds)
    return [odd * scale for odd in odds]

"""Tells how far the bullets of a flat text are set in, where that makes lists in one another: blanks before ○ below •."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reportparse.runs import runs
from reportparse.signs import BLANKS
from reportparse.tokenizer.candidate import NO_STYLE, Before, Candidate, Style

TAB = 4
"""How many columns a tab or a wide blank takes at most."""
STEP = 2
"""By how many columns an inner list is set in at least; less is a slip."""
FEWEST = 2
"""How many items of the outermost list there are at least; one alone may have lost its blanks."""


def mark_set_in(text: str, candidates: Sequence[Candidate]) -> None:
    """Note how far the bullets are set in that open lines, where some are set in further than others of the same lists.

    Args:
        text: the cleaned text.
        candidates: all that may be markers; numbers and labels between them part lists.
    """
    listing = [candidate for candidate in candidates if candidate.before == Before.LINE]
    for run in runs(listing, lambda one, two: _is_bullet(one) and _is_bullet(two)):
        if len(run) > FEWEST:
            _mark(run, [_columns(text, candidate.start) for candidate in run])


def _mark(run: Sequence[Candidate], columns: Sequence[int]) -> None:
    """Note the columns of the bullets of some lists that follow one another, where there are inner ones."""
    steps, count = sorted(set(columns)), Counter(columns)
    nested = len(steps) > 1 and count[steps[0]] >= FEWEST and columns[0] == steps[0]
    if not nested or any(two - one < STEP for one, two in pairwise(steps)):
        return
    for candidate, column in zip(run, columns, strict=True):
        if candidate.style is NO_STYLE:
            candidate.style = Style(indent=column)


def _columns(text: str, start: int) -> int:
    """Return how many columns of blanks stand before an offset on its line."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return sum(1 if sign == " " else TAB for sign in before if sign in BLANKS)


def _is_bullet(candidate: Candidate) -> bool:
    return candidate.readings[0].family.kind == "bullet"

"""Leaves out the markers of a text that is made of markers: an outline has words behind its numbers.

A few empty items are a form to fill in, and are nodes. Thousands are a table's columns or noise;
as nodes they would tell nothing and take hundreds of times the text's room.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.model import Problem
from reportparse.patterns import lazy
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate

FEWEST_BARE = 1000
"""The fewest candidates without words that are no outline; of real documents none has half as many."""
BARE_SHARE = 0.5
"""The least share of all candidates that they are."""

_WORD = lazy(r"[^\W_]")


def leave_bare(candidates: Sequence[Candidate], clean: CleanText) -> tuple[Sequence[Candidate], list[Problem]]:
    """Return the candidates that words follow, where most have none, else all; with a problem where any were left out.

    Args:
        candidates: in order of place.
        clean: the text they stand in.
    """
    if len(candidates) < FEWEST_BARE:
        return candidates, []
    worded = _worded(candidates, clean.text)
    count = len(candidates) - len(worded)
    if count < FEWEST_BARE or count < BARE_SHARE * len(candidates):
        return candidates, []
    kept = set(worded)
    first = next(candidate for place, candidate in enumerate(candidates) if place not in kept)
    problem = Problem("bare-markers", clean.span(first.start, first.end), {"count": str(count)})
    return [candidates[place] for place in worded], [problem]


def _worded(candidates: Sequence[Candidate], text: str) -> list[int]:
    """Return the indexes of the candidates that have a word between them and the next."""
    places = [candidate.end for candidate in candidates], [*(candidate.start for candidate in candidates[1:]), len(text)]
    return [index for index, (start, end) in enumerate(zip(*places, strict=True)) if _WORD.search(text, start, end)]

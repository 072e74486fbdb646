"""Says what the outline could not settle: markers without a place, near-ties, lost text."""

from __future__ import annotations

from reportparse.model import Problem
from reportparse.parser import weights as w
from reportparse.parser.outline import Outline
from reportparse.texts import CleanText


def find_problems(outline: Outline, clean: CleanText) -> list[Problem]:
    """Return what a reader should know about an outline, in order of place.

    Args:
        outline: the chosen markers.
        clean: the text they stand in.
    """
    found: list[tuple[int, Problem]] = []
    for item in outline.items:
        if item.candidate is None:
            found.append((item.start, _problem("lost-text", clean, item.start, item.start + 1)))
        elif item.margin < w.NEAR_TIE and item.move != "next":
            found.append((item.start, _problem("near-tie", clean, item.start, item.candidate.end)))
    for candidate, cost in outline.unplaced:
        if cost >= w.UNPLACED:
            found.append((candidate.start, _problem("unplaced-marker", clean, candidate.start, candidate.end)))
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])]


def _problem(code: str, clean: CleanText, start: int, end: int) -> Problem:
    return Problem(code, clean.span(start, end), {"marker": clean.text[start : max(end, start + 12)].strip()})

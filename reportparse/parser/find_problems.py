"""Says what the outline could not settle: markers without a place, near-ties, lost text."""

from __future__ import annotations

from reportparse.model import Problem
from reportparse.parser import weights as w
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.texts import CleanText

QUOTED = 12
"""How many characters a problem quotes."""


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
        elif item.margin < w.NEAR_TIE and item.move != "next" and not _by_title_line(outline, item):
            found.append((item.start, _problem("near-tie", clean, item.start, item.candidate.end)))
    for candidate, cost in outline.unplaced:
        if cost >= w.UNPLACED:
            found.append((candidate.start, _problem("unplaced-marker", clean, candidate.start, candidate.end)))
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])]


def _by_title_line(outline: Outline, item: Item) -> bool:
    """Return whether the other outline differs by a line without a number above the item: that is no doubt about its marker."""
    if item.move != item.rival:
        return False
    above = outline.items[item.parent].candidate if item.parent != ROOT else None
    holders = [holder for holder in (above, item.beside) if holder is not None]
    return any(holder.readings[0].family.kind == "title" for holder in holders)


def _problem(code: str, clean: CleanText, start: int, end: int) -> Problem:
    """Return a problem that quotes the marker with the words behind it on its line."""
    behind = clean.text[end : max(end, start + QUOTED)].partition("\n")[0]
    return Problem(code, clean.span(start, end), {"marker": (clean.text[start:end] + behind).strip()})

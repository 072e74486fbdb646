"""Says what the outline could not settle: markers without a place, near-ties, lost text."""

from __future__ import annotations

from bisect import bisect_left

from reportparse.model import Problem
from reportparse.parser import weights as w
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate

QUOTED = 12
"""How many characters a problem quotes."""


def find_problems(outline: Outline, clean: CleanText) -> list[Problem]:
    """Return what a reader should know about an outline, in order of place.

    Args:
        outline: the chosen markers.
        clean: the text they stand in.
    """
    found: list[tuple[int, Problem]] = []
    starts = [item.start for item in outline.items]
    for item in outline.items:
        if item.candidate is None:
            found.append((item.start, _problem("lost-text", clean, item.start, item.start + 1)))
        elif item.margin < w.NEAR_TIE and item.move != "next" and not _by_title_line(outline, item):
            found.append((item.start, _problem("near-tie", clean, item.start, item.candidate.end)))
    for candidate, cost in outline.unplaced:
        if cost >= w.UNPLACED or _is_behind_gap(outline, bisect_left(starts, candidate.start) - 1, candidate, cost):
            found.append((candidate.start, _problem("unplaced-marker", clean, candidate.start, candidate.end)))
    return [problem for _, problem in sorted(found, key=lambda pair: pair[0])]


def _is_behind_gap(outline: Outline, place: int, candidate: Candidate, cost: float) -> bool:
    """Return whether a run that is open where a candidate was left out would nearly have taken it, but for the numbers between.

    Args:
        outline: the chosen markers.
        place: the index of the last item before the candidate; -1 where there is none.
        candidate: what was left out.
        cost: what leaving it out cost.
    """
    reading = candidate.readings[0]
    while place >= 0:
        item = outline.items[place]
        if item.reading is not None and item.candidate is not None and item.reading.family is reading.family:
            if item.candidate.line != candidate.line or item.reading.prefix != reading.prefix:
                return False
            missing = (reading.ordinal or 0) - (item.reading.ordinal or 0) - 1
            return missing > 0 and w.gap(missing) - cost < w.NEAR_TIE
        place = item.parent
    return False


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

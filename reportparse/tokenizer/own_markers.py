"""Finds the markers of a user's own families, and puts them among the others; where two overlap, the user's counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportparse.markers.numerals import parse_numeral
from reportparse.markers.own_family import OwnFamily, family_of
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Reading


def with_own_markers(hits: list[Spot], own: Sequence[OwnFamily], text: str) -> list[Spot]:
    """Return the markers of a text with those of a user's families, in order of place.

    Args:
        hits: the markers of all other families.
        own: the user's families.
        text: the cleaned text.
    """
    found = _joined(sorted((hit for row in own for hit in _find(row, text)), key=lambda hit: (hit[0], -hit[1])))
    if not found:
        return hits
    starts = [hit[0] for hit in found]
    others = [hit for hit in hits if not _overlaps(hit, found, starts)]
    return sorted((*others, *_apart(found)), key=lambda hit: hit[0])


def _find(row: OwnFamily, text: str) -> Iterator[Spot]:
    """Yield the markers of one family; what its pattern finds without a numeral is none."""
    from reportparse.markers.own_patterns import find_own

    family = family_of(row)
    for start, end, numeral in find_own(row, text):
        value = parse_numeral(family.system, numeral) if family.system and numeral else None
        if family.system is None or value is not None:
            yield start, end, (Reading(family, value),)


def _joined(hits: Sequence[Spot]) -> list[Spot]:
    """Return markers that do not overlap; what several families find at one place has a reading of each."""
    out: list[Spot] = []
    for start, end, readings in hits:
        if out and out[-1][:2] == (start, end):
            out[-1] = (start, end, (*out[-1][2], *readings))
        elif not out or start >= out[-1][1]:
            out.append((start, end, readings))
    return out


def _apart(hits: Sequence[Spot]) -> list[Spot]:
    """Return the markers that touch none of their family: those are an enumeration."""
    touching = [one[1] == two[0] and one[2][0].family is two[2][0].family for one, two in zip(hits, hits[1:], strict=False)]
    return [
        hit for hit, before, after in zip(hits, (False, *touching), (*touching, False), strict=True) if not before and not after
    ]


def _overlaps(hit: Spot, found: Sequence[Spot], starts: Sequence[int]) -> bool:
    place = bisect_left(starts, hit[1])
    return place > 0 and found[place - 1][1] > hit[0]

"""Leaves dashes bullets that look like a misread 一 and number nothing: no 二 follows, or they stand where others are 一."""

from __future__ import annotations

from reportparse.markers.families import BULLET
from reportparse.markers.family import Family
from reportparse.markers.numerals import MISREAD_ONE
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Reading

_BULLET = (Reading(BULLET, None),)


def without_dashes(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers with the dashes alone that text recognition made of 一; of `—、` that is none a bullet stays.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    dashes = {place for place, hit in enumerate(hits) if _is_dash(hit, text)}
    if not dashes:
        return hits
    followed = _followed_by(hits)
    out: list[Spot] = []
    last: dict[Family, int | None] = {}
    for place, hit in enumerate(hits):
        family, ordinal = hit[2][0].family, hit[2][0].ordinal
        bullet = text[hit[0]] in MISREAD_ONE and text[hit[1] - 1] == "、"
        if place not in dashes or _is_first(last.get(family), followed[place], bullet=bullet):
            out.append(hit)
        elif bullet:
            out.append((hit[0], hit[0] + 1, _BULLET))
        last[family] = ordinal
    return out


def _is_dash(hit: Spot, text: str) -> bool:
    """Return whether a marker is numbered by a dash."""
    return hit[2][0].ordinal == 1 and any(sign in MISREAD_ONE for sign in text[hit[0] : hit[1]])


def _is_first(before: int | None, behind: int | None, *, bullet: bool) -> bool:
    """Return whether a dash is the first of a run: its family goes on behind it, and not from what stands before.

    Args:
        before: the last number of its family before it; None where there is none.
        behind: the next one; None where there is none.
        bullet: whether it may be a bullet, and so needs others to be a number.
    """
    if behind is None:
        return before != 1 and not bullet
    return behind != 1 and before not in (1, behind - 1)


def _followed_by(hits: list[Spot]) -> list[int | None]:
    """Return by marker the number of the next one of its family; None where there is none."""
    out: list[int | None] = [None] * len(hits)
    following: dict[Family, int | None] = {}
    for place in range(len(hits) - 1, -1, -1):
        reading = hits[place][2][0]
        out[place] = following.get(reading.family)
        following[reading.family] = reading.ordinal
    return out

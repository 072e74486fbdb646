"""Finds the very place of a joint: where characters join badly as they stand and well as they would be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportparse.cohesion import cohesion
from reportparse.parser.heading_lengths import LONGEST_HEADING
from reportparse.signs import ANY_STOPS, STOPS

ENDS = STOPS + "!?…”）】》)"
"""Characters that may end a document."""
AT_END = 3.0
"""Log odds that a document ends with one of them rather than at any place."""
AT_LINE = 3.0
"""Log odds that a text that has its line breaks was cut at one."""
_BLANK = 4
"""How much white space at a joint is looked through."""
_NEAREST = 40
"""How many places of each joint are weighed against each other."""


class Seams(NamedTuple):
    """Where a text that stands as A C B was cut."""

    first: int
    """Offset at which C begins."""
    second: int
    """Offset at which B begins."""
    score: float
    """Log odds for these joints against the text as it stands."""


def place_seams(text: str, first: tuple[int, int], second: tuple[int, int], lost: bool = False) -> Seams:
    """Return the likeliest joints.

    Args:
        text: the text as it stands.
        first: the gap (start, end), both included, in which C begins.
        second: the gap in which B begins.
        lost: whether text is missing between B and C, so that they do not join.
    """

    def joins(left: int, right: int) -> float:
        before, after = text[max(0, left - _BLANK) : left].rstrip(), text[right : right + _BLANK].lstrip()
        return cohesion(before[-1], after[0]) if before and after else 0.0

    def opens_c(at: int) -> float:
        return (0.0 if lost else joins(len(text), at)) - joins(at, at) + at_line(at)

    def opens_b(at: int) -> float:
        last = text[max(0, at - _BLANK) : at].rstrip()[-1:]
        return (AT_END if last and last in ENDS else -AT_END) - joins(at, at) + at_line(at)

    def at_line(at: int) -> float:
        return AT_LINE if text[at - 1 : at] == "\n" else 0.0

    starts = _best(first, opens_c)
    ends = _best(second, opens_b)
    return max(
        (Seams(p, q, opens_c(p) + opens_b(q) + joins(p, q)) for p in starts for q in ends),
        key=lambda seams: seams.score,
    )


def _best(gap: tuple[int, int], score: Callable[[int], float]) -> list[int]:
    places = range(max(gap[0], 1), gap[1] + 1)
    if len(places) < 2:
        return [gap[1]]
    return sorted(places, key=score, reverse=True)[:_NEAREST] or [gap[1]]


def breaks_off(text: str, start: int, end: int) -> bool:
    """Return whether prose that begins at `start` breaks off in mid-sentence at `end`.

    A heading that lost its line break ends without a stop too: there the prose has none at all.
    """
    body = text[start:end].rstrip()
    prose = any(stop in body for stop in STOPS) or (len(body) > LONGEST_HEADING and ("，" in body or "," in body))
    return bool(body) and body[-1] not in ENDS + ANY_STOPS and prose

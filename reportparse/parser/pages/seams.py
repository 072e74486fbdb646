"""Finds the very place of a joint: where characters join badly as they stand and well as they would be read."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest
from math import inf
from operator import attrgetter
from typing import NamedTuple

from reportparse.cohesion import STRONG, cohesion
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


class _Place(NamedTuple):
    """A place at which one of the two stretches may begin."""

    score: float
    """Log odds of what it tells by itself."""
    at: int


class SeamFinder:
    """Finds the joints of one text: what a place tells is looked up once, however many joints are tried there."""

    def __init__(self, text: str) -> None:
        """Look at how the text ends."""
        self._text = text
        self._last = self._before(len(text))
        self._opening_c: dict[tuple[int, int, bool], list[_Place]] = {}
        self._opening_b: dict[tuple[int, int], list[_Place]] = {}

    def place(self, first: tuple[int, int], second: tuple[int, int], lost: bool = False) -> Seams:
        """Return the likeliest joints.

        Args:
            first: the gap (start, end), both included, in which C begins.
            second: the gap in which B begins.
            lost: whether text is missing between B and C, so that they do not join.
        """
        starts, ends = self._starts(first, lost), self._ends(second)
        rights = [self._after(end.at) for end in ends]
        best = Seams(0, 0, -inf)
        for start in starts:
            if start.score + ends[0].score + STRONG <= best.score:
                break
            left = self._before(start.at)
            for end, right in zip(ends, rights, strict=True):
                both = start.score + end.score
                if both + STRONG <= best.score:
                    break
                score = both + _join(left, right)
                if score > best.score:
                    best = Seams(start.at, end.at, score)
        return best

    def _starts(self, gap: tuple[int, int], lost: bool) -> list[_Place]:
        """Return where C may begin, the likeliest first."""
        found = self._opening_c.get((*gap, lost))
        if found is None:
            last = "" if lost else self._last
            found = _likeliest(self._weigh(at, _join(last, self._after(at))) for at in _places(gap))
            self._opening_c[*gap, lost] = found
        return found

    def _ends(self, gap: tuple[int, int]) -> list[_Place]:
        """Return where B may begin and C, with which the document ends, stop."""
        found = self._opening_b.get(gap)
        if found is None:
            found = _likeliest(self._weigh(at, self._ending(at)) for at in _places(gap))
            self._opening_b[gap] = found
        return found

    def _ending(self, at: int) -> float:
        last = self._before(at)
        return AT_END if last and last in ENDS else -AT_END

    def _weigh(self, at: int, joined: float) -> _Place:
        """Weigh how well is joined anew what is cut at a place: it joins badly as it stands, or a line begins."""
        line = AT_LINE if self._text[at - 1 : at] == "\n" else 0.0
        return _Place(joined - _join(self._before(at), self._after(at)) + line, at)

    def _before(self, at: int) -> str:
        """Return the last character before a place, white space left out; empty where there is none nearby."""
        return self._text[max(0, at - _BLANK) : at].rstrip()[-1:]

    def _after(self, at: int) -> str:
        """Return the first character behind a place in the same way."""
        return self._text[at : at + _BLANK].lstrip()[:1]


def _join(left: str, right: str) -> float:
    """Return how well two characters join; nothing is known where one of them is missing."""
    return cohesion(left, right) if left and right else 0.0


def _places(gap: tuple[int, int]) -> range:
    """Return the places of a gap; nothing begins before the first character where there is another."""
    return range(max(gap[0], 1), gap[1] + 1) or range(gap[1], gap[1] + 1)


def _likeliest(places: Iterable[_Place]) -> list[_Place]:
    return nlargest(_NEAREST, places, key=attrgetter("score"))


def breaks_off(text: str, start: int, end: int) -> bool:
    """Return whether prose that begins at `start` breaks off in mid-sentence at `end`.

    A heading that lost its line break ends without a stop too: there the prose has none at all.
    """
    body = text[start:end].rstrip()
    prose = any(stop in body for stop in STOPS) or (len(body) > LONGEST_HEADING and ("，" in body or "," in body))
    return bool(body) and body[-1] not in ENDS + ANY_STOPS and prose

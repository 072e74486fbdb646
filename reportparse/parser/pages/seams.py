"""Finds the very place of a joint: where characters join badly as they stand and well as they would be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

from reportparse.cohesion import STRONG, cohesion, cohesions
from reportparse.parser.heading_lengths import LONGEST_HEADING
from reportparse.signs import ANY_STOPS, STOPS
from reportparse.trim import unspaced

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


class _Cuts(NamedTuple):
    """All places of a gap."""

    places: range
    before: list[str]
    """The characters before them, white space left out; empty where there is none nearby."""
    after: list[str]
    """The characters behind them."""
    standing: list[float]
    """How well these join."""
    lines: list[float]
    """What speaks for them where a line begins."""


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
                score = both + cohesion(left, right)
                if score > best.score:
                    best = Seams(start.at, end.at, score)
        return best

    def _starts(self, gap: tuple[int, int], lost: bool) -> list[_Place]:
        """Return where C may begin, the likeliest first: it goes on from the text's end."""
        found = self._opening_c.get((*gap, lost))
        if found is None:
            cuts = self._cuts(gap)
            joined = cohesions([("" if lost else self._last)] * len(cuts.places), cuts.after)
            found = self._opening_c[*gap, lost] = _likeliest(cuts, joined)
        return found

    def _ends(self, gap: tuple[int, int]) -> list[_Place]:
        """Return where B may begin in the same order: the document ends there, with what stands before."""
        found = self._opening_b.get(gap)
        if found is None:
            cuts = self._cuts(gap)
            joined = [AT_END if last and last in ENDS else -AT_END for last in cuts.before]
            found = self._opening_b[gap] = _likeliest(cuts, joined)
        return found

    def _cuts(self, gap: tuple[int, int]) -> _Cuts:
        """Return the places of a gap; nothing begins at the text's first character where it may begin behind."""
        start, end = min(max(gap[0], 1), gap[1]), gap[1] + 1
        near = self._text[start - 1 : end - 1] if start else " "
        before, after = _solid(near, start, self._before), _solid(self._text[start:end], start, self._after)
        after += [""] * (len(before) - len(after))
        lines = [AT_LINE if char == "\n" else 0.0 for char in near]
        return _Cuts(range(start, end), before, after, cohesions(before, after), lines)

    def _before(self, at: int) -> str:
        """Return the last character before a place, white space left out; empty where there is none nearby."""
        return self._text[max(0, at - _BLANK) : at].rstrip()[-1:]

    def _after(self, at: int) -> str:
        """Return the first character behind a place in the same way."""
        return self._text[at : at + _BLANK].lstrip()[:1]


def _solid(text: str, start: int, look: Callable[[int], str]) -> list[str]:
    """Return the characters of a text; `look` tells which one stands for white space at a place, counted from `start`."""
    if unspaced(text) == text:
        return list(text)
    return [look(at) if char.isspace() else char for at, char in enumerate(text, start)]


def _likeliest(cuts: _Cuts, joined: Sequence[float]) -> list[_Place]:
    """Return the best places to cut: what stands there joins badly, or a line begins, and what is joined anew joins well."""
    scores = [anew - here + line for anew, here, line in zip(joined, cuts.standing, cuts.lines, strict=True)]
    best = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)[:_NEAREST]
    return [_Place(scores[index], cuts.places[index]) for index in best]


def breaks_off(text: str, start: int, end: int) -> bool:
    """Return whether prose that begins at `start` breaks off in mid-sentence at `end`.

    A heading that lost its line break ends without a stop too: there the prose has none at all.
    """
    body = text[start:end].rstrip()
    prose = any(stop in body for stop in STOPS) or (len(body) > LONGEST_HEADING and ("，" in body or "," in body))
    return bool(body) and body[-1] not in ENDS + ANY_STOPS and prose

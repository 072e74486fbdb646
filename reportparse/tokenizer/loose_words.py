"""Leaves out the words of a sequence that no sign parts from what they say, 首先把…, where they do not count on together."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.markers.numerals import LAST
from reportparse.patterns import lazy
from reportparse.runs import runs
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Before
from reportparse.tokenizer.context import before

_PARTED = lazy("[，、,：:要应應也还還]")
"""What shows behind such a word that it counts."""
_COPULA = "是"
_SECOND = 2
"""The word without which no others count: 首先 and 最后 alone tell what came first and last."""
LONGEST_POINT = 600
"""How far the next word is looked for, in characters."""


def without_loose_words(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without loose words of a sequence that are not part of a whole one.

    Such words open lines one right behind another, 首先把… / 其次检查… / 最后给…, or the first stands anywhere
    in a line and the others each behind a stop: 首先与…有关；其次与…有关.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    words = [hit for hit in hits if hit[2][0].family.is_point and not hit[2][0].family.steps]
    loose = {hit[0] for hit in words if _is_loose(hit, text)}
    if not loose:
        return hits
    whole = (run for run in runs(words, lambda one, two: _follows(one, two, text)) if _is_whole(run))
    counted = {hit[0] for run in whole for hit in run}
    return [hit for hit in hits if hit[0] not in loose or hit[0] in counted]


def _is_loose(hit: Spot, text: str) -> bool:
    return text[hit[1] - 1] != _COPULA and _PARTED.match(text, hit[1]) is None


def _is_whole(run: Sequence[Spot]) -> bool:
    """Return whether words that count on together begin with the first and have the second."""
    return _ordinal(run[0]) == 1 and any(_ordinal(word) == _SECOND for word in run)


def _follows(one: Spot, two: Spot, text: str) -> bool:
    """Return whether a word counts on from another, in the next line or in the same one."""
    last, ordinal = _ordinal(one), _ordinal(two)
    if two[0] - one[0] > LONGEST_POINT or (ordinal != last + 1 and not (ordinal == LAST > last)):
        return False
    lines = text.count("\n", one[0], two[0])
    if lines == 1:
        return before(text, one[0]) == before(text, two[0]) == Before.LINE
    return not lines and before(text, two[0]) == Before.STOP


def _ordinal(hit: Spot) -> int:
    return hit[2][0].ordinal or 0

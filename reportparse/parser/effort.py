"""Bounds how much is tried, so that a text made of markers alone costs no more a character than others do.

A report has words between its markers, which pay for the doubt that a marker brings. Where markers
follow one another without words all ways to place them multiply, and none of them means anything.
"""

from __future__ import annotations

SPARE = 2000
"""How many ways may be tried ahead of the text that pays for them; real texts use a seventh of it."""
EARNED = 0.3
"""How many ways a character pays for; real texts use up to 0.23."""
WIDE, NARROW = 12, 1
"""How many outlines are kept at once: as a rule, and where the text does not pay for more."""


class Effort:
    """What one pass over a text has tried and may still try."""

    def __init__(self) -> None:
        self.tried = 0
        """How many ways were tried."""
        self.strained = False
        """Whether the text did not pay for all that could have been tried."""
        self.left = float(SPARE)
        """How many ways may still be tried; less than none where the last candidate took more."""
        self._reached = 0

    @classmethod
    def resumed(cls, tried: int, left: float, offset: int) -> Effort:
        """Return what a pass has tried and may still try that has gone as far as a clean offset."""
        effort = cls()
        effort.tried, effort.left, effort._reached = tried, left, offset
        return effort

    def reach(self, offset: int) -> int:
        """Return how many outlines may be kept when the pass arrives at a clean offset."""
        self.left = min(self.left + EARNED * abs(offset - self._reached), SPARE)
        self._reached = offset
        if self.left > 0:
            return WIDE
        self.strained = True
        return NARROW

    def spend(self, ways: int) -> None:
        """Note that some ways were tried."""
        self.tried += ways
        self.left -= ways

    def less(self, ways: float) -> Effort:
        """Return the same with fewer ways left."""
        other = Effort()
        other.tried, other.strained, other.left, other._reached = self.tried, self.strained, self.left - ways, self._reached
        return other

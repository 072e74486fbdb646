"""The chosen markers and their nesting (提纲), with what else was close."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportparse.tokenizer.candidate import Candidate, Reading

if TYPE_CHECKING:
    from reportparse.parser.advance import State

ROOT = -1
"""The parent of the items of the first level."""


@dataclass(slots=True)
class Item:
    """A marker that was chosen, or a section whose own marker is lost."""

    candidate: Candidate | None
    """Where it stands; None where the marker is lost."""
    reading: Reading | None
    """How it is read; None where the marker is lost."""
    parent: int
    """Index of the item that holds it, or `ROOT`."""
    start: int
    """Clean offset at which it begins."""
    move: str
    """Which rule placed it: a key of the weights table, such as ``next`` or ``open``."""
    margin: float = float("inf")
    """By how much the choice beats the best outline that treats this candidate otherwise."""
    rival: str = ""
    """Which rule places it in that other outline; empty where it is left out there."""
    beside: Candidate | None = None
    """What holds it there; None where nothing does that has a marker."""


Kept = tuple["list[State]", int, float, float]
"""What was known before a candidate: the outlines that were kept, how many ways had been tried, and how many might be
before and after the text was counted that leads to it."""


@dataclass(slots=True)
class Outline:
    """The best consistent outline of a document."""

    items: list[Item]
    """In reading order; a parent precedes what it holds."""
    unplaced: list[tuple[Candidate, float]] = field(default_factory=list)
    """Candidates that look like markers and were left out, each with what leaving it out cost."""
    cost: float = 0.0
    """What the outline costs by the weights table; smaller is more consistent."""
    tried: int = 0
    """How many ways to place its markers were tried."""
    strained: bool = False
    """Whether more could have been tried than its text is worth: it is made of markers alone."""
    trail: list[Kept] = field(default_factory=list, repr=False, compare=False)
    """By candidate, and at the end, what was known there; empty where there are many. Other orders are tried from it."""

    def begins(self, end: int) -> int:
        """Return where its first item begins, `end` where it has none."""
        return self.items[0].start if self.items else end

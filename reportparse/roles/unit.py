"""What gets a role: a node of the tree, or a sentence of running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportparse.draft import CuePlace, Draft
from reportparse.roles.lexicon import CueHit
from reportparse.roles.table import OTHER, SIZE

SAID: Final = 16
"""How many units make a log odds of one, of what cues say."""
Numbers = Sequence[int]
"""By role: what cues say, in units."""
NOTHING: Final[Numbers] = (0,) * SIZE
"""By role: what cues say that are not there."""


@dataclass(slots=True)
class Unit:
    """A node or a sentence, with what tells its role."""

    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset after the last character of its own."""
    node: Draft | None = None
    """None for a sentence, and for the whole report."""
    text: str = ""
    """The words that say most: a heading, the first words of a node without one, a sentence."""
    lead: str = ""
    """The last words that stand right before a node in what holds it: 主要做法有："""
    cues: Numbers = NOTHING
    """By role: the weights of its cues."""
    found: tuple[tuple[Sequence[CueHit], int, float], ...] = ()
    """The cues: hits, the clean offset of the text that they were found in, and a factor."""
    parts: frozenset[int] = frozenset()
    """The roles whose parts its heading names: 存在的问题, 对策建议."""
    children: Sequence[Unit] = ()
    """The units of the nodes inside."""
    sentences: Sequence[Unit] = ()
    """The sentences of its own text that were looked at, in order of place."""
    role: int = OTHER
    """Index of the role that it was given."""
    likely: Sequence[float] = ()
    """How likely each role is."""
    confidence: float = 0.0
    """How likely the role is right, from 0 to 1."""

    def add(self, hits: Sequence[CueHit], offset: int, factor: float = 1.0) -> None:
        """Count some cues, found in a text that begins at a clean offset."""
        cues = list(self.cues)
        for role, weight, _, _ in hits:
            cues[role] += round(SAID * weight * factor)
        self.cues = cues
        self.found += ((hits, offset, factor),)

    def hits(self, role: int) -> Iterator[CuePlace]:
        """Yield the cues for a role, with clean offsets."""
        for hits, offset, factor in self.found:
            for told, weight, start, end in hits:
                if told == role:
                    yield CuePlace(weight * factor, start + offset, end + offset)


def is_label(unit: Unit) -> bool:
    """Return whether a unit is a part that a form's label heads."""
    return unit.node is not None and unit.node.reading is not None and unit.node.reading.family.is_plain_label


def groups(root: Unit) -> Iterator[tuple[Sequence[Unit], Sequence[Unit]]]:
    """Yield the units above, the nearest first, and the siblings, of all units from the report down.

    What holds a paper of its own is, like the report, none of the units above.
    """
    waiting: list[tuple[Sequence[Unit], Sequence[Unit]]] = [([], root.children)] if root.children else []
    while waiting:
        above, group = waiting.pop()
        yield above, group
        waiting.extend((_below(unit, above), unit.children) for unit in group if unit.children)


def _below(unit: Unit, above: Sequence[Unit]) -> Sequence[Unit]:
    return [] if unit.node is not None and unit.node.paper else [unit, *above[:1]]


def mean(rows: Sequence[Numbers]) -> Numbers:
    """Return the mean of some rows of numbers, in whole units; of none what cues say that are not there."""
    if len(rows) < 2:
        return rows[0] if rows else NOTHING
    count = len(rows)
    return [sum(column) // count for column in zip(*rows, strict=True)]

"""What gets a role: a node of the tree, or a sentence of running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportparse.draft import CuePlace, Draft
from reportparse.roles.lexicon import CueHit
from reportparse.roles.table import OTHER, SIZE

NOTHING: Final = (0.0,) * SIZE
"""By role: what a unit says that holds no cue."""


@dataclass(slots=True)
class Scored:
    """A node or a sentence, with what tells its role."""

    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset after the last character of its own."""
    node: Draft | None = None
    """None for a sentence."""
    scores: Sequence[float] = NOTHING
    """By role: how much its own words speak for it."""
    total: Sequence[float] = NOTHING
    """The same with what the units inside add."""
    found: tuple[tuple[Sequence[CueHit], int, float], ...] = ()
    """The cues behind the scores: hits, the clean offset of the text that they were found in, and a factor."""
    parts: frozenset[int] = frozenset()
    """The roles whose parts its heading names: 存在的问题, 对策建议."""
    children: Sequence[Scored] = ()
    """Its sentences, where they are looked at one by one, and the units of the nodes inside, in reading order."""
    announces: bool = False
    """Whether it is a sentence that says that points follow."""
    role: int = OTHER
    """Index of the role that it was given."""

    def add(self, hits: Sequence[CueHit], offset: int, factor: float = 1.0) -> None:
        """Count some cues, found in a text that begins at a clean offset."""
        scores = list(self.scores)
        for role, weight, _, _ in hits:
            scores[role] += weight * factor
        self.scores = self.total = scores
        self.found += ((hits, offset, factor),)

    def hits(self, role: int) -> Iterator[CuePlace]:
        """Yield the cues for a role, with clean offsets."""
        for hits, offset, factor in self.found:
            for told, weight, start, end in hits:
                if told == role:
                    yield CuePlace(weight * factor, start + offset, end + offset)


def is_label(unit: Scored) -> bool:
    """Return whether a unit is a part that a form's label heads."""
    return unit.node is not None and unit.node.reading is not None and unit.node.reading.family.is_plain_label

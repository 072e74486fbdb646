"""What gets a role: a node of the tree, or a sentence of running text."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportparse.classify.lexicon import Hit
from reportparse.classify.roles import OTHER, SIZE
from reportparse.model import AnyNode


@dataclass(slots=True)
class Unit:
    """A node or a sentence, with what tells its role."""

    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset after the last character of its own."""
    node: AnyNode | None = None
    """None for a sentence."""
    scores: list[float] = field(default_factory=lambda: [0.0] * SIZE)
    """By role: how much its own words speak for it."""
    hits: list[Hit] = field(default_factory=list)
    """The cues behind the scores, at clean offsets."""
    children: list[Unit] = field(default_factory=list)
    """Its sentences, where they are looked at one by one, and the units of the nodes inside, in reading order."""
    announces: bool = False
    """Whether it is a sentence that says that points follow."""
    role: int = OTHER
    """Index of the role that it was given."""
    fixed: bool = False
    """Whether its kind alone tells its role: an article of a law."""

    def add(self, hits: list[Hit], offset: int, factor: float = 1.0) -> None:
        """Count some cues, found in a text that begins at a clean offset."""
        for role, weight, start, end, named in hits:
            self.scores[role] += weight * factor
            self.hits.append(Hit(role, weight * factor, start + offset, end + offset, named))

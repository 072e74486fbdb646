"""What one point of a report speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportparse.model import Finding, Recommendation


@dataclass(slots=True)
class Topic:
    """A finding or recommendation and the words that tell what it is about."""

    node: Finding | Recommendation
    """The point."""
    head: str
    """Its heading, or the first clause of its text."""
    text: str
    """Its heading and the beginning of its text."""
    named: str
    """The problem that it says it is meant for; empty where it names none."""
    words: dict[str, float] = field(default_factory=dict)
    """The pairs of characters and the kindred topics that the other side has too, each with its weight."""

"""A run in which numbers count: siblings of one family, also where they count on across sections."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from reportparse.check.split_marker import renumber
from reportparse.check.violation import Fix
from reportparse.model import AnyNode

Fault = Literal["gap", "duplicate", "order", "start"]
"""What is wrong with a number: some before it are missing, it stands twice, after a larger one, or first without being one."""


@dataclass(slots=True)
class Chain:
    """Nodes that count together."""

    family: str
    level: int
    nodes: list[AnyNode] = field(default_factory=list)
    """In reading order, each with a marker that has an ordinal."""
    ordinals: list[int] = field(default_factory=list)
    """The numbers as they stand."""
    numbers: set[int] = field(default_factory=set)
    """All numbers that stand in it."""
    highest: int = 0
    """The largest of them."""
    crossings: set[int] = field(default_factory=set)
    """Places in `nodes` at which it counts on in another section."""
    restarts: bool = False
    """Whether the same family has counted from one beside it before."""
    lost: set[int] = field(default_factory=set)
    """Places in `nodes` before which the marker of a section is lost."""

    def add(self, node: AnyNode, ordinal: int) -> None:
        """Let a node count with the others."""
        self.nodes.append(node)
        self.ordinals.append(ordinal)
        self.numbers.add(ordinal)
        self.highest = max(self.highest, ordinal)

    def join(self, other: Chain) -> None:
        """Let a run of another section count on here."""
        self.crossings.add(len(self.nodes))
        self.nodes += other.nodes
        self.ordinals += other.ordinals
        self.numbers |= other.numbers
        self.highest = max(self.highest, other.highest)

    @property
    def first(self) -> int:
        """The number that its first node should have: one, where any node has it and none comes before."""
        return 1 if 1 in self.numbers and self.ordinals[0] else self.ordinals[0]

    def renumbering(self, first: int) -> dict[int, int]:
        """Return by number as it stands what it should be, of those that stand once and change."""
        counts = Counter(self.ordinals)
        return {old: first + place for place, old in enumerate(self.ordinals) if counts[old] == 1 and old != first + place}

    def fix(self, text: str, first: int, *, safe: bool = True) -> Fix | None:
        """Return the edits that number it from `first` on, None where one of its numbers cannot be written."""
        edits = []
        for place, node in enumerate(self.nodes):
            if node.marker is None or node.marker.ordinal == first + place:
                continue
            edit = renumber(node.marker, text, first + place)
            if edit is None:
                return None
            edits.append(edit)
        return Fix(tuple(sorted(edits, key=lambda edit: edit.start)), safe) if edits else None

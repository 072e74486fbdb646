"""The runs in which numbers count: siblings of one family, also where they count on across sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportparse.check.split_marker import move_base, renumber
from reportparse.check.violation import Fix
from reportparse.markers.families import BY_NAME
from reportparse.markers.family import Family
from reportparse.markers.own_family import Families
from reportparse.model import AnyNode, Marker
from reportparse.splice import Edit


@dataclass(slots=True)
class Run:
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
    base: int | None = None
    """The number of the part behind which its parts were put in, 17 of 第十七条之一 and 之二; None for any other run."""
    inserted: list[AnyNode] = field(default_factory=list)
    """Parts that were put in behind its own; they count in runs of theirs."""
    lost: set[int] = field(default_factory=set)
    """Places in `nodes` before which the marker of a section is lost."""

    def add(self, node: AnyNode, ordinal: int) -> None:
        """Let a node count with the others."""
        self.nodes.append(node)
        self.ordinals.append(ordinal)
        self.numbers.add(ordinal)
        self.highest = max(self.highest, ordinal)

    def join(self, other: Run) -> None:
        """Let a run of another section count on here."""
        self.crossings.add(len(self.nodes))
        self.nodes += other.nodes
        self.inserted += other.inserted
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

    def fix(self, text: str, first: int, families: Families = BY_NAME, *, safe: bool = True) -> Fix | None:
        """Return the edits that number it from `first` on, None where one of its numbers cannot be written."""
        edits = []
        for place, node in enumerate(self.nodes):
            if node.marker is None or self.ordinals[place] == first + place:
                continue
            edit = renumber(node.marker, text, first + place, families)
            if edit is None:
                return None
            edits.append(edit)
        edits += self._followers(text, self.renumbering(first))
        return Fix(tuple(sorted(edits, key=lambda edit: edit.start)), safe) if edits else None

    def _followers(self, text: str, moved: dict[int, int]) -> list[Edit]:
        """Return the edits by which the parts that were put in follow those before them to their new numbers."""
        named = ((node.marker, moved.get(node.marker.ordinal or 0)) for node in self.inserted if node.marker)
        edits = [move_base(marker, text, new) for marker, new in named if new is not None]
        return [edit for edit in edits if edit is not None]


def read_runs(sections: Sequence[AnyNode], families: Families = BY_NAME) -> list[Run]:
    """Return the runs of a report, in reading order of their first nodes."""
    runs: list[Run] = []
    last: dict[tuple[str, int], Run] = {}
    waiting: list[Sequence[AnyNode]] = [sections]
    while waiting:
        siblings = waiting.pop()
        for found in _among(siblings, families):
            key = found.family, 0 if families[found.family].counts_throughout else found.level
            if found.base is not None:
                runs.append(found)
                continue
            before = last.get(key)
            if before is not None and not found.restarts and _counts_on(before, found, families[found.family]):
                before.join(found)
                continue
            runs.append(found)
            last[key] = found
        waiting.extend(node.children for node in reversed(siblings) if node.children)
    return runs


def _among(siblings: Sequence[AnyNode], families: Families) -> list[Run]:
    """Return the runs among the nodes that stand beside one another."""
    runs: list[Run] = []
    open_runs: dict[str, Run] = {}
    lost = False
    for node in siblings:
        marker = node.marker
        if marker is None or marker.ordinal is None or not families[marker.family].steps:
            lost = lost or node.lost
            continue
        if marker.branch is not None:
            _put_in(node, marker, runs, open_runs)
            continue
        run = open_runs.get(marker.family)
        if run is None or (marker.ordinal == 1 and _has_begun(run)):
            run = Run(marker.family, node.level, restarts=run is not None)
            runs.append(run)
            open_runs[marker.family] = run
        if lost:
            run.lost.add(len(run.nodes))
        lost = False
        run.add(node, marker.ordinal)
    return runs


def _put_in(node: AnyNode, marker: Marker, runs: list[Run], open_runs: dict[str, Run]) -> None:
    """Let a part that was put in count with those put in at the same place, and note it where the others count."""
    last = runs[-1] if runs else None
    if last is None or last.family != marker.family or last.base != marker.ordinal:
        last = Run(marker.family, node.level, base=marker.ordinal)
        runs.append(last)
    last.add(node, marker.branch or 0)
    if marker.family in open_runs:
        open_runs[marker.family].inserted.append(node)


def _has_begun(run: Run) -> bool:
    """Return whether a run that meets another one is over: it has counted from one further than that."""
    return 1 in run.numbers and run.highest > 1


def _counts_on(before: Run, after: Run, family: Family) -> bool:
    """Return whether a run goes on where one of another section ended.

    Articles do so whatever number comes; a run that has gone on before does so also with the number given
    twice or passed over.
    """
    first = after.ordinals[0]
    if family.counts_throughout:
        return first > 1
    slips = range(first - 2, first + 1) if before.crossings else (first - 1,)
    return first > 1 and 1 not in after.numbers and before.highest in slips

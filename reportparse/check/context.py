"""What rules look at: a report with its nodes, the runs in which they count, and its lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from reportparse.check.chain import Chain
from reportparse.check.reference import Reference
from reportparse.check.template import Template
from reportparse.model import AnyNode, Marker, Report
from reportparse.source import Span

BLANK = " \t\u3000\r"
SIGNS = "#>*" + BLANK
"""What may stand before the first word of a line."""
DEEPEST = 40
"""How many such characters are looked through."""


@dataclass(slots=True)
class Context:
    """A report, and what several rules ask of it."""

    report: Report
    text: str
    """The source's text."""
    nodes: list[AnyNode]
    """All nodes, in reading order."""
    parents: dict[str, AnyNode | None]
    """By a node's id: what holds it; None for the report."""
    chains: list[Chain]
    """The runs in which numbered nodes count."""
    template: Template | None = None
    """The outline that it must follow."""
    is_selector: Callable[[str], bool] = bool
    """Tells whether a word names a rule."""
    chain_of: dict[str, Chain] = field(default_factory=dict)
    """By a node's id: the run it counts in."""
    references: list[Reference] = field(default_factory=list)
    """The places that name parts of the report by their numbers."""
    by_chain: dict[int, list[Reference]] = field(default_factory=dict)
    """The same by the identity of the run that they name."""
    chains_of: dict[str, list[Chain]] = field(default_factory=dict)
    """The runs by their family."""
    chains_in: dict[tuple[str, str], Chain] = field(default_factory=dict)
    """By the id of what holds them (empty for the report) and their family: the first run among some nodes."""

    markers: list[Span] = field(default_factory=list)
    """The places of all markers, in order."""
    unplaced: list[int] = field(default_factory=list)
    """The places of markers that were left out of the outline, in order."""
    ends: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    """By the id of what holds a run (empty for the report), its family and its largest number: how many there are."""

    def is_marked(self, offset: int) -> bool:
        """Return whether a marker covers an offset."""
        place = bisect_right(self.markers, offset, key=lambda span: span.start) - 1
        return place >= 0 and offset < self.markers[place].end

    def has_unplaced(self, start: int, end: int) -> bool:
        """Return whether a marker in a stretch was left out of the outline."""
        place = bisect_left(self.unplaced, start)
        return place < len(self.unplaced) and self.unplaced[place] < end

    def goes_on_beside(self, chain: Chain, ordinal: int) -> bool:
        """Return whether a number follows the last one of another run of the same family beside a run."""
        above = self.parents[chain.nodes[0].id]
        key = above.id if above else "", chain.family, ordinal - 1
        return self.ends[key] > (chain.highest == ordinal - 1)

    def references_to(self, chain: Chain) -> list[Reference]:
        """Return the references to the parts of a run."""
        return self.by_chain.get(id(chain), [])

    def typed_markers(self, families: Collection[str]) -> Iterator[Marker]:
        """Yield the markers of some families that the author typed, in reading order."""
        for node in self.nodes:
            if node.marker and node.marker.family in families and not self.is_computed(node.marker):
                yield node.marker

    def is_computed(self, marker: Marker) -> bool:
        """Return whether the file computes a marker, so that its text holds no number."""
        block = self.report.source.block_at(marker.span.start)
        return block is not None and marker.span.start < block.start + block.label

    def stretches(self) -> Iterator[Span]:
        """Yield the places of all paragraphs, in reading order of the nodes that hold them."""
        for paragraph in self.report.preamble:
            yield from paragraph.spans or (paragraph.span,)
        for node in self.nodes:
            for paragraph in node.paragraphs:
                yield from paragraph.spans or (paragraph.span,)

    def rest_of_line(self, offset: int) -> str:
        """Return what follows an offset on its line."""
        end = self.text.find("\n", offset)
        return self.text[offset : end if end >= 0 else len(self.text)]

    def starts_line(self, offset: int) -> bool:
        """Return whether nothing but white space and signs of Markdown stand before an offset on its line."""
        before = self.text[max(0, offset - DEEPEST) : offset].rstrip(SIGNS)
        return before.endswith("\n") or not before

"""What rules look at: a report with its nodes, the runs in which they count, and its lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from reportparse.check.references import Reference, find_references
from reportparse.check.runs import Run, read_runs
from reportparse.check.template import Template
from reportparse.markers.own_family import Families, table_with
from reportparse.model import AnyNode, Marker
from reportparse.report import Report
from reportparse.signs import LINE_BLANKS, with_line_feeds
from reportparse.source import Span
from reportparse.trim import end_of_line

BLANK = LINE_BLANKS
LEADING = "#>*" + BLANK
"""What may stand before the first word of a line."""
INDENT = 40
"""How many such characters are looked through."""


@dataclass
class Context:
    """A report, and what several rules ask of it; what none asks for is not looked up."""

    report: Report
    template: Template | None = None
    """The outline that it must follow."""
    is_selector: Callable[[str], bool] = bool
    """Tells whether a word names a rule."""

    @cached_property
    def text(self) -> str:
        """The source's text, each line ending in a line feed."""
        return with_line_feeds(self.report.source.text)

    @cached_property
    def families(self) -> Families:
        """The table of families, a user's own among them."""
        return table_with(self.report.families)

    @cached_property
    def nodes(self) -> list[AnyNode]:
        """All nodes, in reading order."""
        return list(self.report.walk())

    @cached_property
    def runs(self) -> list[Run]:
        """The runs in which numbered nodes count, in reading order of their first nodes."""
        return read_runs(self.report.sections, self.families)

    @cached_property
    def run_of(self) -> dict[str, Run]:
        """By a node's id: the run it counts in."""
        return {node.id: run for run in self.runs for node in run.nodes}

    @cached_property
    def _runs_of(self) -> dict[str, list[Run]]:
        """The runs by their family."""
        found: dict[str, list[Run]] = {}
        for run in self.runs:
            if run.base is None:
                found.setdefault(run.family, []).append(run)
        return found

    @cached_property
    def _runs_in(self) -> dict[tuple[str, str], Run]:
        """By the id of what holds them (empty for the report) and their family: the first run among some nodes."""
        found: dict[tuple[str, str], Run] = {}
        for run in self.runs:
            for node in run.nodes if run.base is None else ():
                found.setdefault((self._above(node), run.family), run)
        return found

    @cached_property
    def _ends(self) -> Counter[tuple[str, str, int]]:
        """By the id of what holds a run (empty for the report), its family and its largest number: how many there are."""
        return Counter((self._above(run.nodes[0]), run.family, run.highest) for run in self.runs if run.base is None)

    def _above(self, node: AnyNode) -> str:
        """Return the id of what holds a node, empty for the report."""
        return node.parent.id if node.parent else ""

    def nearest_run(self, node: AnyNode | None, families: Collection[str]) -> Run | None:
        """Return the run of some families that is nearest to a node, in it or above it, else the only one.

        Args:
            node: the node; None for the report.
            families: the families, the likelier first.
        """
        above = node
        while True:
            for family in families:
                run = self._runs_in.get((above.id if above else "", family))
                if run is not None:
                    return run
            if above is None:
                break
            above = above.parent
        for family in families:
            if family in self._runs_of:
                known = self._runs_of[family]
                return known[0] if len(known) == 1 else None
        return None

    def goes_on_beside(self, run: Run, ordinal: int) -> bool:
        """Return whether a number follows the last one of another run of the same family beside a run."""
        key = self._above(run.nodes[0]), run.family, ordinal - 1
        return self._ends[key] > (run.highest == ordinal - 1)

    @cached_property
    def references(self) -> list[Reference]:
        """The places that name parts of the report by their numbers, in order of place."""
        return list(find_references(self.text, self.nodes, self.nearest_run, self.families))

    @cached_property
    def _references_of(self) -> dict[int, list[Reference]]:
        """The same by the identity of the run that they name."""
        found: dict[int, list[Reference]] = {}
        for reference in self.references:
            found.setdefault(id(reference.run), []).append(reference)
        return found

    def references_to(self, run: Run) -> list[Reference]:
        """Return the references to the parts of a run."""
        return self._references_of.get(id(run), [])

    @cached_property
    def _markers(self) -> list[Span]:
        """The places of all markers, in order."""
        return sorted((node.marker.span for node in self.nodes if node.marker), key=lambda span: span.start)

    def is_marked(self, offset: int) -> bool:
        """Return whether a marker covers an offset."""
        place = bisect_right(self._markers, offset, key=lambda span: span.start) - 1
        return place >= 0 and offset < self._markers[place].end

    @cached_property
    def _unplaced(self) -> list[int]:
        """The places of markers that were left out of the outline, in order."""
        return sorted(problem.span.start for problem in self.report.problems if problem.code == "unplaced-marker")

    def has_unplaced(self, start: int, end: int) -> bool:
        """Return whether a marker in a stretch was left out of the outline."""
        place = bisect_left(self._unplaced, start)
        return place < len(self._unplaced) and self._unplaced[place] < end

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
        """Yield the places of all paragraphs, by what holds them."""
        for holder in (self.report.preamble, *(node.paragraphs for node in self.nodes), self.report.closing):
            for paragraph in holder:
                yield from paragraph.spans or (paragraph.span,)

    def rest_of_line(self, offset: int) -> str:
        """Return what follows an offset on its line."""
        return self.text[offset : end_of_line(self.text, offset, len(self.text))]

    def starts_line(self, offset: int) -> bool:
        """Return whether nothing but white space and signs of Markdown stand before an offset on its line."""
        before = self.text[max(0, offset - INDENT) : offset].rstrip(LEADING)
        return before.endswith("\n") or not before


def place_of(node: AnyNode, most: int = 1) -> Span:
    """Return the place that stands for a part in a message: of its marker, or its heading, or its first characters.

    Args:
        node: the part.
        most: how many first characters, where it has neither.
    """
    if node.marker:
        return node.marker.span
    return node.heading.span if node.heading else Span(node.span.start, min(node.span.end, node.span.start + most))

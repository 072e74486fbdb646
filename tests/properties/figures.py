"""How near a report's outline comes to the true one: F1 of markers, parents, headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportparse.model import AnyNode
from reportparse.report import Report
from tests.outlines import ANY, squeeze

_CLOSING = " \t\n\u3000。：:；;，,、.！？!?"


@dataclass(slots=True)
class Figures:
    """Counts over some reports."""

    found: int = 0
    false: int = 0
    missed: int = 0
    parents: int = 0
    headings: int = 0
    all_headings: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of the markers."""
        return 2 * self.found / max(1, 2 * self.found + self.false + self.missed)

    @property
    def parent(self) -> float:
        """Of all true markers, those found under their true parent."""
        return self.parents / max(1, self.found + self.missed)

    @property
    def heading(self) -> float:
        """Of all true headings, those that are exact up to white space and closing punctuation."""
        return self.headings / max(1, self.all_headings)

    def add(self, truth: dict[str, Any], report: Report) -> None:
        """Count one report."""
        outline = truth["outline"]
        got = {node.marker.span.start: (node, above) for node, above in _with_parents(report) if node.marker}
        want = {row["start"] for row in outline if row["marker"] is not None}
        self.found += len(want & got.keys())
        self.false += len(got.keys() - want)
        self.missed += len(want - got.keys())
        for row in outline:
            if row["marker"] is None:
                continue
            judged = row["heading"] not in (None, ANY)
            self.all_headings += judged
            if row["start"] in got:
                node, above = got[row["start"]]
                self.parents += above == (outline[row["parent"]]["start"] if row["parent"] >= 0 else None)
                self.headings += judged and _same(row["heading"], node)


def _same(heading: str, node: AnyNode) -> bool:
    return node.heading is not None and squeeze(node.heading.text).strip(_CLOSING) == heading.strip(_CLOSING)


def _with_parents(report: Report) -> list[tuple[AnyNode, int | None]]:
    """Return every node with the place of its parent's marker; None at the root or below a lost one."""
    out: list[tuple[AnyNode, int | None]] = [(node, None) for node in report.sections]
    for node in report.walk():
        start = node.marker.span.start if node.marker else None
        out += [(child, start) for child in node.children]
    return out

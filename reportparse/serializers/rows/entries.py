"""What a row is about: a node with its place in the report, or a link with both of its nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportparse.arguments import check_type
from reportparse.model import AnyNode, Finding, Link, Recommendation, RowKind
from reportparse.report import Report
from reportparse.visible import without_halves


@dataclass(slots=True)
class NodeEntry:
    """A node, and what it does not know of itself."""

    report: str | None
    """What the report is called."""
    node: Any
    """The node, of any type."""
    above: list[str]
    """The headings of the nodes that hold it, the outermost first."""
    line: int
    """The line of the text that its first character stands in."""
    page: int | None
    """The page of the file; None where the format has none."""


@dataclass(slots=True)
class LinkEntry:
    """A link, and the nodes that it joins."""

    report: str | None
    """What the report is called."""
    link: Link
    """The link."""
    finding: NodeEntry
    """The finding."""
    recommendation: NodeEntry
    """The recommendation that answers it."""


def entries_of(report: Report, kind: RowKind) -> Iterator[NodeEntry] | Iterator[LinkEntry]:
    """Return what the rows of a report are about, in reading order; links by the order of the findings.

    Args:
        report: the report.
        kind: which of its rows.
    """
    check_type("each of reports", report, (Report,))
    if kind == "links":
        return _links(report)
    wanted = {"findings": Finding, "recommendations": Recommendation}.get(kind, object)
    return (entry for entry in _nodes(report) if isinstance(entry.node, wanted))


def _nodes(report: Report) -> Iterator[NodeEntry]:
    """Yield every node of a report."""
    name, locate = report.source.name, report.source.locate
    name = None if name is None else without_halves(name)
    waiting: list[tuple[AnyNode, list[str]]] = [(node, []) for node in reversed(report.sections)]
    while waiting:
        node, above = waiting.pop()
        place = locate(node.span.start)
        yield NodeEntry(name, node, above, place.line, place.page)
        if node.children:
            inside = [*above, node.name]
            waiting.extend((child, inside) for child in reversed(node.children))


def _links(report: Report) -> Iterator[LinkEntry]:
    """Yield every link of a report."""
    points = {entry.node.id: entry for entry in _nodes(report) if entry.node.type != "section"}
    for link in report.links:
        finding = points[link.finding]
        yield LinkEntry(finding.report, link, finding, points[link.recommendation])

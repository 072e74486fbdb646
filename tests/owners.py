"""Who owns which paragraph, as lines: a node by its marker and heading, its paragraphs by their first characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse import Report
from reportparse.model import AnyNode, Paragraph

SHOWN = 12
"""How many characters of a paragraph are shown."""


def owner_lines(report: Report) -> Iterator[str]:
    """Yield the lines of a report: what stands before its sections, these, and what has returned to it."""
    yield from _paragraphs(report.preamble, 0)
    yield from _nodes(report.sections, 0)
    if report.closing:
        yield "closing"
        yield from _paragraphs(report.closing, 1)


def _nodes(nodes: Sequence[AnyNode], depth: int) -> Iterator[str]:
    for node in nodes:
        marker = node.marker.text if node.marker else "~"
        yield f"{'  ' * depth}{marker} {node.heading.text if node.heading else ''}".rstrip()
        inside: list[AnyNode | Paragraph] = sorted([*node.children, *node.paragraphs], key=lambda part: part.span.start)
        for part in inside:
            yield from _paragraphs([part], depth + 1) if isinstance(part, Paragraph) else _nodes([part], depth + 1)


def _paragraphs(paragraphs: Sequence[Paragraph], depth: int) -> Iterator[str]:
    for paragraph in paragraphs:
        yield f"{'  ' * depth}· {paragraph.text[:SHOWN]}"

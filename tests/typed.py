"""What a report's nodes are, as lines of text: two spaces a level, type and role, marker, heading or first words."""

from __future__ import annotations

from reportparse import Report

SHOWN = 16
"""How many characters of a node without heading are shown."""


def lines_of(report: Report) -> list[str]:
    """Return a line for each node, in reading order."""
    lines = []
    for node in report.walk():
        kind = node.role if node.type == "section" else node.type.upper()
        words = node.heading.text if node.heading else node.text[:SHOWN].replace("\n", " ") + "…" if node.text else ""
        marker = node.marker.text if node.marker else "~"
        lines.append(f"{'  ' * (node.level - 1)}{kind} {marker} {words}".rstrip())
    return lines

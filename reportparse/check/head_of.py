"""Finds the place that stands for a part in a message."""

from __future__ import annotations

from reportparse.model import AnyNode
from reportparse.source import Span


def head_of(node: AnyNode, most: int = 1) -> Span:
    """Return the place of a part's marker, or of its heading, or of its first characters.

    Args:
        node: the part.
        most: how many first characters, where it has neither.
    """
    if node.marker:
        return node.marker.span
    return node.heading.span if node.heading else Span(node.span.start, min(node.span.end, node.span.start + most))

"""What several rules have in common: the sign that belongs behind the numeral of a family."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import BLANK, Context
from reportparse.check.split_marker import split_marker
from reportparse.check.violation import Edit, Fix, Hit
from reportparse.source import Span


def separators(context: Context, family: str, right: str) -> Iterator[Hit]:
    """Yield the markers of a family that have another sign behind their numeral, each with its fix.

    Args:
        context: the report.
        family: the family.
        right: the sign that belongs there.
    """
    for node in context.nodes:
        marker = node.marker
        if marker is None or marker.family != family or context.is_computed(marker):
            continue
        parts = split_marker(marker, context.text)
        if parts is None or not parts.tail.strip(BLANK) or parts.tail == right:
            continue
        end = parts.after + len(parts.tail)
        figures = right == "." and context.text[end : end + 1].isdigit()
        fix = None if figures else Fix((Edit(parts.after, end, right),))
        yield Hit(Span(parts.start, end), {"marker": marker.text, "right": parts.head + parts.numeral + right}, fix)

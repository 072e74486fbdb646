"""The levels of markers that GB/T 9704-2012 sets (7.3.3), 一、 （一） 1. （1）, and where the levels of a report are others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.check.context import Context
from reportparse.check.violation import Hit
from reportparse.markers.families import BY_NAME
from reportparse.source import Span


def written(level: int) -> str:
    """Return how the standard writes the markers of a level."""
    return next(family.example for family in BY_NAME.values() if family.standard == level)


def nested_levels(context: Context) -> Iterator[tuple[Span, int, int]]:
    """Yield the place of each marker whose form and that of what holds it are of the standard, with both levels, the outer first.

    Levels count from 0.
    """
    for node in context.nodes:
        above = node.parent
        if node.marker is None or above is None or above.marker is None:
            continue
        outer, inner = (context.families[marker.family].standard for marker in (above.marker, node.marker))
        if outer is not None and inner is not None:
            yield node.marker.span, outer, inner


def first_of_each(found: Iterable[tuple[Span, dict[str, str]]]) -> Iterator[Hit]:
    """Yield the first of the places that have equal details, with their number as the detail ``count``."""
    first: dict[tuple[tuple[str, str], ...], tuple[Span, int]] = {}
    for span, details in found:
        key = tuple(details.items())
        place, count = first.get(key, (span, 0))
        first[key] = place, count + 1
    for key, (span, count) in first.items():
        yield Hit(span, dict(key) | {"count": str(count)})

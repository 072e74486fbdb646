"""Reports what is wrong in the same way at many places only once, with the number of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.check.violation import Hit
from reportparse.source import Span


def once(found: Iterable[tuple[Span, dict[str, str]]]) -> Iterator[Hit]:
    """Yield the first of the places that have equal details, with their number as the detail ``count``."""
    first: dict[tuple[tuple[str, str], ...], tuple[Span, int]] = {}
    for span, details in found:
        key = tuple(details.items())
        place, count = first.get(key, (span, 0))
        first[key] = place, count + 1
    for key, (span, count) in first.items():
        yield Hit(span, dict(key) | {"count": str(count)})

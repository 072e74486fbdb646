"""What a report says about each character of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.model import Report, Section
from reportparse.source import Span


def pieces(node: Section) -> list[Span]:
    """Return the stretches that a section is made of, in reading order."""
    return node.spans or [node.span]


def places(spans: Iterable[Span]) -> Iterator[int]:
    """Yield every offset in some spans."""
    for span in spans:
        yield from range(span.start, span.end)


def removed(report: Report) -> list[Span]:
    """Return what cleaning took out."""
    return [repair.span for repair in report.repairs if repair.kind == "removed"]


def reordered(report: Report) -> bool:
    """Return whether pages were put in order."""
    return any(repair.kind == "reordered" for repair in report.repairs)


def owners(report: Report) -> list[list[str]]:
    """Return, for each character of the source, every place that claims it.

    A section claims what it holds and none of its children does; what was removed is no section's.
    Where pages were put in order, a paragraph before the first section may run on over a joint: it
    claims only what no section does.
    """
    claims: list[list[str]] = [[] for _ in report.source.text]
    gone = set(places(removed(report)))
    for place in places(removed(report)):
        claims[place].append("repair")
    for node in report.walk():
        below = set(places(span for child in node.children for span in pieces(child)))
        for place in places(pieces(node)):
            if place not in gone and place not in below:
                claims[place].append(node.id)
    front = [paragraph.span for paragraph in report.preamble]
    front += [report.title.span] if report.title else []
    for place in places(front):
        if place not in gone and not (claims[place] and reordered(report)):
            claims[place].append("front")
    return claims


def slice_of(report: Report, span: Span) -> str:
    """Return what the source has at a span, white space and what was removed left out."""
    gone = set(places(removed(report)))
    text = report.source.text
    return "".join(text[i] for i in range(span.start, span.end) if i not in gone and not text[i].isspace())

"""What a report says about each character of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.model import AnyNode, Heading, Marker, Paragraph
from reportparse.report import Report
from reportparse.source import Span


def pieces(part: AnyNode | Heading | Paragraph | Marker) -> list[Span]:
    """Return the stretches of the source that a part of the report is made of, in reading order."""
    return getattr(part, "spans", None) or [part.span]


def places(spans: Iterable[Span]) -> Iterator[int]:
    """Yield every offset in some spans."""
    for span in spans:
        yield from range(span.start, span.end)


def removed(report: Report) -> list[Span]:
    """Return what cleaning took out."""
    return [repair.span for repair in report.repairs if repair.kind == "removed"]


def owners(report: Report) -> list[list[str]]:
    """Return, for each character of the source, every place that claims it.

    A section claims what it holds and none of its children does; what was removed is no section's.
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
    front: list[Heading | Paragraph] = [*report.preamble, *report.closing, *([report.title] if report.title else [])]
    for place in places(span for part in front for span in pieces(part)):
        if place not in gone:
            claims[place].append("front")
    return claims


def slice_of(report: Report, spans: Iterable[Span]) -> str:
    """Return what the source has at some spans, white space and what was removed left out."""
    gone = set(places(removed(report)))
    text = report.source.text
    return "".join(text[place] for place in places(spans) if place not in gone and not text[place].isspace())

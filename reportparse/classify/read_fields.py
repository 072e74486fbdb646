"""Reads what an analyst wants of findings and recommendations: who, what, by when, how many, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.classify.find_action import find_action
from reportparse.classify.find_addressee import find_addressee
from reportparse.classify.find_cause import find_cause
from reportparse.classify.find_date import Written, find_date
from reportparse.classify.find_deadline import find_deadline
from reportparse.classify.find_instruments import find_instruments
from reportparse.classify.find_quantities import find_quantities
from reportparse.model import AnyNode, Deadline, Finding, Instrument, Quantity, Quote, Recommendation
from reportparse.readers.deadline import check_time
from reportparse.source import CleanText

MOST_PARAGRAPHS = 2
"""In how many of its first paragraphs, beside the heading, it is looked for who acts and by when; more would be of a detail."""
Part = tuple[str, int]
"""A stretch of a node's text, and its clean offset."""


def read_fields(nodes: Sequence[AnyNode], clean: CleanText) -> None:
    """Fill the fields of the findings and recommendations below some nodes; what the text does not say stays empty.

    Args:
        nodes: the nodes of a report's first level.
        clean: the text they came from.
    """
    waiting = list(nodes)
    written: Written | None = None
    while waiting:
        check_time()
        node = waiting.pop()
        waiting.extend(node.children)
        if isinstance(node, Finding):
            _read_finding(node, clean)
        elif isinstance(node, Recommendation):
            written = written or find_date(clean.text)
            _read_recommendation(node, clean, written)


def _read_finding(node: Finding, clean: CleanText) -> None:
    node.instruments = _instruments(node, clean)
    for text, offset in _parts(node, clean):
        node.quantities += [
            Quantity(text[q.start : q.end], q.value, q.unit, q.of, clean.span(offset + q.start, offset + q.end))
            for q in find_quantities(text)
        ]
        if node.cause is None:
            node.cause = _quote(find_cause(text), text, offset, clean)


def _read_recommendation(node: Recommendation, clean: CleanText, written: Written) -> None:
    """Fill the fields of a recommendation; who and when must stand at the beginning of its own text."""
    node.instruments = _instruments(node, clean)
    for words in ([node.heading] if node.heading else []) + node.paragraphs[:MOST_PARAGRAPHS]:
        text, offset = words.text, clean.to_clean(words.span.start)
        named = find_addressee(text) if node.addressee is None else None
        if named is not None:
            node.addressee = _quote(named, text, offset, clean)
        if node.action is None:
            node.action = _quote(find_action(text, named), text, offset, clean)
        if node.deadline is None:
            node.deadline = _deadline(text, offset, clean, written)


def _deadline(text: str, offset: int, clean: CleanText, written: Written) -> Deadline | None:
    found = find_deadline(text, written)
    if found is None:
        return None
    span = clean.span(offset + found.start, offset + found.end)
    return Deadline(text[found.start : found.end], found.first, found.last, span)


def _instruments(node: AnyNode, clean: CleanText) -> list[Instrument]:
    """Return the papers that a node names, also in its parts."""
    if not clean.joints and clean.source.text.find("《", node.span.start, node.span.end) < 0:
        return []
    named: dict[str, Instrument] = {}
    for text, offset in _parts(node, clean):
        for i in find_instruments(text):
            span = clean.span(offset + i.start, offset + i.end)
            named.setdefault(i.name, Instrument(i.name, i.number, text[i.start : i.end], span))
    return list(named.values())


def _quote(place: tuple[int, int] | None, text: str, offset: int, clean: CleanText) -> Quote | None:
    if place is None:
        return None
    start, end = place
    return Quote(text[start:end], clean.span(offset + start, offset + end))


def _parts(node: AnyNode, clean: CleanText) -> Iterator[Part]:
    """Yield the heading and paragraphs of a node, and those of the plain sections inside."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        for words in (part.heading, *part.paragraphs):
            if words is not None:
                yield words.text, clean.to_clean(words.span.start)
        waiting.extend(child for child in reversed(part.children) if child.type == "section")

"""Reads what an analyst wants of findings and recommendations: who, what, by when, how many, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.deadline import check_time
from reportparse.draft import Counted, Dated, Draft, Fields, Named, Words
from reportparse.fields.find_action import find_action
from reportparse.fields.find_addressee import find_addressee
from reportparse.fields.find_cause import find_cause
from reportparse.fields.find_date import Written, find_date
from reportparse.fields.find_deadline import find_deadline
from reportparse.fields.find_instruments import find_instruments
from reportparse.fields.find_quantities import find_quantities

MOST_PARAGRAPHS = 2
"""In how many of its first paragraphs, beside the heading, it is looked for who acts and by when; more would be of a detail."""


def read_fields(parts: Sequence[Draft], text: str) -> None:
    """Fill the fields of the findings and recommendations below some parts; what the text does not say stays empty.

    Args:
        parts: the parts of a report's first level.
        text: the cleaned text that they stand in.
    """
    written: Written | None = None
    for part in (part for top in parts for part in top.walk()):
        check_time()
        if part.type == "finding":
            part.fields = _of_finding(part, text)
        elif part.type == "recommendation":
            written = written or find_date(text)
            part.fields = _of_recommendation(part, text, written)


def _of_finding(part: Draft, text: str) -> Fields:
    fields = Fields(_instruments(part, text))
    for words in _told(part):
        fields.quantities += [Counted(_cut(words, q.start, q.end), q.value, q.unit, q.of) for q in find_quantities(words.text)]
        if fields.cause is None and (cause := find_cause(words.text)) is not None:
            fields.cause = _cut(words, *cause)
    return fields


def _of_recommendation(part: Draft, text: str, written: Written) -> Fields:
    """Return the fields of a recommendation; who and when must stand at the beginning of its own text."""
    fields = Fields(_instruments(part, text))
    for words in ([part.heading] if part.heading else []) + part.paragraphs[:MOST_PARAGRAPHS]:
        named = find_addressee(words.text) if fields.addressee is None else None
        if named is not None:
            fields.addressee = _cut(words, *named)
        if fields.action is None and (action := find_action(words.text, named)) is not None:
            fields.action = _cut(words, *action)
        if fields.deadline is None and (found := find_deadline(words.text, written)) is not None:
            fields.deadline = Dated(_cut(words, found.start, found.end), found.first, found.last)
    return fields


def _instruments(part: Draft, text: str) -> list[Named]:
    """Return the papers that a part names, also in its own parts."""
    if text.find("《", part.start, part.end) < 0:
        return []
    named: dict[str, Named] = {}
    for words in _told(part):
        for i in find_instruments(words.text):
            named.setdefault(i.name, Named(_cut(words, i.start, i.end), i.name, i.number))
    return list(named.values())


def _cut(words: Words, start: int, end: int) -> Words:
    """Return a stretch of some words, by offsets in them."""
    return Words(words.text[start:end], words.start + start, words.start + end)


def _told(part: Draft) -> Iterator[Words]:
    """Yield the heading and paragraphs of a part, and those of the plain sections inside."""
    waiting = [part]
    while waiting:
        inner = waiting.pop()
        if inner.heading is not None:
            yield inner.heading
        yield from inner.paragraphs
        waiting.extend(child for child in reversed(inner.children) if child.type == "section")

"""Reads what an analyst wants of findings and recommendations: who, what, by when, how many, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.draft import Counted, Draft, Fields, Named, Words
from reportparse.fields.close_measures import close_measures
from reportparse.fields.find_cause import find_cause
from reportparse.fields.find_date import Written, find_date
from reportparse.fields.find_instruments import find_instruments
from reportparse.fields.find_labelled import may_label
from reportparse.fields.find_quantities import FoundQuantity, find_quantities
from reportparse.fields.labels_of import labels_alone
from reportparse.fields.read_measure import read_measure
from reportparse.timeout import check_time


def read_fields(parts: Sequence[Draft], text: str) -> None:
    """Fill the fields of the findings and recommendations below some parts; what the text does not say stays empty.

    A part that says no more than who is to act, or by when, is no measure: what it says is of those that it closes.

    Args:
        parts: the parts of a report's first level.
        text: the cleaned text that they stand in, in its plain reading.
    """
    written: Written | None = None
    labelled = may_label(text)
    for part in (part for top in parts for part in top.walk()):
        check_time()
        if labelled and part.type != "section" and labels_alone(part):
            part.type = "section"
        if part.type == "finding":
            part.fields = _of_finding(part, text)
        elif part.type == "recommendation":
            written = written or find_date(text)
            part.fields = Fields(_instruments(part, text))
            read_measure(part, part.fields, written, labelled=labelled)
    if labelled and written is not None:
        close_measures(parts, written)


def _of_finding(part: Draft, text: str) -> Fields:
    fields = Fields(_instruments(part, text))
    for words in _told(part):
        reading = words.plain
        fields.quantities += [_counted(words, q) for q in find_quantities(reading)]
        if fields.cause is None and (cause := find_cause(reading)) is not None:
            fields.cause = words.cut(*cause)
    return fields


def _counted(words: Words, found: FoundQuantity) -> Counted:
    of = words.text[slice(*found.of)] if found.of else None
    return Counted(words.cut(found.start, found.end), found.value, found.unit, of)


def _instruments(part: Draft, text: str) -> list[Named]:
    """Return the papers that a part names, also in its own parts."""
    if text.find("《", part.start, part.end) < 0:
        return []
    named: dict[str, Named] = {}
    for words in _told(part):
        for i in find_instruments(words.text):
            named.setdefault(i.name, Named(words.cut(i.start, i.end), i.name, i.number))
    return list(named.values())


def _told(part: Draft) -> Iterator[Words]:
    """Yield the heading and paragraphs of a part, and those of the plain sections inside."""
    waiting = [part]
    while waiting:
        inner = waiting.pop()
        if inner.heading is not None:
            yield inner.heading
        yield from inner.paragraphs
        waiting.extend(child for child in reversed(inner.children) if child.type == "section")

"""What a part's labels give: those in its text, and those that are parts of their own, such as （三）责任单位：."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportparse.draft import Dated, Draft, Fields, Words
from reportparse.fields.find_date import Written
from reportparse.fields.find_deadline import read_deadline
from reportparse.fields.find_labelled import (
    ends_in_label,
    find_labelled,
    is_label,
    is_only_labelled,
    is_sentence,
    names_of,
    value_of,
)
from reportparse.labels import LabelRow


class Given(NamedTuple):
    """What a label gives."""

    row: LabelRow
    value: Words


def labels_in(texts: Iterable[Words]) -> list[Given]:
    """Return what the labels in some texts give."""
    return [Given(label.row, words.cut(*label.value)) for words in texts for label in find_labelled(words.plain)]


def labels_of(part: Draft) -> list[Given]:
    """Return what the labels of a part give: in its own text, in parts of its own that are labels alone, below its last clause.

    Where several clauses end in labels, what these give is of each clause alone.
    """
    given = labels_in([*_cut_at_label(part), *texts_of(part)])
    closing: list[list[Words]] = []
    for child in part.children:
        alone = labels_alone(child)
        given += alone
        if child.type == "section" and not alone:
            closing.append(last_lines(child))
    return given + labels_in(closing[-1]) if closing and not any(closing[:-1]) else given


def _cut_at_label(part: Draft) -> list[Words]:
    """Return heading and first paragraph as one where the heading ends with a label in brackets: 加强培训（责任单位：市人社局）."""
    if part.heading is None or not part.paragraphs or not ends_in_label(part.heading.plain):
        return []
    head, body = part.heading, part.paragraphs[0]
    return [Words(head.text + "：" * (body.start - head.end) + body.text, head.start, body.end)]


def labels_alone(part: Draft) -> list[Given]:
    """Return what the labels of a part give that is nothing else; empty where it says more."""
    if part.children:
        return []
    name = part.heading or part.marker
    row = is_label(name.plain) if name else None
    if row is not None and part.paragraphs:
        return _below(row, part.paragraphs)
    texts = texts_of(part)
    return labels_in(texts) if texts and all(is_line(words) for words in texts) else []


def _below(row: LabelRow, lines: Sequence[Words]) -> list[Given]:
    """Return what the lines below a label give; empty where one is a sentence, which says more."""
    given: list[Given] = []
    for words in lines:
        start, end = value_of(words.plain)
        if is_line(words):
            given += labels_in([words])
        elif is_sentence(words.plain, start, end):
            return []
        else:
            given.append(Given(row, words.cut(start, end)))
    return given


def is_line(words: Words) -> bool:
    """Return whether some text is nothing but labels and what they give."""
    return is_only_labelled(words.plain)


def last_lines(part: Draft) -> list[Words]:
    """Return the paragraphs with which a part ends that are nothing but labels and what they give."""
    lines = len(part.paragraphs) if not part.children else 0
    stop = lines
    while lines and is_line(part.paragraphs[lines - 1]):
        lines -= 1
    return part.paragraphs[lines:stop]


def texts_of(part: Draft) -> list[Words]:
    """Return a part's heading and its own paragraphs."""
    return [part.heading, *part.paragraphs] if part.heading else part.paragraphs


def fill(fields: Fields, given: Sequence[Given], written: Written) -> None:
    """Fill of the fields of a measure those that are empty with what some labels give: all who are to act, the lead first."""
    fields.addressees = fields.addressees or names_given(given)
    for label in given if fields.deadline is None else ():
        found = read_deadline(label.value.plain, written) if label.row.kind == "when" else None
        if found is not None:
            fields.deadline = Dated(label.value.cut(found.start, found.end), found.first, found.last)
            return


def names_given(given: Iterable[Given]) -> list[Words]:
    """Return all who are to act as some labels give them, the lead first."""
    who = sorted((label for label in given if label.row.kind == "who"), key=lambda label: label.row.rank)
    return each_once(value.cut(*name) for _, value in who for name in names_of(value.plain, 0, len(value.text)))


def each_once(names: Iterable[Words]) -> list[Words]:
    """Return some names without those that come again."""
    first: dict[str, Words] = {}
    for name in names:
        first.setdefault(name.text, name)
    return list(first.values())

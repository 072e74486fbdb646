"""Lays a report out as passages in reading order: headings and sentences, each with its section and its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from reportparse.model import AnyNode, Heading, Marker, Paragraph
from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.serializers.reading_order import contents_of, contents_of_report
from reportparse.signs import ALL_CLOSERS, SENTENCE_STOPS
from reportparse.source import Span

SENTENCE: Final = lazy(rf"[^{SENTENCE_STOPS}\n]*+(?:[{SENTENCE_STOPS}\n][{SENTENCE_STOPS}{re.escape(ALL_CLOSERS)}\s]*+|\Z)")
"""A sentence with all that closes it."""


@dataclass(slots=True)
class Passage:
    """A heading, or a sentence: what no chunk cuts."""

    text: str
    section: int
    """The number of its section in `Layout.sections`; 0 is the report itself."""
    node: str
    """The id of the node whose own text it is; empty for none."""
    starts: list[int]
    """Where its pieces begin in the source, in reading order; most passages have one."""
    opens: bool = True
    """Whether it opens a line: a heading, or the first sentence of a paragraph that no lone marker stands before."""
    is_head: bool = False
    """Whether it is a marker or heading, which is left alone only where not one sentence of the text that follows fits beside it."""
    runs_on: bool = False
    """Whether the text goes on behind it on its line: a marker without a heading."""


@dataclass(slots=True)
class Section:
    """A node, or the report itself, among the passages: those from `begin` to `end` are in it."""

    node: AnyNode | None
    above: int
    begin: int
    end: int = 0


@dataclass(slots=True)
class Layout:
    """A report as a sequence of passages."""

    passages: list[Passage] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


def lay_out(report: Report) -> Layout:
    """Return a report's passages in reading order, with the sections that they stand in."""
    layout = Layout(sections=[Section(None, 0, 0)])
    kept = _Kept(report)
    if report.title is not None:
        layout.passages.append(Passage(report.title.text, 0, "", _starts(report.title), is_head=True))
    own = (thing for thing in contents_of_report(report) if not isinstance(thing, (Heading, Marker)))
    contents: list[Iterator[Paragraph | AnyNode]] = [own]
    inside = [0]
    while contents:
        thing, section = next(contents[-1], None), inside[-1]
        above = layout.sections[section].node
        if thing is None:
            contents.pop()
            layout.sections[inside.pop()].end = len(layout.passages)
        elif isinstance(thing, Paragraph):
            layout.passages += _sentences(thing, section, above.id if above else "", kept, runs_in=_runs_on(layout.passages))
        elif _is_running_text(thing):
            layout.passages += [part for words in thing.paragraphs for part in _sentences(words, section, thing.id, kept)]
        else:
            layout.sections.append(Section(thing, section, len(layout.passages)))
            inside.append(len(layout.sections) - 1)
            contents.append(iter(contents_of(thing)))
            layout.passages += _head(thing, inside[-1])
    return layout


def _is_running_text(node: AnyNode) -> bool:
    """Return whether a node is a stretch of the running text of the section above, such as a finding that nothing numbers."""
    return node.marker is None and node.heading is None and not node.children


def _head(node: AnyNode, section: int) -> list[Passage]:
    """Return the passage of a node's marker and heading, none where it has neither."""
    starts = [start for part in (node.marker, node.heading) if part is not None for start in _starts(part)]
    return [Passage(node.head, section, node.id, starts, is_head=True, runs_on=node.heading is None)] if starts else []


def _starts(part: Marker | Heading) -> list[int]:
    """Return where the pieces of a part begin in the source."""
    return [span.start for span in part.spans or [part.span]]


def _runs_on(passages: Sequence[Passage]) -> bool:
    """Return whether the last passage is a marker without a heading, on whose line the text goes on."""
    return bool(passages) and passages[-1].runs_on


def _sentences(paragraph: Paragraph, section: int, node: str, kept: _Kept, *, runs_in: bool = False) -> Iterator[Passage]:
    """Yield the sentences of a paragraph."""
    ends = [match.end() for match in SENTENCE.finditer(paragraph.text) if match.group().strip()]
    for place, (begin, end) in enumerate(zip([0, *ends], ends, strict=False)):
        yield Passage(
            paragraph.text[begin:end], section, node, kept.starts(paragraph, begin, end), opens=not place and not runs_in
        )


class _Kept:
    """The characters of the source that cleaning left, by which places in a cleaned text lead to the source."""

    def __init__(self, report: Report) -> None:
        self.source = report.source.text
        gone = sorted((r.span.start, r.span.end) for r in report.repairs if r.kind != "reordered")
        self.gone_starts = [start for start, _ in gone]
        self.gone = gone
        self.paragraph: Paragraph | None = None
        self.places: list[int] = []
        self.firsts: list[int] = []
        self.counts: list[int] = []

    def starts(self, paragraph: Paragraph, begin: int, end: int) -> list[int]:
        """Return where the pieces of a stretch of a paragraph's text begin in the source.

        Args:
            paragraph: the paragraph.
            begin: the first character of the stretch in the paragraph's text.
            end: just after its last.
        """
        spans = paragraph.spans or [paragraph.span]
        first = spans[0]
        if len(spans) == 1 and self.source[first.start : first.end] == paragraph.text:
            return [first.start + begin]
        if paragraph is not self.paragraph:
            self._measure(paragraph, spans)
        at, stop = self.counts[begin], self.counts[end]
        return [self.places[i] for i in (at, *(first for first in self.firsts if at < first < stop)) if i < len(self.places)]

    def _measure(self, paragraph: Paragraph, spans: Sequence[Span]) -> None:
        """Count the visible characters of a paragraph before each of its characters, and find where each stands."""
        self.paragraph = paragraph
        self.counts = [0, *accumulate(not char.isspace() for char in paragraph.text)]
        self.places, self.firsts = [], []
        for span in spans:
            self.firsts.append(len(self.places))
            self.places += self._visible(span)

    def _visible(self, span: Span) -> Iterator[int]:
        """Yield the places of a span's visible characters that cleaning left."""
        at = span.start
        place = bisect_left(self.gone_starts, span.start)
        while at < span.end:
            stop, after = self.gone[place] if place < len(self.gone) else (span.end, span.end)
            yield from (i for i in range(at, min(stop, span.end)) if not self.source[i].isspace())
            at, place = max(at, after), place + 1

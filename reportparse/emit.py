"""Makes the report of the working tree: the only place that writes ids and source spans."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import Any

from reportparse.draft import Draft, Fields, PartPlace, Tree, Words
from reportparse.model import (
    AnyNode,
    Deadline,
    Evidence,
    Finding,
    Heading,
    Instrument,
    Link,
    Marker,
    Paragraph,
    Part,
    Problem,
    Quantity,
    Quote,
    Recommendation,
    Section,
)
from reportparse.report import Report
from reportparse.texts import CleanText
from reportparse.timeout import check_time


def emit(tree: Tree, clean: CleanText, problems: list[Problem]) -> Report:
    """Return the report of a working tree, whose parts are given up one by one.

    Args:
        tree: the tree, in clean offsets.
        clean: the text it stands in.
        problems: what a reader should know.
    """
    writer = _Writer(clean, tree)
    sections = writer.nodes(tree.parts, "", 1)
    writer.link()
    return Report(
        source=clean.source,
        title=writer.heading(tree.title),
        preamble=writer.paragraphs(tree.preamble),
        sections=sections,
        closing=writer.paragraphs(tree.closing),
        parts=writer.parts(tree.apart),
        repairs=clean.repairs,
        problems=problems,
    )


class _Writer:
    """Writes the nodes of one tree."""

    def __init__(self, clean: CleanText, tree: Tree) -> None:
        self.clean = clean
        self.answers = tree.answers
        self.linked = {id(part) for answer in tree.answers for part in (answer.finding, answer.recommendation)}
        self.made: dict[int, Any] = {}
        """The nodes of the linked parts, by the identity of the part."""

    def nodes(self, parts: Sequence[Draft], above: str, level: int) -> list[AnyNode]:
        """Return the nodes of siblings."""
        return [self.node(part, f"{above}{place}", level) for place, part in enumerate(parts, 1)]

    def node(self, part: Draft, path: str, level: int) -> AnyNode:
        """Return the node of a part, with all below it; the part is left empty, so that not both are kept."""
        check_time()
        children = self.nodes(part.children, f"{path}.", level + 1) if part.children else []
        span, pieces = self.clean.place(part.start, part.end)
        common = (
            path,
            level,
            self.marker(part),
            self.heading(part.heading),
            span,
            self.paragraphs(part.paragraphs),
            children,
            pieces,
            part.role,
            [Evidence(self.clean.text[a:b], self.clean.span(a, b), round(weight, 2)) for weight, a, b in part.evidence],
        )
        part.marker, part.heading, part.paragraphs, part.children, part.evidence = None, None, [], [], ()
        if part.type == "section":
            return Section(*common)
        fields = part.fields or Fields()
        node = self.finding(common, fields) if part.type == "finding" else self.recommendation(common, fields)
        node.confidence = round(part.confidence, 2)
        if id(part) in self.linked:
            self.made[id(part)] = node
        return node

    def finding(self, common: tuple[Any, ...], fields: Fields) -> Finding:
        """Return a finding with its fields."""
        node = Finding(*common)
        node.instruments = self.instruments(fields)
        node.quantities = [
            Quantity(q.words.text, q.value, q.unit, q.of, self.clean.span(*q.words[1:])) for q in fields.quantities
        ]
        node.cause = self.quote(fields.cause)
        return node

    def recommendation(self, common: tuple[Any, ...], fields: Fields) -> Recommendation:
        """Return a recommendation with its fields."""
        node = Recommendation(*common)
        node.addressees = [Quote(text, self.clean.span(start, end)) for text, start, end in fields.addressees]
        node.action = self.quote(fields.action)
        if (said := fields.deadline) is not None:
            node.deadline = Deadline(said.words.text, said.first, said.last, self.clean.span(*said.words[1:]))
        node.instruments = self.instruments(fields)
        return node

    def marker(self, part: Draft) -> Marker | None:
        """Return the marker of a part, None where it has none."""
        words, reading = part.marker, part.reading
        if words is None or reading is None:
            return None
        span, spans = self.clean.place(words.start, words.end)
        return Marker(intern(words.text), reading.family.name, reading.ordinal, span, spans, reading.branch or None)

    def heading(self, words: Words | None) -> Heading | None:
        """Return a heading, None where there is none."""
        return Heading(words.text, *self.clean.place(words.start, words.end)) if words else None

    def paragraphs(self, paragraphs: Sequence[Words]) -> list[Paragraph]:
        """Return paragraphs."""
        place = self.clean.place
        return [Paragraph(text, *place(start, end)) for text, start, end in paragraphs]

    def parts(self, places: Sequence[PartPlace]) -> list[Part]:
        """Return what the document has besides its outline, with the tables of contents that cleaning took out."""
        place, text, source = self.clean.place, self.clean.text, self.clean.source.text
        made = [Part(kind, text[start:end], *place(start, end), day) for kind, start, end, day in places]
        tables = [repair.span for repair in self.clean.repairs if repair.reason == "contents"]
        made += [Part("contents", source[span.start : span.end].strip(), span) for span in tables]
        return sorted(made, key=lambda part: part.span.start) if tables else made

    def quote(self, words: Words | None) -> Quote | None:
        """Return words that answer one question, None where there are none."""
        return Quote(words.text, self.clean.span(words.start, words.end)) if words else None

    def instruments(self, fields: Fields) -> list[Instrument]:
        """Return the papers that are named."""
        return [Instrument(i.name, i.number, i.words.text, self.clean.span(*i.words[1:])) for i in fields.instruments]

    def link(self) -> None:
        """Write the links on both sides, by the ids of their nodes."""
        for answer in self.answers:
            finding, measure = self.made[id(answer.finding)], self.made[id(answer.recommendation)]
            link = Link(finding.id, measure.id, answer.score, answer.signs, answer.words)
            finding.addressed_by.append(link)
            measure.addresses.append(link)

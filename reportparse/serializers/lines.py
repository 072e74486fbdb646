"""Lays a report's tree out as lines, as its author set it: the one layout of all formats that give the whole text.

A heading stands on its own line, with the signs behind it; where its author let the text run on behind it
(（一）加强领导。成立…), its line says so. Words that count in running text (一是…二是…) stay in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportparse.markers.family import Family
from reportparse.markers.own_family import table_with
from reportparse.model import AnyNode, Part, PartKind
from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.serializers.reading_order import Gaps, Piece, pieces_of

HEADS = frozenset({"unit", "block", "label", "title"})
"""The kinds of families whose markers begin a line."""
WIDE = "\u3000"
"""A blank in full width."""
APART: frozenset[PartKind] = frozenset({"number", "addressee", "salutation", "signature", "date"})
"""The parts of a document that have a look of their own where they fill a line."""

_WORD = lazy(r"\w")


@dataclass(slots=True)
class Line:
    """One line: a heading, or a paragraph of running text."""

    level: int | None = None
    """The level of the heading that it is, from 1; 0 for the title, None for running text."""
    node: AnyNode | None = None
    """The node that begins with it, None where none does."""
    owner: AnyNode | None = None
    """The node whose words it begins with; None for the report's own."""
    words: list[tuple[AnyNode | None, str]] = field(default_factory=list)
    """All its characters, with the node that each stretch belongs to."""
    runs_on: bool = False
    """Whether the next line stands on the same one in the source."""
    part: PartKind | None = None
    """The part of the document that it is, where that has a look of its own."""
    head: bool = False
    """Whether it stands before the first section."""

    @property
    def text(self) -> str:
        """All its characters, white space around them left out."""
        return "".join(words for _, words in self.words).strip()

    def add(self, node: AnyNode | None, words: str) -> None:
        """Add characters of a node."""
        if words:
            self.words.append((node, words))


def lines_of(report: Report) -> Iterator[Line]:
    """Yield the lines of a report, in reading order.

    Args:
        report: the report.
    """
    layout = _Layout(report)
    for piece in pieces_of(report):
        yield from layout.take(piece)
    yield from layout.end()


class _Layout:
    """The lines of one report, as far as it has been read."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.gaps = Gaps(report)
        self.families = table_with(report.families)
        self.parts = _by_start(report.parts)
        self.line: Line | None = None
        self.last: Piece | None = None
        self.begun = False
        """Whether a section has begun."""
        self.seen = ""
        """The id of the node that was begun last."""

    def take(self, piece: Piece) -> Iterator[Line]:
        """Add a piece; yield the line that it ends, if it ends one."""
        if self.line is None or self.last is None:
            self.line = self._begun(piece, opens=True)
        else:
            before, broken, after = self.gaps.between(self.last.end, piece.start)
            heads = _heads(piece, self.families)
            if self._goes_on(piece, broken, heads):
                self.line.add(self.last.node, self._gap(f"{before}{' ' if broken else ''}{after}"))
            else:
                self.line.add(self.last.node, before.rstrip())
                closed = bool(before.strip()) or self._is_label(self.last)
                self.line.runs_on = self.line.level is not None and closed and not broken and not heads
                yield self.line
                self.line = self._begun(piece, opens=broken or heads)
                self.line.add(piece.node, after)
        self.line.add(piece.node, " ".join(piece.words.text.split("\n")))
        self.last = piece

    def _goes_on(self, piece: Piece, broken: bool, heads: bool) -> bool:
        """Return whether a piece stands on the line of the last one."""
        last, line = self.last, self.line
        if last is None or line is None:
            return False
        label = self._is_label(last)
        if last.kind == "marker" and last.node is piece.node and not label:
            return not (broken and self._is_bare(last))
        if line.level is not None and (label or last.kind != "marker"):
            return not broken and piece.kind == "text" and not _WORD.search(piece.words.text)  # a sign that closes the heading
        return not broken and not heads

    def _gap(self, gap: str) -> str:
        """Return what stands behind the last piece; a blank as wide as a Chinese figure shows it to be a marker without a sign."""
        assert self.last is not None
        return WIDE if gap == " " and self._is_bare(self.last) and not self.last.words.text.isascii() else gap

    def _begun(self, piece: Piece, opens: bool) -> Line:
        """Return a line that a piece begins; one that runs on behind a heading is no heading itself."""
        node = piece.node
        line = Line(owner=node)
        if piece.kind == "title":
            line.level = 0
        elif node is not None and node.id != self.seen and opens:
            line.node = node
            titled = node.heading is not None or self._is_label(piece)
            line.level = node.level if titled and piece.kind != "text" else None
        self.begun = self.begun or node is not None
        self.seen = node.id if node is not None else self.seen
        line.head = not self.begun
        if piece.kind == "text":
            part = self.parts.get(piece.start)
            line.part = part.kind if part is not None and part.text.strip() == piece.words.text.strip() else None
        return line

    def _is_label(self, piece: Piece) -> bool:
        """Return whether a piece is a label that is all the heading of its node, such as 问题表现：."""
        node = piece.node
        if piece.kind != "marker" or node is None or node.marker is None or node.heading is not None:
            return False
        family = self.families.get(node.marker.family)
        return family is not None and family.kind == "label"

    def _is_bare(self, piece: Piece) -> bool:
        """Return whether a piece is a number without any sign, which is a marker on a line of its own alone."""
        node = piece.node
        family = self.families.get(node.marker.family) if node is not None and node.marker is not None else None
        return family is not None and family.kind == "block" and piece.words.text[-1:].isalnum()

    def end(self) -> Iterator[Line]:
        """Yield the last line, with the signs behind it."""
        if self.line is not None and self.last is not None:
            before, _, after = self.gaps.between(self.last.end, len(self.report.source.text))
            self.line.add(self.last.node, (before + after).rstrip())
            yield self.line


def _heads(piece: Piece, families: Mapping[str, Family]) -> bool:
    """Return whether a piece begins a line whatever stands before it."""
    if piece.kind == "title":
        return True
    node = piece.node
    if piece.kind == "marker" and node is not None and node.marker is not None:
        family = families.get(node.marker.family)
        return family is None or family.kind in HEADS
    return piece.kind == "heading" and node is not None and node.marker is None


def _by_start(parts: list[Part]) -> dict[int, Part]:
    return {part.span.start: part for part in parts if part.kind in APART}

"""Reads a Word file: every paragraph with the number that Word computes for it, its place and its style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from reportparse.model import Repair
from reportparse.readers.docx.numbering import NOTHING, Label, Numbering
from reportparse.readers.docx.package import Element, Package, W, children
from reportparse.readers.docx.stream import Stream
from reportparse.readers.docx.styles import Style, Styles, half_points, heading_level, is_on, list_place
from reportparse.readers.docx.walk import LINE_BREAK, LOOKS, PROPERTIES, STYLE, VANISH, Piece, Walker, Where
from reportparse.readers.options import Budget, Options
from reportparse.signs import ANY_STOPS
from reportparse.source import Block, SourceText, Span
from reportparse.texts import ReadText

NUMBERS, OUTLINE, SEPARATOR = (f"{W}{name}" for name in ("numPr", "outlineLvl", "specVanish"))
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
NOTES = ("footnotes", "endnotes")


def read_docx(data: bytes, name: str, options: Options) -> ReadText:
    """Return the text of a Word file (.docx), one block a paragraph.

    Deleted text of tracked changes, hidden text, heads and feet of pages and comments are left out.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it; only its limits count.

    Raises:
        InputError: it is damaged, or goes beyond a limit.
    """
    package = Package(data, name, Budget(options.limits, name))
    text = _read_body(package)
    for kind in NOTES:
        part = package.beside(package.main(), kind)
        if part is not None:
            text.add_all(Stream(package, part, text.walker))
    return ReadText(SourceText("".join(text.parts), name, "docx", None, text.blocks), text.repairs)


class Run(NamedTuple):
    """Characters of the text that one element of the main part holds."""

    start: int
    """Offset of the first in the text as `read_docx` gives it."""
    text: str
    number: int
    """Which of the part's text elements it is, counted from 0."""

    @property
    def end(self) -> int:
        """Offset after the last."""
        return self.start + len(self.text)


def trace_docx(package: Package) -> list[Run]:
    """Return where the characters of a Word file's main part stand in it, in order of the text.

    Args:
        package: the file.

    Raises:
        InputError: it is damaged, or goes beyond a limit.
    """
    runs: list[Run] = []
    _read_body(package, runs)
    return runs


def _read_body(package: Package, runs: list[Run] | None = None) -> _Text:
    """Return the text of the main part; where its characters stand goes into a list, if one is given."""
    main = package.main()
    styles = Styles(package.read(package.beside(main, "styles")))
    text = _Text(styles, Numbering(package.read(package.beside(main, "numbering")), styles), package.budget, runs)
    stream = Stream(package, main, text.walker, counted=runs is not None)
    text.add_all(stream)
    if not stream.has_body:
        raise package.damaged()
    return text


class Mark(Enum):
    """The mark at a paragraph's end: one that does not show ends no line."""

    SHOWN = auto()
    DELETED = auto()
    """What it ended belongs to the next paragraph (ECMA-376 part 1, 17.13.5.15)."""
    HIDDEN = auto()
    """What it ended and the next paragraph stand on one line, as behind Word's style separator; words that no sign
    parts from what follows keep a line of their own, so that a heading has its end."""


class _Paragraph(NamedTuple):
    """A paragraph before it is written."""

    where: Where
    place: int
    """Which of the file it is, from 1."""
    said: Mapping[str, Element]
    """What it says of its style, its list and its level."""
    style: Style
    pieces: list[Piece]
    numbers: dict[Element, int]
    """Which of the part's text elements one of it is."""

    def behind(self, other: _Paragraph) -> _Paragraph:
        """Return the paragraph with what another shows before it."""
        other.pieces.extend(self.pieces)
        other.numbers.update(self.numbers)
        return self._replace(pieces=other.pieces, numbers=other.numbers)


class _Text:
    """The text so far, with its blocks."""

    def __init__(self, styles: Styles, numbering: Numbering, budget: Budget, runs: list[Run] | None) -> None:
        self.styles = styles
        self.numbering = numbering
        self.budget = budget
        self.walker = Walker(styles)
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.repairs: list[Repair] = []
        self.runs = runs
        self.size = self.count = 0
        self.waiting: _Paragraph | None = None
        """What goes on in the next paragraph, since its own mark is deleted."""
        self.line: Where | None = None
        """What holds the line that is still open, since the mark at its end is hidden."""

    def add_all(self, stream: Stream) -> None:
        """Add all paragraphs of a part."""
        for paragraph, where in stream:
            self._add(paragraph, where, stream.numbers)
        self._part(None)

    def _add(self, element: Element, where: Where, numbers: dict[Element, int]) -> None:
        self.count += 1
        said = children(next(element.iterchildren(LOOKS), None), STYLE, NUMBERS, OUTLINE, PROPERTIES)
        style = self.walker.style_of(said)
        pieces = list(self.walker.pieces(element, style.hidden))
        words = "".join([piece.text for piece in pieces])
        mark = _mark(said.get(PROPERTIES), style)
        if mark is not Mark.SHOWN and not words.strip():
            return
        self._part(where)
        paragraph = _Paragraph(where, self.count, said, style, pieces, numbers)
        if self.waiting is not None:
            paragraph = paragraph.behind(self.waiting)
        elif mark is Mark.DELETED:
            paragraph = paragraph._replace(numbers=dict(numbers))
        self.waiting = paragraph if mark is Mark.DELETED else None
        self.budget.block(len(words) + (mark is not Mark.DELETED))
        if mark is not Mark.DELETED:
            self._write(paragraph, mark)

    def _part(self, where: Where | None) -> None:
        """End what is open, where the next paragraph stands elsewhere."""
        if self.waiting is not None and self.waiting.where != where:
            paragraph, self.waiting = self.waiting, None
            self._write(paragraph, Mark.SHOWN)
        if self.line is not None and self.line != where:
            self._end_line()

    def _write(self, paragraph: _Paragraph, mark: Mark) -> None:
        label = self._label(paragraph.said, paragraph.style)
        pieces = _without_outer_breaks(paragraph.pieces)
        line = label.text + "".join([piece.text for piece in pieces])
        start = self.size
        self.budget.spend(len(label.text))
        if self.runs is not None:
            self.runs += _runs(pieces, start + len(label.text), paragraph.numbers)
        self.parts.append(line)
        self.size += len(line)
        self.line = paragraph.where
        if mark is Mark.SHOWN or line.rstrip()[-1:] not in ANY_STOPS:
            self._end_line()
        if line.strip():
            self.blocks.append(_block(start, line, label, paragraph, pieces))
            if paragraph.style.contents:
                self.repairs.append(Repair("removed", "contents", Span(start, self.size)))

    def _end_line(self) -> None:
        self.parts.append("\n")
        self.size += 1
        self.line = None

    def _label(self, said: Mapping[str, Element], style: Style) -> Label:
        number, depth = list_place(said[NUMBERS]) if NUMBERS in said else (None, None)
        if number is None and style.number is None:
            return NOTHING
        style_id = said[STYLE].get(f"{W}val") if STYLE in said else None
        return self.numbering.label(number, depth, style, style_id)


def _block(start: int, line: str, label: Label, paragraph: _Paragraph, pieces: list[Piece]) -> Block:
    """Return the block of a paragraph that begins at an offset."""
    said, style, where = paragraph.said, paragraph.style, paragraph.where
    size, bold = _look(pieces, style)
    lead = len(label.text)
    return Block(
        start, start + len(line), paragraph=paragraph.place, cell=where.cell, element=where.element, label=lead,
        ordinal=label.ordinal, indent=label.indent, level=heading_level(said[OUTLINE]) if OUTLINE in said else style.level, size=size,
        bold=bold + lead if bold else 0,
    )  # fmt: skip


def _runs(pieces: list[Piece], at: int, numbers: Mapping[Element, int]) -> Iterator[Run]:
    """Yield where the characters of each text element stand, those of the first at an offset."""
    for words, element in (text for piece in pieces for text in piece.texts):
        if element in numbers:
            yield Run(at, words, numbers[element])
        at += len(words)


def _mark(looks: Element | None, style: Style) -> Mark:
    """Return what the mark at a paragraph's end does, by its own look and by the style."""
    said = children(looks, *DELETED, VANISH, SEPARATOR) if looks is not None else {}
    if said.keys() & DELETED:
        return Mark.DELETED
    if SEPARATOR in said and is_on(said[SEPARATOR]):
        return Mark.HIDDEN
    return Mark.HIDDEN if (is_on(said[VANISH]) if VANISH in said else style.hidden) else Mark.SHOWN


def _without_outer_breaks(pieces: list[Piece]) -> list[Piece]:
    """Return what a paragraph shows without the page breaks at its ends, which part no words."""
    if not any("\n" in piece.text for piece in pieces):
        return pieces
    texts = [words for piece in pieces for words, _ in piece.texts]
    shown = [place for place, words in enumerate(texts) if words.strip()] or [0]
    kept, at = [], 0
    for piece in pieces:
        own = enumerate(piece.texts, at)
        inner = [text for place, text in own if shown[0] < place < shown[-1] or not _is_page_break(text)]
        at += len(piece.texts)
        kept.append(piece._replace(text="".join([words for words, _ in inner]), texts=inner))
    return kept


def _is_page_break(text: tuple[str, Element]) -> bool:
    words, element = text
    return bool(words == "\n" and element.tag == LINE_BREAK and element.get(f"{W}type") == "page")


def _look(pieces: list[Piece], style: Style) -> tuple[float | None, int]:
    """Return the size of most characters, and how many of the first ones are bold."""
    sizes: dict[float | None, int] = {}
    bold = 0
    leading = True
    for piece in pieces:
        size = half_points(piece.size) or style.size
        sizes[size] = sizes.get(size, 0) + len(piece.text)
        leading = leading and (_is_bold(piece, style) or not piece.text.strip())
        bold += len(piece.text) if leading else 0
    words = "".join(piece.text for piece in pieces)
    return (max(sizes, key=sizes.__getitem__) if sizes else style.size), bold if words[:bold].strip() else 0


def _is_bold(piece: Piece, style: Style) -> bool:
    return style.bold if piece.weight is None else is_on(piece.weight)

"""Reads a Word file: every paragraph with the number that Word computes for it, its place and its style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reportparse.model import Repair
from reportparse.readers.docx.numbering import NOTHING, Label, Numbering
from reportparse.readers.docx.package import Element, Package, W, children
from reportparse.readers.docx.stream import Stream
from reportparse.readers.docx.styles import Style, Styles, half_points, heading_level, is_on, list_place
from reportparse.readers.docx.walk import Piece, Walker, Where
from reportparse.readers.options import Budget, Options
from reportparse.source import Block, SourceText, Span
from reportparse.texts import ReadText

PROPERTIES, STYLE, NUMBERS, OUTLINE = (f"{W}{name}" for name in ("pPr", "pStyle", "numPr", "outlineLvl"))
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


class _Text:
    """The text so far, with its blocks."""

    def __init__(self, styles: Styles, numbering: Numbering, budget: Budget, runs: list[Run] | None) -> None:
        self.styles = styles
        self.numbering = numbering
        self.budget = budget
        self.walker = Walker()
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.repairs: list[Repair] = []
        self.runs = runs
        self.size = self.count = 0

    def add_all(self, stream: Stream) -> None:
        """Add all paragraphs of a part."""
        for paragraph, where in stream:
            self._add(paragraph, where, stream.numbers)

    def _add(self, paragraph: Element, where: Where, numbers: Mapping[Element, int]) -> None:
        self.count += 1
        properties = next(paragraph.iterchildren(PROPERTIES), None)
        pieces = list(self.walker.pieces(paragraph))
        words = "".join([piece.text for piece in pieces])
        if not words.strip() and _gone(properties):
            return
        said = children(properties, STYLE, NUMBERS, OUTLINE)
        style_id = said[STYLE].get(f"{W}val") if STYLE in said else None
        style = self.styles.get(style_id)
        label = self._label(said.get(NUMBERS), style, style_id)
        line = label.text + words
        self.budget.block(len(line) + 1)
        if line.strip():
            size, bold = _look(pieces, style)
            start, lead = self.size, len(label.text)
            level = heading_level(said[OUTLINE]) if OUTLINE in said else style.level
            if style.contents:
                self.repairs.append(Repair("removed", "contents", Span(start, start + len(line) + 1)))
            self.blocks.append(
                Block(
                    start, start + len(line), paragraph=self.count, cell=where.cell, element=where.element,
                    label=lead, ordinal=label.ordinal, level=level, size=size, bold=bold + lead if bold else 0,
                )
            )  # fmt: skip
        if self.runs is not None:
            self.runs += _runs(pieces, self.size + len(label.text), numbers)
        self.parts += (line, "\n")
        self.size += len(line) + 1

    def _label(self, numbers: Element | None, style: Style, style_id: str | None) -> Label:
        number, depth = list_place(numbers) if numbers is not None else (None, None)
        if number is None and style.number is None:
            return NOTHING
        return self.numbering.label(number, depth, style, style_id)


def _runs(pieces: list[Piece], at: int, numbers: Mapping[Element, int]) -> Iterator[Run]:
    """Yield where the characters of each text element stand, those of the first at an offset."""
    for words, element in (text for piece in pieces for text in piece.texts):
        if element in numbers:
            yield Run(at, words, numbers[element])
        at += len(words)


def _gone(properties: Element | None) -> bool:
    """Return whether a paragraph's own mark is deleted or hidden."""
    if properties is None:
        return False
    return any(properties.find(f"{W}rPr/{W}{name}") is not None for name in ("del", "moveFrom", "vanish"))


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

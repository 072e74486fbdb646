"""The text as it was read, and the places in it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import ClassVar, Final, Protocol, cast

from reportparse.arguments import check_offset, check_type
from reportparse.messages import PLACES, Language, message
from reportparse.signs import with_line_feeds
from reportparse.visible import shortened


@dataclass(slots=True)
class Span:
    """A stretch of the source text: half-open, in characters, before any cleaning."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset just after the last character."""


class Placed(Protocol):
    """What has a place in the source: a node, a marker, a heading, a paragraph, a part, a quote; its `spans` are heeded, too."""

    @property
    def span(self) -> Span:
        """The place, or the first piece of it."""


CODE = "code"
"""The element of a block that the file says is code: nothing in it numbers a part."""

LIST_STEP: Final = 2
"""How many columns a list inside another is set in where its file counts levels alone."""


@dataclass(slots=True)
class Block:
    """A stretch of the text that the file holds as one piece, such as a paragraph, with its place and look.

    What a format does not have, or a reader does not know, keeps its default.
    """

    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset just after its last character."""
    page: int | None = None
    """The page it stands on, counted from 1."""
    paragraph: int | None = None
    """Which paragraph of the file it is, counted from 1, those in tables included."""
    cell: str | None = None
    """The table cell that holds it, as ``T2R3C1``: the third row's first cell in the second table."""
    element: str | None = None
    """Where the file holds it: an HTML element's path, or a part such as ``footnote 2`` or ``text box``."""
    box: tuple[float, float, float, float] | None = None
    """Its left, top, right and bottom edges on the page, in points from the upper left corner."""
    label: int = 0
    """How many of its first characters are a number that the file computes: of a Word list, of an HTML ``ol``."""
    ordinal: int | None = None
    """What that number counts."""
    indent: int | None = None
    """How far the item of a list is set in, in columns of a text; None for what is none."""
    level: int | None = None
    """The heading level that its style gives it, counted from 1; 0 for the document's title."""
    size: float | None = None
    """The size of most of its characters, in points."""
    bold: int = 0
    """How many of its first characters are bold or otherwise set off from what follows them."""
    row: bool = False
    """Whether it is a whole row of a table; where a format holds cells apart, `cell` names each."""


@dataclass(slots=True)
class Place:
    """Where a character stands, for a person who opens the file."""

    line: int
    """Its line in the text as it was read, counted from 1."""
    column: int
    """Its column in that line, in characters from 1."""
    page: int | None = None
    paragraph: int | None = None
    cell: str | None = None
    element: str | None = None
    box: tuple[float, float, float, float] | None = None
    """All these as in `Block`; None where the format has none."""

    def describe(self, language: Language = "en") -> str:
        """Return the place in words: where a person finds it in the file."""
        parts = [(name, getattr(self, name)) for name in ("page", "paragraph", "cell", "element")]
        known = [message(PLACES, name, {"value": str(value)}, language) for name, value in parts if value is not None]
        if known:
            return ("，" if language == "zh" else ", ").join(known)
        return message(PLACES, "line", {"value": str(self.line), "column": str(self.column)}, language)

    def brief(self) -> str:
        """Return the place in a few characters: page, cell, paragraph or line, whichever a person looks for first."""
        for sign, value in (("p", self.page), ("", self.cell), ("¶", self.paragraph)):
            if value is not None:
                return f"{sign}{value}"
        return f"L{self.line}"


@dataclass(slots=True)
class SourceText:
    """A document's text exactly as it was read; every `Span` points into it."""

    text: str
    """All characters, nothing cleaned."""
    name: str | None = None
    """Where it came from (a file name), for messages; None for a string."""
    format: str = "text"
    """What it was read from: text, markdown, html, docx, pdf, or a format that was converted, such as doc."""
    encoding: str | None = None
    """The encoding that its bytes were in, where the format leaves that open."""
    blocks: list[Block] = field(default_factory=list)
    """Its pieces in order of place, none overlapping another; none for plain text."""

    __iter__: ClassVar[None] = None
    __contains__: ClassVar[None] = None

    def __getitem__(self, place: Span | slice | Placed | Sequence[Span | Placed]) -> str:
        """Return the characters of a place, as they were read; those of several pieces in reading order.

        Args:
            place: a span, or what has one: a node, a heading, a paragraph; several of them; or a slice of offsets.

        Raises:
            ArgumentError: it is outside the text.
            ArgumentTypeError: it is no place.
        """
        if isinstance(place, slice):
            return self.text[place]
        pieces = _pieces(place)
        for piece in pieces:
            check_offset(piece.start, len(self.text))
            check_offset(piece.end, len(self.text))
        return "".join(self.text[piece.start : piece.end] for piece in pieces)

    def __repr__(self) -> str:
        """Return its name, format and size in one line."""
        name = f" “{shortened(self.name)}”" if self.name is not None else ""
        return f"<SourceText{name} format={shortened(self.format)} characters={len(self.text)}>"

    @property
    def verbatim(self) -> bool:
        """Whether its characters are those of the file itself, which has no pages and no site of its own."""
        return self.format in ("text", "markdown")

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the character at an offset, if one does."""
        place = bisect_right(self.blocks, offset, key=_start) - 1
        return self.blocks[place] if place >= 0 and offset < self.blocks[place].end else None

    def locate(self, offset: int) -> Place:
        """Return where the character at an offset of the text stands: line, column, and what its format knows.

        Raises:
            ArgumentError: the offset is outside the text; the end of the text is still a place.
        """
        check_offset(offset, len(self.text))
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        place = Place(line, offset - starts[line - 1] + 1)
        if (block := self.block_at(offset)) is not None:
            place.page, place.paragraph, place.cell = block.page, block.paragraph, block.cell
            place.element, place.box = block.element, block.box
        return place

    def line(self, number: int) -> Span | None:
        """Return a line of the text without its end, counted from 1; None where there is none."""
        starts = _line_starts(self.text)
        if not 1 <= number <= len(starts):
            return None
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return Span(starts[number - 1], end)


def _pieces(place: object) -> Sequence[Span]:
    """Return the stretches of a place."""
    own = getattr(place, "span", place)
    pieces = getattr(place, "spans", None) or own
    if isinstance(pieces, list | tuple):
        return [piece for inner in pieces for piece in _pieces(inner)]
    check_type("place", pieces, (Span,), ("or give what has one, such as a node", "或给出含位置的对象，如节点"))
    return [cast("Span", pieces)]


def _start(block: Block) -> int:
    return block.start


@lru_cache(maxsize=2)
def _line_starts(text: str) -> array[int]:
    """Return the offset of each line's first character."""
    text = with_line_feeds(text)
    starts = array("q", [0])
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts

"""The text as it was read, the text as it is parsed, and the way from one to the other."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reportparse.arguments import check_offset
from reportparse.messages import PLACES, Language, message

if TYPE_CHECKING:
    from reportparse.model import Problem, Repair


@dataclass(slots=True)
class Span:
    """A stretch of the source text: half-open, in characters, before any cleaning."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset just after the last character."""


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
    level: int | None = None
    """The heading level that its style gives it, counted from 1; 0 for the document's title."""
    size: float | None = None
    """The size of most of its characters, in points."""
    bold: int = 0
    """How many of its first characters are bold or otherwise set off from what follows them."""


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


def _start(block: Block) -> int:
    return block.start


@lru_cache(maxsize=2)
def _line_starts(text: str) -> array[int]:
    """Return the offset of each line's first character."""
    starts = array("q", [0])
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


@dataclass(slots=True)
class ReadText:
    """What a reader gives: the text, and what it knows about it that the text does not show."""

    source: SourceText
    repairs: list[Repair] = field(default_factory=list)
    """What the format or the layout shows to be no part of the report, or a wrap; cleaning carries it out first."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the file, such as bytes that are no text."""
    settled: frozenset[str] = frozenset()
    """Reasons of repairs that the reader has dealt with, such as ``line-wrap``: cleaning does not look for them again."""


@dataclass(slots=True)
class CleanText:
    """The text that is parsed, made of pieces of the source, and the map back.

    Piece i is ``text[starts[i]:starts[i + 1]]`` and came from the source at ``origins[i]``,
    character for character (a replaced character is a piece of its own). Pieces stand in reading
    order, which is the source's order unless pages were put in order.
    """

    text: str
    """The cleaned text; a newline in it ends a paragraph."""
    source: SourceText
    """The text it was made from."""
    starts: Sequence[int] = (0,)
    """Clean offset at which each piece begins, ascending; the first is 0."""
    origins: Sequence[int] = (0,)
    """Source offset at which each piece begins."""
    repairs: list[Repair] = field(default_factory=list)
    """Every change that cleaning made."""
    joints: list[int] = field(default_factory=list)
    """Clean offsets at which the reading order jumps to another place of the source, ascending."""
    _by_origin: list[tuple[int, int]] = field(default_factory=list, repr=False)
    """The pieces by their place in the source, once they were asked for."""

    def piece_at(self, offset: int) -> int:
        """Return the index of the piece that holds a clean offset."""
        return bisect_right(self.starts, offset) - 1

    def to_source(self, offset: int) -> int:
        """Return the source offset of the character at a clean offset."""
        piece = self.piece_at(offset)
        return self.origins[piece] + offset - self.starts[piece]

    def to_clean(self, offset: int) -> int:
        """Return the clean offset of a character that is in the cleaned text, by its source offset."""
        if len(self.starts) == 1:
            return offset - self.origins[0]
        if not self.joints:
            piece = bisect_right(self.origins, offset) - 1
            return self.starts[piece] + offset - self.origins[piece]
        if not self._by_origin:
            self._by_origin = sorted(zip(self.origins, self.starts, strict=True))
        origin, start = self._by_origin[bisect_right(self._by_origin, (offset, len(self.text))) - 1]
        return start + offset - origin

    def first_kept(self, offset: int) -> int:
        """Return the clean offset of the first character of the source, from an offset on, that cleaning kept."""
        if len(self.starts) == 1:
            return min(max(0, offset - self.origins[0]), len(self.text))
        if not self._by_origin:
            self._by_origin = sorted(zip(self.origins, self.starts, strict=True))
        place = bisect_right(self._by_origin, (offset, len(self.text))) - 1
        if place >= 0:
            origin, start = self._by_origin[place]
            piece = self.piece_at(start)
            end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
            if start + offset - origin < end:
                return start + offset - origin
        return self._by_origin[place + 1][1] if place + 1 < len(self._by_origin) else len(self.text)

    def pieces(self, start: int, end: int) -> list[Span] | None:
        """Return the source spans of a stretch in reading order, or None where it is one piece."""
        if not self.joints:
            return None
        cuts = [joint for joint in self.joints if start < joint < end]
        if not cuts:
            return None
        return [self.span(a, b) for a, b in pairwise([start, *cuts, end])]

    def place(self, start: int, end: int) -> tuple[Span, list[Span] | None]:
        """Return the source span of a stretch, and its pieces where it is not one piece of the source."""
        if len(self.starts) == 1:
            return self.span(start, end), None
        return self.span(start, end), self.pieces(start, end)

    def span(self, start: int, end: int) -> Span:
        """Return the source span from the character at `start` to the one before `end`.

        Where the stretch is not one piece of the source, it is that of the first piece.
        """
        if len(self.starts) == 1:
            shift = self.origins[0]
            # without a shift the numbers themselves are shared, which saves half of a span's memory
            return Span(start + shift, end + shift) if shift else Span(start, end)
        if self.joints:
            end = min((joint for joint in self.joints if start < joint < end), default=end)
        if end <= start:
            here = self.to_source(start) if start < len(self.text) else len(self.source.text)
            return Span(here, here)
        return Span(self.to_source(start), self.to_source(end - 1) + 1)

    def rearranged(self, stretches: Sequence[tuple[int, int]]) -> CleanText:
        """Return the text read in another order, given as clean stretches that cover it."""
        starts: list[int] = []
        origins: list[int] = []
        joints: list[int] = []
        size = 0
        for start, end in stretches:
            if size:
                joints.append(size)
            for piece in range(max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)):
                begin = max(self.starts[piece], start)
                starts.append(size + begin - start)
                origins.append(self.origins[piece] + begin - self.starts[piece])
            size += end - start
        text = "".join(self.text[start:end] for start, end in stretches)
        return CleanText(text, self.source, starts, origins, list(self.repairs), joints)

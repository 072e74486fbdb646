"""The text that a reader gives, the text that is parsed, and the way from one to the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportparse.model import Problem, Repair
from reportparse.plain import plain
from reportparse.source import SourceText, Span


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
    character for character, but that line ends and blanks of any kind are each read as one sign (a
    line break read as a space is a piece of its own). Pieces stand in reading order, which is the
    source's order unless pages were put in order.
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
    _plain: str | None = field(default=None, repr=False, compare=False)

    @property
    def plain(self) -> str:
        """The text in its plain reading, which is made once."""
        if self._plain is None:
            self._plain = plain(self.text)
        return self._plain

    def piece_at(self, offset: int) -> int:
        """Return the index of the piece that holds a clean offset."""
        return bisect_right(self.starts, offset) - 1

    def to_source(self, offset: int) -> int:
        """Return the source offset of the character at a clean offset."""
        piece = self.piece_at(offset)
        return self.origins[piece] + offset - self.starts[piece]

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
        if len(self.starts) == 1:  # most texts; `span` says the same
            shift = self.origins[0]
            return Span(start + shift, end + shift) if shift else Span(start, end), None
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

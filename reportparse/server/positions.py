"""Places of a text as editors count them: lines, and units of UTF-16 in a line."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, Range

from reportparse.patterns import lazy

LINE_END = lazy("\r\n|\n|\r")
"""What ends a line by the protocol; other separators do not."""


class Positions:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the place of a character."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, _units(self.text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> Range:
        """Return the places of the first character of a stretch and of what stands behind it."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """Return the character at a place; behind the end of a line, its end."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self.text)
        line = self.text[start:end].rstrip("\r\n")
        if line.isascii():
            return start + min(position.character, len(line))
        units = 0
        for place, char in enumerate(line):
            if units >= position.character:
                return start + place
            units += 1 + (char > "\uffff")
        return start + len(line)


def _units(text: str) -> int:
    """Return how many units of UTF-16 a text has."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)

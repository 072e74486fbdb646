"""The lines of a PDF page: their characters, their boxes, the size and weight of their letters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportparse.patterns import lazy
from reportparse.readers.pdf.glyphs import Glyphs
from reportparse.readers.pdf.rows import SPACE, find_rows
from reportparse.readers.pdf.space import QUARTER, Space
from reportparse.signs import WIDTHLESS
from reportparse.trim import trim

WIDE_GAP = 1.2
"""From how many times the letters' size on a gap inside a line is a real space."""
PARTING = 2.0
"""From how many letters on a gap may part two columns."""
_CJK = lazy(r"[\u2e80-\u9fff\uff00-\uffef“”‘’]")
_GAP = lazy(" +")
_NOISE = frozenset("\uffff\x02\u00ad" + WIDTHLESS)
"""What stands for nothing; a hyphen at a line's end is a sign as others are."""
ASCENT, DESCENT = 0.86, 0.14
"""How far letters reach above and below their base line, in their own size."""


class Gap(NamedTuple):
    """A wide gap in a line."""

    end: int
    """Which of the line's characters stands behind it."""
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """A line of a page."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    """The height of its letters, in points."""
    bold: int
    """How many of its first characters are bold."""
    angle: int = 0
    """By how many degrees it is turned to the left."""
    gaps: tuple[Gap, ...] = ()
    """Its gaps that may part two columns."""

    @property
    def is_slanted(self) -> bool:
        """Whether it is set aslant."""
        return self.angle % QUARTER != 0

    @property
    def middle(self) -> float:
        """The height on the page, in points from the top."""
        return (self.top + self.bottom) / 2


def read_lines(text_page: Any, page: int, space: Space) -> list[Line]:
    """Return the lines of a page in the order of the file.

    Args:
        text_page: pdfium's page of text, open.
        page: its number, from 1.
        space: how it is shown.
    """
    glyphs = Glyphs(text_page, space)
    return [line for row in find_rows(glyphs) if (line := _line(glyphs, row, page, space.height)) is not None]


def _line(glyphs: Glyphs, row: Sequence[int], page: int, height: float) -> Line | None:
    """Return a row as a line; None where it shows nothing."""
    shown = _shown(glyphs, row)
    row = row[slice(*trim(shown, 0, len(shown)))]
    if not row:
        return None
    first, last = row[0], row[-1]
    size = max(glyphs.size(first), glyphs.size(last))
    kept, gaps = _plain(glyphs, row, shown.strip(), size)
    words = _shown(glyphs, kept)
    if not _NOISE.isdisjoint(words):
        kept = [index for index, char in zip(kept, words, strict=True) if char not in _NOISE]
        words, gaps = _shown(glyphs, kept), ()
    if not words:
        return None
    angle = glyphs.angle(first)
    left, low, right, high = _turned_box(glyphs, first, last, angle) if angle else _level_box(glyphs, first, last, size)
    top, bottom = round(height - high, 1), round(height - low, 1)
    bold = _bold(glyphs, kept, words)
    return Line(words, page, round(left, 1), top, round(right, 1), bottom, round(size, 1), bold, angle, gaps)


def _level_box(glyphs: Glyphs, first: int, last: int, size: float) -> tuple[float, float, float, float]:
    """Return the edges of a line from one character to another: the left, the lower, the right and the upper one."""
    bases = (glyphs.bases[first], glyphs.bases[last])
    return glyphs.edges(first)[0], min(bases) - DESCENT * size, glyphs.edges(last)[1], max(bases) + ASCENT * size


def _turned_box(glyphs: Glyphs, first: int, last: int, angle: int) -> tuple[float, float, float, float]:
    """Return the same of a line that is turned, whose last letter is as wide as it is high."""
    along, across = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [
        (glyphs.lefts[index] + size * (wide * along - high * across), glyphs.bases[index] + size * (wide * across + high * along))
        for index, wide in ((first, 0), (last, 1))
        for size in (glyphs.size(index),)
        for high in (ASCENT, -DESCENT)
    ]
    lefts, heights = zip(*corners, strict=True)
    return min(lefts), min(heights), max(lefts), max(heights)


def _shown(glyphs: Glyphs, row: Sequence[int]) -> str:
    """Return the characters of a row."""
    if isinstance(row, range):
        return glyphs.text[row.start : row.stop]
    text = glyphs.text
    return "".join([" " if index == SPACE else text[index] for index in row])


def _plain(glyphs: Glyphs, row: Sequence[int], shown: str, size: float) -> tuple[Sequence[int], tuple[Gap, ...]]:
    """Return a row, which shows some characters, without the spaces between Chinese ones that are but wide setting, and its widest gaps."""
    if " " not in shown:
        return row, ()
    kept: list[int] = []
    gaps: list[Gap] = []
    done = 0
    for gap in _GAP.finditer(shown):
        before, after = row[gap.start() - 1], row[gap.end()]
        right, left = glyphs.edges(before)[1], glyphs.edges(after)[0]
        wide = left - right > WIDE_GAP * size
        set_wide = not wide and _CJK.match(glyphs.text[before]) and _CJK.match(glyphs.text[after])
        kept += row[done : gap.start() if set_wide else gap.end()]
        done = gap.end()
        if left - right > PARTING * size:
            gaps.append(Gap(len(kept), right, left))
    return [*kept, *row[done:]], tuple(gaps)


def _bold(glyphs: Glyphs, row: Sequence[int], words: str) -> int:
    """Return how many of the first characters of a row are bold: all, none, or those before the place where that changes."""
    first, _ = trim(words, 0, len(words))
    if first == len(words) or not glyphs.is_bold(row[first]):
        return 0
    places = [place for place, char in enumerate(words) if not char.isspace()]
    if glyphs.is_bold(row[places[-1]]):
        return len(row)
    low, high = 0, len(places) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if glyphs.is_bold(row[places[middle]]) else (low, middle)
    return places[high]

"""The characters of a PDF page as pdfium knows them: their place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any
from unicodedata import east_asian_width

import pypdfium2.raw as pdfium

from reportparse.patterns import lazy
from reportparse.readers.pdf.space import QUARTER, Space

HEAVY = 600
"""From which weight on letters are bold."""
BOLD_NAMES = lazy(r"Bold|Black|Heavy|Hei(?!ti-?Light)|黑体|小标宋|XBS", re.IGNORECASE)
LIGHT_NAMES = lazy(r"YaHei|WenQuanYi|MicroHei|ZenHei", re.IGNORECASE)
"""Fonts of plain text whose names say 黑 all the same."""
SKEW = 10
"""By how many degrees a line may be off the level, or off a quarter turn, as scanned pages set lines."""
_HYPHEN = "\ufffe"
"""What pdfium writes for a hyphen that ends a row; it leaves out the end of the row."""
_RUN = lazy(rf"[^\r\n{_HYPHEN}]+{_HYPHEN}?|{_HYPHEN}")
_FONT = ctypes.create_string_buffer(128)
_FONT_AT = ctypes.addressof(_FONT)
"""Where pdfium writes a font's name; `read_pdf` lets one thread in at a time."""


def _direct(function: Any, *arguments: Any, result: Any = ctypes.c_int) -> Callable[..., Any]:
    """Return a function of pdfium that takes addresses and keeps the interpreter's lock: for calls by the thousand, of a moment each."""
    kind = ctypes.PYFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *arguments)
    called: Callable[..., Any] = kind(ctypes.cast(function, ctypes.c_void_p).value or 0)
    return called


_ORIGIN = _direct(pdfium.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_void_p)
_BOX = _direct(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p)
_TIGHT_BOX = _direct(pdfium.FPDFText_GetCharBox, *[ctypes.c_void_p] * 4)
_MATRIX = _direct(pdfium.FPDFText_GetMatrix, ctypes.c_void_p)
_FONT_SIZE = _direct(pdfium.FPDFText_GetFontSize, result=ctypes.c_double)
_FONT_WEIGHT = _direct(pdfium.FPDFText_GetFontWeight)
_FONT_NAME = _direct(pdfium.FPDFText_GetFontInfo, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p, result=ctypes.c_ulong)
_IS_MADE_UP = _direct(pdfium.FPDFText_IsGenerated)
_EDGES, _TIGHT, _TURNED = (ctypes.c_float * 4)(), (ctypes.c_double * 4)(), (ctypes.c_float * 6)()
"""Where pdfium writes a box, from the left, the top, the right and the bottom edge on, one from the left, the right,
the bottom and the top edge on, and a matrix; see `_FONT`."""
_EDGES_AT, _TURNED_AT = ctypes.addressof(_EDGES), ctypes.addressof(_TURNED)
_TIGHT_AT = tuple(range(ctypes.addressof(_TIGHT), ctypes.addressof(_TIGHT) + 32, 8))
_NOWHERE = (0.0, 0.0)
"""The edges of a character whose place pdfium does not know; its text is read all the same."""


class Glyphs:
    """All characters of a page, in the order in which the file draws them; their places are those in the page as it is shown."""

    def __init__(self, text_page: Any, space: Space) -> None:
        """Read the characters and where each stands on its base line.

        Args:
            text_page: pdfium's page of text, open as long as this is used.
            space: how the page is shown.
        """
        self._place = ctypes.cast(text_page, ctypes.c_void_p).value
        self._space = space
        self._sizes: dict[int, float] = {}
        self._angles: dict[int, int] = {}
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        buffer = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text_page, 0, count, buffer) if count else 0
        text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
        self.runs = [range(*found.span()) for found in _RUN.finditer(text)]
        """The rows as pdfium finds them."""
        self.text = text.replace(_HYPHEN, "-")
        self.lefts, self.bases = space.show(*_origins(self._place, len(text)))

    def edges(self, index: int) -> tuple[float, float]:
        """Return a character's left and right edges; zeros where they are no numbers."""
        if self._space.turns % 2:
            return self.lefts[index], self._upright_right(index)
        if not _BOX(self._place, index, _EDGES_AT):
            return _NOWHERE
        left, top, right, bottom = _EDGES
        if not math.isfinite(left + right + bottom + top):
            return _NOWHERE
        if self._space.is_plain:
            return left, right
        shown, _ = self._space.show([left, right], [bottom, top])
        return min(shown), max(shown)

    def _upright_right(self, index: int) -> float:
        """Return a character's right edge on a page that is turned by a quarter: there, pdfium's loose boxes have no width."""
        right = left = self.lefts[index]
        if _TIGHT_BOX(self._place, index, *_TIGHT_AT) and math.isfinite(sum(_TIGHT)):
            right = max(self._space.show(list(_TIGHT[:2]), list(_TIGHT[2:]))[0])
        return max(right, left + self.size(index)) if east_asian_width(self.text[index]) in "WF" else right

    def size(self, index: int) -> float:
        """Return the size of a character in points, as it is drawn; 0 where pdfium does not know it."""
        if (size := self._sizes.get(index)) is None:
            size = self._sizes[index] = self._size(index)
        return size

    def _size(self, index: int) -> float:
        """Return the size of a character; where the file holds it and turns it, note how."""
        if not _MATRIX(self._place, index, _TURNED_AT):
            return 0.0
        across, up, leans, rises, _, _ = _TURNED
        size: float = _FONT_SIZE(self._place, index)
        height = abs(size) * math.hypot(leans, rises)
        if not math.isfinite(height + across + up):
            return 0.0
        if (up or across * size < 0 or self._space.turns) and _IS_MADE_UP(self._place, index) != 1:
            self._angles[index] = _angle(across * size, up * size, self._space.turns)
        return height

    def angle(self, index: int) -> int:
        """Return by how many degrees a character is turned to the left as it is shown; what is nearly level counts as level."""
        if index not in self._sizes:
            self.size(index)
        return self._angles.get(index, 0)

    def drawn(self, row: Sequence[int]) -> list[int]:
        """Return a row without the characters that the file does not hold: spaces that pdfium puts in gaps."""
        return [index for index, made_up in zip(row, map(_IS_MADE_UP, repeat(self._place), row), strict=True) if made_up != 1]

    def rights(self, row: Sequence[int]) -> list[float]:
        """Return the right edges of characters, as `edges` does of each."""
        if self._space.turns:
            return [self.edges(index)[1] for index in row]
        edges = (ctypes.c_float * (4 * len(row)))()
        first = ctypes.addressof(edges)
        known = all(map(_BOX, repeat(self._place), row, range(first, first + 16 * len(row), 16)))
        if known and math.isfinite(sum(numbers := edges[:])):
            return self._space.show(numbers[2::4], [])[0]  # left, top, right, bottom
        return [self.edges(index)[1] for index in row]

    def is_bold(self, index: int) -> bool:
        """Return whether a character is bold, by the weight of its font or by its font's name."""
        if _FONT_WEIGHT(self._place, index) >= HEAVY:
            return True
        size = _FONT_NAME(self._place, index, _FONT_AT, len(_FONT), None)
        return _is_bold_font(_FONT.raw[: max(0, min(size, len(_FONT)) - 1)])


def _angle(across: float, up: float, turns: int) -> int:
    """Return the degrees of a direction on a page that is turned clockwise by some quarters."""
    angle = math.degrees(math.atan2(up, across)) - QUARTER * turns
    quarter = QUARTER * round(angle / QUARTER)
    return round(quarter if abs(angle - quarter) <= SKEW else angle) % (4 * QUARTER)


def _origins(place: int | None, count: int) -> tuple[list[float], list[float]]:
    """Return where each character begins, and the height of its base line; what is no number counts as 0."""
    numbers = (ctypes.c_double * (2 * count))()
    first = ctypes.addressof(numbers)
    end = first + 16 * count
    known = all(map(_ORIGIN, repeat(place), range(count), range(first, end, 16), range(first + 8, end + 8, 16)))
    lefts, bases = numbers[::2], numbers[1::2]
    if not known or not math.isfinite(sum(lefts) + sum(bases)):
        for index, (left, base) in enumerate(zip(lefts, bases, strict=True)):
            if not math.isfinite(left + base):
                lefts[index] = bases[index] = 0.0
    return lefts, bases


@lru_cache(maxsize=256)
def _is_bold_font(name: bytes) -> bool:
    words = name.decode("utf-8", "replace")
    return bool(BOLD_NAMES.search(words)) and not LIGHT_NAMES.search(words)

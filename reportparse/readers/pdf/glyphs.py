"""The characters of a PDF page as pdfium knows them: their place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from reportparse.patterns import lazy

HEAVY = 600
"""From which weight on letters are bold."""
BOLD_NAMES = lazy(r"Bold|Black|Heavy|Hei(?!ti-?Light)|黑体|小标宋|XBS", re.IGNORECASE)
LIGHT_NAMES = lazy(r"YaHei|WenQuanYi|MicroHei|ZenHei", re.IGNORECASE)
"""Fonts of plain text whose names say 黑 all the same."""
_FONT = ctypes.create_string_buffer(128)
"""Where pdfium writes a font's name; `read_pdf` lets one thread in at a time."""


def _direct(function: Any, *arguments: Any) -> Callable[..., int]:
    """Return a function of pdfium that takes addresses and keeps the interpreter's lock: for calls by the thousand, of a moment each."""
    kind = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *arguments)
    called: Callable[..., int] = kind(ctypes.cast(function, ctypes.c_void_p).value or 0)
    return called


_ORIGIN = _direct(pdfium.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_void_p)
_BOX = _direct(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p)
_MATRIX = _direct(pdfium.FPDFText_GetMatrix, ctypes.c_void_p)
_IS_MADE_UP = _direct(pdfium.FPDFText_IsGenerated)
_EDGES, _TURNED = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
"""Where pdfium writes a box, from the left, the top, the right and the bottom edge on, and a matrix; see `_FONT`."""
_EDGES_AT, _TURNED_AT = ctypes.addressof(_EDGES), ctypes.addressof(_TURNED)
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
"""The box of a character whose place pdfium does not know; its text is read all the same."""


class Glyphs:
    """All characters of a page, in the order in which the file draws them."""

    def __init__(self, text_page: Any) -> None:
        """Read the characters and where each stands on its base line.

        Args:
            text_page: pdfium's page of text, open as long as this is used.
        """
        self._page = text_page
        self._place = ctypes.cast(text_page, ctypes.c_void_p).value
        self._sizes: dict[int, float] = {}
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        buffer = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text_page, 0, count, buffer) if count else 0
        self.text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
        self.lefts, self.bases = _origins(self._place, len(self.text))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return a character's left, right, bottom and top edges; zeros where they are no numbers."""
        if not _BOX(self._place, index, _EDGES_AT):
            return _NOWHERE
        left, top, right, bottom = _EDGES
        return (left, right, bottom, top) if math.isfinite(left + right + bottom + top) else _NOWHERE

    def size(self, index: int) -> float:
        """Return the size of a character in points, as it is drawn; 0 where pdfium does not know it."""
        if (size := self._sizes.get(index)) is None:
            size = self._sizes[index] = self._size(index)
        return size

    def _size(self, index: int) -> float:
        if not _MATRIX(self._place, index, _TURNED_AT):
            return 0.0
        size = abs(pdfium.FPDFText_GetFontSize(self._page, index)) * math.hypot(_TURNED[2], _TURNED[3])
        return size if math.isfinite(size) else 0.0

    def drawn(self, row: Sequence[int]) -> list[int]:
        """Return a row without the characters that the file does not hold: spaces that pdfium puts in gaps."""
        return [index for index, made_up in zip(row, map(_IS_MADE_UP, repeat(self._place), row), strict=True) if made_up != 1]

    def rights(self, row: Sequence[int]) -> list[float]:
        """Return the right edges of characters, as `box` does of each."""
        edges = (ctypes.c_float * (4 * len(row)))()
        first = ctypes.addressof(edges)
        known = all(map(_BOX, repeat(self._place), row, range(first, first + 16 * len(row), 16)))
        if known and math.isfinite(sum(edges)):
            return edges[2::4]  # left, top, right, bottom
        return [self.box(index)[1] for index in row]

    def is_bold(self, index: int) -> bool:
        """Return whether a character is bold, by the weight of its font or by its font's name."""
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= HEAVY:
            return True
        size = pdfium.FPDFText_GetFontInfo(self._page, index, _FONT, len(_FONT), None)
        return _is_bold_font(_FONT.raw[: max(0, min(size, len(_FONT)) - 1)])


def _origins(place: int | None, count: int) -> tuple[list[float], list[float]]:
    """Return where each character begins, and the height of its base line; what is no number counts as 0."""
    numbers = (ctypes.c_double * (2 * count))()
    first = ctypes.addressof(numbers)
    end = first + 16 * count
    known = all(map(_ORIGIN, repeat(place), range(count), range(first, end, 16), range(first + 8, end + 8, 16)))
    lefts, bases = numbers[::2], numbers[1::2]
    if not known or not math.isfinite(sum(numbers)):
        for index, (left, base) in enumerate(zip(lefts, bases, strict=True)):
            if not math.isfinite(left + base):
                lefts[index] = bases[index] = 0.0
    return lefts, bases


@lru_cache(maxsize=256)
def _is_bold_font(name: bytes) -> bool:
    words = name.decode("utf-8", "replace")
    return bool(BOLD_NAMES.search(words)) and not LIGHT_NAMES.search(words)

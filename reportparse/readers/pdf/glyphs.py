"""The characters of a PDF page as pdfium knows them: their place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from functools import lru_cache
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
        count = max(0, pdfium.FPDFText_CountChars(text_page))
        buffer = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text_page, 0, count, buffer) if count else 0
        self.text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
        self.lefts, self.bases = _origins(text_page, len(self.text))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return a character's left, right, bottom and top edges; zeros where they are no numbers."""
        box = pdfium.FS_RECTF()
        if not pdfium.FPDFText_GetLooseCharBox(self._page, index, ctypes.byref(box)):
            return _NOWHERE
        edges = (box.left, box.right, box.bottom, box.top)
        return edges if all(map(math.isfinite, edges)) else _NOWHERE

    def size(self, index: int) -> float:
        """Return the size of a character in points, as it is drawn; 0 where pdfium does not know it."""
        matrix = pdfium.FS_MATRIX()
        if not pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            return 0.0
        size = abs(pdfium.FPDFText_GetFontSize(self._page, index)) * math.hypot(matrix.c, matrix.d)
        return size if math.isfinite(size) else 0.0

    def is_made_up(self, index: int) -> bool:
        """Return whether the file does not hold a character: a space that pdfium puts in a gap."""
        return bool(pdfium.FPDFText_IsGenerated(self._page, index) == 1)

    def is_bold(self, index: int) -> bool:
        """Return whether a character is bold, by the weight of its font or by its font's name."""
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= HEAVY:
            return True
        size = pdfium.FPDFText_GetFontInfo(self._page, index, _FONT, len(_FONT), None)
        return _is_bold_font(_FONT.raw[: max(0, min(size, len(_FONT)) - 1)])


def _origins(text_page: Any, count: int) -> tuple[list[float], list[float]]:
    """Return where each character begins, and the height of its base line; what is no number counts as 0."""
    x, y = ctypes.c_double(), ctypes.c_double()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    lefts, bases = [0.0] * count, [0.0] * count
    for index in range(count):
        if pdfium.FPDFText_GetCharOrigin(text_page, index, to_x, to_y) and math.isfinite(x.value + y.value):
            lefts[index], bases[index] = x.value, y.value
    return lefts, bases


@lru_cache(maxsize=256)
def _is_bold_font(name: bytes) -> bool:
    words = name.decode("utf-8", "replace")
    return bool(BOLD_NAMES.search(words)) and not LIGHT_NAMES.search(words)

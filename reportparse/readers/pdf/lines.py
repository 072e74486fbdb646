"""The lines of a PDF page: their characters, their boxes, the size and weight of their letters."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium

HEAVY = 600
"""From which weight on letters are bold."""
BOLD_NAMES = re.compile(r"Bold|Black|Heavy|Hei(?!ti-?Light)|黑体|小标宋|XBS", re.IGNORECASE)
LIGHT_NAMES = re.compile(r"YaHei|WenQuanYi|MicroHei|ZenHei", re.IGNORECASE)
"""Fonts of plain text whose names say 黑 all the same."""
WIDE_GAP = 1.2
"""From how many times the letters' size on a gap inside a line is a real space."""
ROW = 0.5
"""By what share two boxes overlap that stand in one row."""
_CJK_SPACE = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef“”‘’]) +(?=[\u2e80-\u9fff\uff00-\uffef“”‘’])")
_NOISE = {0xFFFE: None, 0xFFFF: None, 0x02: None, 0x00AD: None, 0x200B: None}
"""What stands for a hyphen at a line's end, or for nothing."""
_FONT = ctypes.create_string_buffer(128)
"""Where pdfium writes a font's name; `read_pdf` lets one thread in at a time."""
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
"""The box of a character whose place pdfium does not know; its text is read all the same."""
_NOISE_SIGNS = frozenset(map(chr, _NOISE))


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

    @property
    def middle(self) -> float:
        """The height on the page, in points from the top."""
        return (self.top + self.bottom) / 2


def read_lines(text_page: Any, page: int, height: float) -> list[Line]:
    """Return the lines of a page in the order of the file.

    Args:
        text_page: pdfium's page of text, open.
        page: its number, from 1.
        height: its height in points.
    """
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    buffer = (ctypes.c_ushort * (count + 1))()
    got = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
    return list(_lines(text_page, text, page, height))


def _lines(text_page: Any, text: str, page: int, height: float) -> Iterator[Line]:
    for match in re.finditer(r"[^\r\n]+", text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end and (line := _line(text_page, text, start, end, page, height)) is not None:
            yield line


def _line(text_page: Any, text: str, start: int, end: int, page: int, height: float) -> Line | None:
    first, last = _box(text_page, start) or _NOWHERE, _box(text_page, end - 1) or _NOWHERE
    words, shift = _plain(text_page, text, start, end, first[3] - first[2])
    if not _NOISE_SIGNS.isdisjoint(words):
        words = words.translate(_NOISE)
    bold = max(0, min(_bold(text_page, start, end) - shift, len(words)))
    size = round(max(first[3] - first[2], last[3] - last[2]), 1)
    top, bottom = height - max(first[3], last[3]), height - min(first[2], last[2])
    return (
        Line(words, page, round(first[0], 1), round(top, 1), round(last[1], 1), round(bottom, 1), size, bold) if words else None
    )


def _box(text_page: Any, index: int) -> tuple[float, float, float, float] | None:
    """Return a character's left, right, bottom and top edges, as its font has them; None where they are no numbers."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
        return None
    edges = (box.left, box.right, box.bottom, box.top)
    return edges if all(map(math.isfinite, edges)) else None


def _plain(text_page: Any, text: str, start: int, end: int, size: float) -> tuple[str, int]:
    """Return a line without the spaces that are but wide setting, and how many those were."""
    line, dropped = text[start:end], 0

    def close(found: re.Match[str]) -> str:
        nonlocal dropped
        before, after = _box(text_page, start + found.start() - 1), _box(text_page, start + found.end())
        if before is None or after is None or after[0] - before[1] > WIDE_GAP * size:
            return found.group()
        dropped += len(found.group())
        return ""

    return (_CJK_SPACE.sub(close, line) if " " in line else line), dropped


def _bold(text_page: Any, start: int, end: int) -> int:
    """Return how many of the first characters are bold: all, none, or those before the place where that changes."""
    if not _is_bold(text_page, start):
        return 0
    if _is_bold(text_page, end - 1):
        return end - start
    low, high = start, end - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _is_bold(text_page, middle) else (low, middle)
    return high - start


def _is_bold(text_page: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text_page, index) >= HEAVY:
        return True
    size = pdfium.FPDFText_GetFontInfo(text_page, index, _FONT, len(_FONT), None)
    return _is_bold_font(_FONT.raw[: max(0, min(size, len(_FONT)) - 1)])


@lru_cache(maxsize=256)
def _is_bold_font(name: bytes) -> bool:
    words = name.decode("utf-8", "replace")
    return bool(BOLD_NAMES.search(words)) and not LIGHT_NAMES.search(words)


def put_in_order(lines: list[Line], width: float) -> list[list[Line]]:
    """Return a page's lines by column, in reading order, lines of one row joined.

    Lines across the whole page part it into bands; in each the left column goes before the right one.
    """
    if not lines:
        return []
    rows = sorted(lines, key=lambda line: (line.top, line.left))
    middle = (min(line.left for line in rows) + max(line.right for line in rows)) / 2
    left = [line for line in rows if line.right <= middle + line.size]
    right = [line for line in rows if line.left >= middle - line.size]
    if not _are_columns(left, right, rows, width):
        return [_join_rows(rows)]
    columns: list[list[Line]] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in rows:
        if line.right <= middle + line.size or line.left >= middle - line.size:
            sides[line.left >= middle - line.size].append(line)
        else:
            columns += [side for side in sides if side]
            sides = ([], [])
            if columns and columns[-1] and columns[-1][-1].left < middle < columns[-1][-1].right:
                columns[-1].append(line)
            else:
                columns.append([line])
    return [_join_rows(column) for column in (*columns, *sides) if column]


def _are_columns(left: list[Line], right: list[Line], rows: list[Line], width: float) -> bool:
    """Return whether a page is set in two columns: many lines on either side, long ones, level with each other."""
    least = max(4, len(rows) // 4)
    if len(left) < least or len(right) < least:
        return False
    return all(sorted(line.right - line.left for line in side)[len(side) // 2] > width / 5 for side in (left, right))


def _join_rows(rows: list[Line]) -> list[Line]:
    """Join the pieces that stand in one row."""
    out: list[Line] = []
    for line in rows:
        last = out[-1] if out else None
        if last is not None and _same_row(last, line) and last.text != line.text:
            first, second = sorted((last, line), key=lambda piece: piece.left)
            space = "" if second.left - first.right < WIDE_GAP * first.size / 3 else " "
            out[-1] = replace(
                first,
                text=first.text + space + second.text,
                right=max(first.right, second.right),
                top=min(first.top, second.top),
                bottom=max(first.bottom, second.bottom),
                bold=first.bold if first.bold < len(first.text) else first.bold + bool(second.bold) * (len(space) + second.bold),
            )
        elif last is None or not _same_row(last, line) or abs(last.left - line.left) > 1:
            out.append(line)
    return out


def _same_row(a: Line, b: Line) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared > ROW * min(a.bottom - a.top, b.bottom - b.top)

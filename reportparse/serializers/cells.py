"""Widths of text on a terminal, where most Chinese characters take two cells."""

from __future__ import annotations

import unicodedata

from reportparse.patterns import lazy

ELLIPSIS = "…"
PIECE = lazy(r"(?s)\s*[（《“【「\[]*(?:[!-~]+|.)[，。；：、！？…）”》】」\]]*")
"""What a line is not broken in: a word, or a wide character, with the signs that open before it and close behind it."""


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def cut(text: str, limit: int) -> str:
    """Return a text that takes at most `limit` cells, with an ellipsis where it was cut."""
    if cells(text) <= limit:
        return text
    used = 0
    for place, character in enumerate(text):
        used += _width(character)
        if used > limit - 1:
            return text[:place] + ELLIPSIS if limit > 0 else ""
    return text


def fold(text: str, limit: int) -> list[str]:
    """Return a text in lines of at most `limit` cells, broken at blanks and between wide characters.

    >>> fold("给出报告的提纲（可为 JSON），等等。", 18)
    ['给出报告的提纲（可', '为 JSON），等等。']
    """
    lines = [""]
    for piece in PIECE.findall(text):
        if lines[-1] and cells(lines[-1] + piece) > limit:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return a text filled with spaces up to a width in cells, aligned left unless `right`."""
    space = " " * max(0, width - cells(text))
    return space + text if right else text + space


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

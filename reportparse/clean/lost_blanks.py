"""Question marks that stand where blanks were lost: ``1? ? ?参与主体``, ``????????2018年12月24日``, lines of one mark alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import lazy

MARK: Final = "?"
_RUN = lazy(r"\?(?:[ \u3000]{1,3}\?)+|\?{4,}(?:[ \u3000]\?+)*|(?<![^\n])[ \u3000]*\?(?=[ \u3000]*(?:\n|\Z))")
"""Marks with blanks between them, many in a row, or one on a line of its own; nobody asks so."""


def find_lost_blanks(sheet: Sheet) -> list[Cut]:
    """Return the marks to take out; the blanks between them stay."""
    return list(_cuts(sheet.text)) if MARK in sheet.text else []


def _cuts(text: str) -> Iterator[Cut]:
    for run in _RUN.finditer(text):
        for at in range(*run.span()):
            if text[at] == MARK:
                yield Cut(at, at + 1, "removed", "lost-blank")

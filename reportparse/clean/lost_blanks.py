"""Question marks that stand where blanks were lost: ``1? ? ?参与主体``, ``????????2018年12月24日``, lines of one mark alone, ``2? 问题`` below ``1? 背景``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import HAN, lazy

MARK: Final = "?"
_RUN = lazy(r"\?(?:[ \u3000]{1,3}\?)+|\?{4,}(?:[ \u3000]\?+)*|(?<![^\n])[ \u3000]*\?(?=[ \u3000]*(?:\n|\Z))")
"""Marks with blanks between them, many in a row, or one on a line of its own; nobody asks so."""
FEWEST: Final = 2
"""How many numbers of lines a mark parts from their titles at least."""
_NUMBERED = lazy(rf"(?<![^\n])[ \u3000]*+\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}+\?(?=[ \u3000]{{1,2}}{HAN}[^\n?？]{{1,40}}(?:\n|\Z))")
"""The number of a line, a mark, and a title, in which nobody asks."""


def find_lost_blanks(sheet: Sheet) -> list[Cut]:
    """Return the marks to take out; the blanks between them stay."""
    return [*_cuts(sheet.text), *_numbered(sheet.text)] if MARK in sheet.text else []


def _numbered(text: str) -> list[Cut]:
    """Return the marks behind the numbers of lines, where there are several."""
    ends = [number.end() for number in _NUMBERED.finditer(text)]
    return [Cut(end - 1, end, "removed", "lost-blank") for end in ends] if len(ends) >= FEWEST else []


def _cuts(text: str) -> Iterator[Cut]:
    for run in _RUN.finditer(text):
        for at in range(*run.span()):
            if text[at] == MARK:
                yield Cut(at, at + 1, "removed", "lost-blank")

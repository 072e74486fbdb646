"""Reads days as papers write them: in figures, or in characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportparse.markers.numerals import parse_numeral
from reportparse.papers import BARE_DATE, DAY, FIGURE_DATE, GAP, MONTH, YEAR, YEAR_FIGURES
from reportparse.patterns import lazy
from reportparse.signs import FIGURES

_DAY = lazy(rf"({YEAR}){GAP}年{GAP}({MONTH}){GAP}月(?:{GAP}({DAY}){GAP}日)?")
_FIGURES = lazy(rf"(?=(\d{{4}})[-./]?(\d\d?)[-./]?(\d\d?))(?:{FIGURE_DATE}|(?<!\d){BARE_DATE})")
_DIGITS = str.maketrans(YEAR_FIGURES, "00000" + FIGURES[1:])


def read_day(text: str) -> date | None:
    """Return the first day that a text names, None where it names none, or a month alone.

    >>> read_day("二〇二三年五月八日")
    datetime.date(2023, 5, 8)
    >>> read_day("2023年5月")
    """
    found = _DAY.search(text)
    if found is not None:
        return _day(found) if found[3] else None
    figures = _FIGURES.search(text)
    return _in_figures(figures) if figures else None


def read_days(text: str) -> Iterator[tuple[date, bool]]:
    """Yield the days that a text names, and whether each is given to the day; of a month alone, its first."""
    for found in _DAY.finditer(text):
        if (day := _day(found)) is not None:
            yield day, found[3] is not None
    for found in _FIGURES.finditer(text):
        if (day := _in_figures(found)) is not None:
            yield day, True


def year_of(text: str) -> int:
    """Return the year that 2027 or 二〇二七 gives."""
    return int(text.translate(_DIGITS))


def number_of(text: str) -> int:
    """Return the number of a month or a day, as 6, 六 or 元; 0 where it is none."""
    return int(text) if text.isdecimal() else parse_numeral("cjk", text.replace("元", "一")) or 0


def _day(found: re.Match[str]) -> date | None:
    return _valid(year_of(found[1]), number_of(found[2]), number_of(found[3]) if found[3] else 1)


def _in_figures(found: re.Match[str]) -> date | None:
    year, month, day = map(int, found.groups())
    return _valid(year, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

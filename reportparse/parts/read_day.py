"""Reads the day that a paper is dated with: in figures of either width, or in characters."""

from __future__ import annotations

from datetime import date

from reportparse.markers.numerals import TO_TEN, parse_numeral
from reportparse.papers import YEAR_FIGURES
from reportparse.patterns import lazy
from reportparse.signs import FIGURES

_FIELDS = lazy(
    rf"(\d{{4}}|[{YEAR_FIGURES}]{{4}})\s?年\s?(\d{{1,2}}|[元{TO_TEN}]{{1,2}})\s?月\s?(?:(\d{{1,2}}|[{TO_TEN}]{{1,3}})\s?日)?"
)
_FIGURES = lazy(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DIGITS = str.maketrans(YEAR_FIGURES, "00000" + FIGURES[1:])


def read_day(text: str) -> date | None:
    """Return the first day that a text names, None where it names none, or a month alone.

    >>> read_day("二〇二三年五月八日")
    datetime.date(2023, 5, 8)
    >>> read_day("2023年5月")
    """
    found = _FIELDS.search(text) or _FIGURES.search(text)
    if found is None or found[3] is None:
        return None
    try:
        return date(int(found[1].translate(_DIGITS)), _number(found[2]), _number(found[3]))
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else parse_numeral("cjk", text.replace("元", "一")) or 0

"""Finds the day on which a report was written."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reportparse.markers.numerals import TO_NINE, TO_TEN, parse_numeral
from reportparse.patterns import lazy
from reportparse.signs import FIGURES

HEAD, TAIL = 600, 400
"""In how many characters at both ends of a text its date is looked for."""
LONGEST_DATE_LINE = 60
"""How long a line that gives the date is at most."""

_DATE = lazy(r"([12]\d{3})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?")
_CJK_DATE = lazy(rf"([一二][〇○零{TO_NINE}]{{3}})年([{TO_TEN}]{{1,2}})月([{TO_TEN}]{{1,3}})日")
DIGITS = str.maketrans("〇○零" + TO_NINE, "00" + FIGURES)
"""Puts the characters of a year in figures."""


class Written(NamedTuple):
    """When a report was written."""

    year: int | None
    day: date | None
    """None where it is not given to the day."""


def find_date(text: str) -> Written:
    """Return when a report was written: as its last short line with a date says, or the first at its beginning.

    Where no line gives it, the year is that of the latest day that the beginning names.

    Args:
        text: the whole text, cleaned.
    """
    head, tail = text[:HEAD], text[-TAIL:]
    for line in (*reversed(tail.splitlines()), *head.splitlines()):
        found = _dates(line) if len(line) <= LONGEST_DATE_LINE else []
        if found:
            return Written(found[0].year, found[0] if "日" in line else None)
    latest = max(_dates(head), default=None)
    return Written(latest.year if latest else None, None)


def _dates(text: str) -> list[date]:
    """Return the days that a text names; of a month alone, its first."""
    if "年" not in text or "月" not in text:
        return []
    found = [_day(*(int(part or 1) for part in match.groups())) for match in _DATE.finditer(text)]
    for match in _CJK_DATE.finditer(text):
        month, day = (parse_numeral("cjk", part) or 0 for part in match.groups()[1:])
        found.append(_day(int(match[1].translate(DIGITS)), month, day))
    return [day for day in found if day is not None]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Finds the day on which a report was written."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reportparse.parts.read_day import read_days

HEAD, TAIL = 600, 400
"""In how many characters at both ends of a text its date is looked for."""
LONGEST_DATE_LINE = 60
"""How long a line that gives the date is at most."""


class Written(NamedTuple):
    """When a report was written."""

    year: int | None
    day: date | None
    """None where it is not given to the day."""


def find_date(text: str) -> Written:
    """Return when a report was written: as its last short line with a date says, or the first at its beginning.

    Where no line gives it, the year is that of the latest day that the beginning names.

    Args:
        text: the whole text, cleaned, in its plain reading.
    """
    head, tail = text[:HEAD], text[-TAIL:]
    for line in (*reversed(tail.splitlines()), *head.splitlines()):
        found = next(read_days(line), None) if len(line) <= LONGEST_DATE_LINE else None
        if found is not None:
            day, whole = found
            return Written(day.year, day if whole else None)
    return Written(max((day.year for day, _ in read_days(head)), default=None), None)

"""Finds by when something is to be done, and the days that this means."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from reportparse.fields.bodies import MODAL
from reportparse.fields.find_date import Written
from reportparse.fields.shapes import gate_of, joined
from reportparse.fields.time_shapes import PLAIN, SHAPES, THIS, TO
from reportparse.markers.numerals import TO_NINE, parse_numeral
from reportparse.parts.read_day import number_of, year_of
from reportparse.patterns import lazy
from reportparse.signs import COMMAS

LONGEST_TIME = 50
"""How many characters stand at most before the sign of a time that it has."""
LONGEST_NAME = 60
"""How many characters of a name in 《》 are looked at."""
FIRST_PLAN_YEAR = {number: 1951 + 5 * number for number in range(10, 20)}
"""The first year of a five-year plan, by its number: “十五五” begins in 2026."""
SUMMER, QUARTER = {"上": (1, 6), "下": (7, 12)}, {char: (3 * i + 1, 3 * i + 3) for i, char in enumerate(TO_NINE[:4])}
"""First and last month of half years and quarters."""

_DEADLINE, GATE = joined(SHAPES), gate_of(SHAPES)
_PLAIN = lazy(PLAIN)
_SAYS = lazy(r"[^\W\d_]{2}")
"""Words."""
_JOINS = lazy(rf"\s*[{TO}]{{1,2}}\s*")
"""What stands between the first day and the last."""
_OVER = lazy(r"(?:截至|截止|截止到|截止至)$")
"""What stands before a time up to which something was so."""
_SO_FAR = lazy(r"(?:这|近|过去|以往|短短)$")
"""What stands before a count of years that are over."""
_SPEAKS = lazy(
    r"[，,]?[^，。；：,;:\n]{0,24}?(?:思想|要求|思路|目标|任务)(?:[是为：:]|，?就是)|[，,]?(?:将|也|仍|正)?是"
    r"|(?![^，。；：,;:\n]{0,8}?(?:要|必须|将))[^，。；：,;:\n]{0,24}?(?:的|是|发展[，,]|思想|要求|思路|目标|任务|重点|开局|开好局|契合|回顾|成就|工作)"
)
"""What stands behind the name of a plan's years where they are only spoken of: 时期经济社会发展的指导思想是, 时期是关键时期."""
COMPARES = ("比", "较")
_TAKEN = lazy(rf"(?:{'|'.join(COMPARES)}|早在|于|在|以)$")
"""What stands before a time that is none by which something is to be done."""


class FoundDeadline(NamedTuple):
    """A time by when something is to be done, or from when."""

    start: int
    end: int
    first: date | None
    last: date | None


def find_deadlines(text: str, written: Written) -> Iterator[FoundDeadline]:
    """Yield the times in a text by when, or from when, something is to be done.

    Args:
        text: cleaned text of a recommendation.
        written: when the report was written, for words such as 今年底前; where that is not known the range stays open.
    """
    sign = GATE.search(text)
    for match in _DEADLINE.finditer(text, max(0, sign.start() - LONGEST_TIME)) if sign else ():
        found = _read(match, text, written)
        if found is not None and not _is_past(found, written) and not _in_name(text, match.start()):
            yield found


def read_deadline(text: str, written: Written) -> FoundDeadline | None:
    """Return the time that a form gives as a deadline, such as 2026年6月30日 or 长期坚持; None where it gives nothing.

    Args:
        text: what stands behind a label such as 整改时限：.
        written: when the report was written.
    """
    plain = list(_PLAIN.finditer(text))
    if len(plain) > 1 and _JOINS.fullmatch(text, plain[0].end(), plain[1].start()):
        first, last = _of_day(plain[0], written, begins=True), _of_day(plain[1], written)
        if first is not None and last is not None:
            return FoundDeadline(first.start, last.end, first.first, last.last)
    found = next((found for match in _DEADLINE.finditer(text) if (found := _read(match, text, written))), None)
    if found is None and plain:
        found = _of_day(plain[0], written)
    return found or _in_words(text)


def _in_words(text: str) -> FoundDeadline | None:
    """Return what a form gives that names no time, such as 立行立改, up to a clause that only asks."""
    asks = MODAL.search(text, 1)
    end = max(text.rfind(comma, 0, asks.start()) for comma in COMMAS) if asks else len(text)
    return FoundDeadline(0, end, None, None) if end > 0 and _SAYS.search(text, 0, end) else None


def _in_name(text: str, place: int) -> bool:
    """Return whether a place is inside 《》: the years of a plan are no deadline."""
    return text.rfind("《", max(0, place - LONGEST_NAME), place) > text.rfind("》", max(0, place - LONGEST_NAME), place)


def _is_past(found: FoundDeadline, written: Written) -> bool:
    """Return whether a time is over when the report is written, or began before its year: it tells what was done."""
    day = found.last or found.first
    return written.year is not None and day is not None and day < date(written.year, 1, 1)


def _read(match: re.Match[str], text: str, written: Written) -> FoundDeadline | None:
    """Return what a match means, or None where it is no deadline."""
    start, end = match.span()
    before = text[max(0, start - 3) : start]
    if _OVER.search(before):
        return None
    if match["first"]:
        return FoundDeadline(start, end, date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31))
    if match["plan"]:
        if "末" not in match["plan_part"] and _SPEAKS.match(text, end):
            return None
        year = FIRST_PLAN_YEAR[10 + (parse_numeral("cjk", match["plan"]) or 0)]
        begins = None if "末" in match["plan_part"] else date(year, 1, 1)
        return FoundDeadline(start, end, begins, date(year + 4, 12, 31))
    if match["count"]:
        if _SO_FAR.search(before):
            return None
        return FoundDeadline(start, end, None, _after(match["count"], match["unit"], written.day))
    if match["year"]:
        return _in_year(match, before, written)
    if match["lone_month"]:
        return _until(match, written.year, match["lone_month"], match["lone_day"], begins=match["lone_sign"] == "起")
    ends = date(written.year, 12, 31) if written.year and match["this_year"] else None
    return FoundDeadline(start, end, None, ends)


def _in_year(match: re.Match[str], before: str, written: Written) -> FoundDeadline | None:
    """Return what a time with its year means: 2027年6月底前, 到2030年, 今年年底前, 自2026年3月1日起."""
    begins, until = match["sign"] == "起", match["lead"] is not None
    start = match.start() if until or begins else match.start("year")
    if not (match["sign"] or until or (match["late"] and not match["since"] and not _TAKEN.search(before))):
        bare = not (match["late"] or match["since"] or match["season"] or before.endswith(COMPARES))
        found = _of_year(match, start, written, begins=False) if bare else None
        return found if found is not None and _is_to_come(found, written) else None
    if match["season"]:
        return FoundDeadline(start, match.end(), None, None)
    return _of_year(match, start, written, begins=begins)


def _is_to_come(found: FoundDeadline, written: Written) -> bool:
    """Return whether a time ends behind the report's own day, or year where it has no day."""
    if found.last is None or written.year is None:
        return False
    return found.last > (written.day or date(written.year, 12, 31))


def _of_day(match: re.Match[str], written: Written, *, begins: bool = False) -> FoundDeadline | None:
    """Return what a time of the calendar means that a form gives."""
    if match["year"]:
        return _of_year(match, match.start(), written, begins=begins)
    return _until(match, written.year, match["lone_month"], match["lone_day"], begins=begins)


def _of_year(match: re.Match[str], start: int, written: Written, *, begins: bool) -> FoundDeadline | None:
    """Return the time up to the end of a stretch of a year that is named, or from its beginning."""
    months = SUMMER.get(match["half"]) or QUARTER.get(match["quarter"])
    month = str(months[0 if begins else 1]) if months else match["month"]
    return _until(match, _year(match["year"], written.year), month, match["day"], begins=begins, start=start)


def _until(
    match: re.Match[str], year: int | None, month: str | None, day: str | None, *, begins: bool, start: int | None = None
) -> FoundDeadline | None:
    """Return the time up to the end of a day, month or year, or from its beginning."""
    start, end = match.start() if start is None else start, match.end()
    if year is None:
        return FoundDeadline(start, end, None, None)
    number = number_of(month) if month else (1 if begins else 12)
    if not 1 <= number <= 12:
        return None
    last = monthrange(year, number)[1]
    named = number_of(day) if day else 0
    when = date(year, number, min(named, last) if named else (1 if begins else last))
    return FoundDeadline(start, end, when, None) if begins else FoundDeadline(start, end, None, when)


def _year(words: str, this: int | None) -> int | None:
    """Return the year that 2027, 今, 明 name."""
    if words not in THIS:
        return year_of(words)
    return this + {"明": 1, "后": 2}.get(words, 0) if this else None


def _after(count: str, unit: str, today: date | None) -> date | None:
    """Return the day that is some years, months, weeks or days after the report's."""
    number = number_of(count)
    if today is None or not number or unit == "工作日":
        return None
    if unit in ("周", "日", "天"):
        return today + timedelta(days=number * (7 if unit == "周" else 1))
    months = today.month - 1 + number * {"年": 12, "季度": 3}.get(unit, 1)
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))

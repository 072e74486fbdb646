"""Finds by when something is to be done, and the days that this means."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from reportparse.fields.find_date import Written
from reportparse.markers.numerals import TO_NINE, TO_TEN, parse_numeral
from reportparse.roles.lexicon import holds

NAMES_TIME = ("年", "月", "日", "五", "天", "周")
"""One of these characters stands in whatever says by when."""
DEADLINE_SIGNS = (
    *(
        "底前",
        "末前",
        "日前",
        "月前",
        "年前",
        "之前",
        "以前",
        "始前",
        "学前",
        "汛前",
        "节前",
        "度前",
        "年底",
        "年末",
        "五末",
        "”末",
        "期末",
    ),
    *("年内", "月内", "日内", "天内", "周内", "之内", "以内", "期间", "时期", "日起", "月起", "年起", "到20", "至20", "每年"),
    *("—20", "-20", "–20", "～20", "~20"),
)
"""And one of these."""
SEASON = "(?:[春秋]季)?(?:学期)?(?:开学|开始|汛期?|入冬|供暖季?|春节|国庆节?|高考|暑期|寒假)"
"""What recurs, whose day the words do not give."""
LONGEST_NAME = 60
"""How many characters of a name in 《》 are looked at."""
FIRST_PLAN_YEAR = {number: 1951 + 5 * number for number in range(10, 20)}
"""The first year of a five-year plan, by its number: “十五五” begins in 2026."""
SUMMER, QUARTER = {"上": (1, 6), "下": (7, 12)}, {char: (3 * i + 1, 3 * i + 3) for i, char in enumerate(TO_NINE[:4])}
"""First and last month of half years and quarters."""

_NUMERAL = rf"[{TO_TEN}两]{{1,3}}|\d{{1,3}}"
_DEADLINE = re.compile(
    rf"(?P<first>[12]\d{{3}})年?[—–\-~～至到]{{1,2}}(?P<last>[12]\d{{3}})年"
    rf"|(?P<year>[12]\d{{3}}|今|本|明|后|当)年(?P<month>\d{{1,2}})?(?(month)月份?(?:(?P<day>\d{{1,2}})日)?)"
    rf"(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度)?(?P<season>{SEASON})?(?P<late>年?[底末])?(?P<sign>之?前|以前|内|起)?"
    rf"|(?P<lone_month>\d{{1,2}})月(?:(?P<lone_day>\d{{1,2}})日|(?P<lone_late>[底末]))(?P<lone_sign>之?前|以前|起)"
    rf"|[“\"]?十(?P<plan>[{TO_NINE}])五[”\"]?(?P<plan_part>期?末|期间|时期)"
    rf"|(?P<count>{_NUMERAL})个?(?P<unit>年|月|周|日|天|工作日|季度)(?:时间)?(?:之|以)?内"
    rf"|每年(?:第?[一二三四]季度|{SEASON}前|\d{{1,2}}月底?前?)"
    rf"|年[底末](?:之?前|以前)|年内"
)
_TAKEN = re.compile(r"(?:截至|截止|截止到|自|从|比|较|早在|于|在)$")
"""What stands before a time that is none by which something is to be done."""


class FoundDeadline(NamedTuple):
    """A time by when something is to be done, or from when."""

    start: int
    end: int
    first: date | None
    last: date | None


def find_deadline(text: str, written: Written) -> FoundDeadline | None:
    """Return the first time in a text by when, or from when, something is to be done; None where it gives none.

    Args:
        text: cleaned text of a recommendation.
        written: when the report was written, for words such as 今年底前; where that is not known the range stays open.
    """
    if not (holds(text, NAMES_TIME) and holds(text, DEADLINE_SIGNS)):
        return None
    for match in _DEADLINE.finditer(text):
        found = _read(match, text, written)
        if found is not None and not _is_past(found, written) and not _in_name(text, match.start()):
            return found
    return None


def _in_name(text: str, place: int) -> bool:
    """Return whether a place is inside 《》: the years of a plan are no deadline."""
    return text.rfind("《", max(0, place - LONGEST_NAME), place) > text.rfind("》", max(0, place - LONGEST_NAME), place)


def _is_past(found: FoundDeadline, written: Written) -> bool:
    """Return whether a time is over when the report is written: it tells what was done."""
    return written.year is not None and found.last is not None and found.last < date(written.year, 1, 1)


def _read(match: re.Match[str], text: str, written: Written) -> FoundDeadline | None:
    """Return what a match means, or None where it is no deadline."""
    start, end = match.span()
    before = text[max(0, start - 3) : start]
    if match["first"]:
        return FoundDeadline(start, end, date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31))
    if match["plan"]:
        year = FIRST_PLAN_YEAR[10 + (parse_numeral("cjk", match["plan"]) or 0)]
        begins = None if "末" in match["plan_part"] else date(year, 1, 1)
        return FoundDeadline(start, end, begins, date(year + 4, 12, 31))
    if match["count"]:
        return FoundDeadline(start, end, None, _after(match["count"], match["unit"], written.day))
    if match["year"]:
        return _in_year(match, before, written)
    if match["lone_month"]:
        return _until(match, written.year, match["lone_month"], match["lone_day"], begins=match["lone_sign"] == "起")
    ends = date(written.year, 12, 31) if written.year and not match.group().startswith("每") else None
    return FoundDeadline(start, end, None, ends)


def _in_year(match: re.Match[str], before: str, written: Written) -> FoundDeadline | None:
    """Return what a time with its year means: 2027年6月底前, 到2030年, 今年年底前, 自2026年3月1日起."""
    begins = match["sign"] == "起"
    until = before.endswith(("到", "至")) and not before.endswith(("截至", "截止到"))
    if not (match["sign"] or until or (match["late"] and not _TAKEN.search(before))):
        return None
    year = _year(match["year"], written.year)
    shift = 1 if (until or (begins and before.endswith(("自", "从")))) else 0
    if match["season"]:
        return FoundDeadline(match.start() - shift, match.end(), None, None)
    months = SUMMER.get(match["half"]) or QUARTER.get(match["quarter"])
    month = str(months[0 if begins else 1]) if months else match["month"]
    return _until(match, year, month, match["day"], begins=begins, shift=shift)


def _until(
    match: re.Match[str], year: int | None, month: str | None, day: str | None, *, begins: bool, shift: int = 0
) -> FoundDeadline | None:
    """Return the time up to the end of a day, month or year, or from its beginning."""
    start, end = match.start() - shift, match.end()
    if year is None:
        return FoundDeadline(start, end, None, None)
    number = int(month) if month else (1 if begins else 12)
    if not 1 <= number <= 12:
        return None
    last = monthrange(year, number)[1]
    when = date(year, number, min(int(day), last) if day and int(day) else (1 if begins else last))
    return FoundDeadline(start, end, when, None) if begins else FoundDeadline(start, end, None, when)


def _year(words: str, this: int | None) -> int | None:
    """Return the year that 2027, 今, 明 name."""
    if words.isdigit():
        return int(words)
    return this + {"明": 1, "后": 2}.get(words, 0) if this else None


def _after(count: str, unit: str, today: date | None) -> date | None:
    """Return the day that is some years, months, weeks or days after the report's."""
    number = int(count) if count.isdigit() else parse_numeral("cjk", count)
    if today is None or not number or unit == "工作日":
        return None
    if unit in ("周", "日", "天"):
        return today + timedelta(days=number * (7 if unit == "周" else 1))
    months = today.month - 1 + number * {"年": 12, "季度": 3}.get(unit, 1)
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))

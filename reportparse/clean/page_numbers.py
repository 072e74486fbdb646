"""Page numbers: ``—6—``, ``-1-``, 第1页/共3页, ``1 / 13``, ``Page 2 of 13``, and bare figures on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import INNER, MARKER, Sheet, ends_sentence
from reportparse.cohesion import cohesion
from reportparse.median import median
from reportparse.patterns import lazy
from reportparse.signs import PAGE_BLANKS


class Number(NamedTuple):
    """A page number as found."""

    start: int
    end: int
    value: int


FRAMED = lazy(r"[-—–－](?<![0-9A-Za-z\-—–－].)[-—–－]?[ \u3000]?(\d{1,4})[ \u3000]?[-—–－]{1,2}(?![0-9A-Za-z\-—–－])")
WORDED = lazy(
    r"(?:[^\n\d]{0,40}[_ \t])?[\[【（(]?(?:第[ \t]?(\d{1,4})[ \t]?[页頁](?:[ \t]?[/／,，、|]?[ \t]?[（(]?共[ \t]?\d{1,5}[ \t]?[页頁][）)]?)?"
    r"|[（(]?共[ \t]?\d{1,5}[ \t]?[页頁][ \t]?[/／,，、|]?[ \t]?第[ \t]?(\d{1,4})[ \t]?[页頁][）)]?|[Pp]age[ \t]?(\d{1,4})(?:[ \t]?(?:of|/)[ \t]?\d{1,4})?)[\]】）)]?"
)
OF_TOTAL = lazy(r"(\d{1,4})[ \t]?[/／][ \t]?\d{1,4}")
BARE = lazy(r"[·•]?[ \t]?(\d{1,4})[ \t]?[·•]?")
STAMP = lazy(r"第[ \t]?(\d{1,4})[ \t]?[页頁][ \t]?[/／,，、|]?[ \t]?共[ \t]?\d{1,5}[ \t]?[页頁]")
DASHES = "-—–－"
"""What frames a number."""
PAGE = 150
"""The fewest characters that a page has."""
LONGEST_NUMBER = 60
"""No line that is a page number is longer."""
TITLE = 30
"""No title line is longer."""
TAILS = frozenset("0123456789页頁]】-—–－·• \t\u3000")
"""What such a line ends with."""


def find_page_numbers(sheet: Sheet) -> list[Cut]:
    """Return the page numbers to take out."""
    numbers = _framed(sheet.text)
    if not TAILS.isdisjoint(sheet.tails):
        lines = list(_lines(sheet))
        for pattern, choose in CHOICES:
            numbers += choose(sheet.text, list(_matching(lines, pattern)))
    if "页" in sheet.text:
        numbers += [Number(*match.span(), int(match[1])) for match in STAMP.finditer(sheet.text)]
    return [_edit(sheet.text, number) for number in numbers]


def _framed(text: str) -> list[Number]:
    """Return the numbers between dashes that count up, or that close a line that breaks off."""
    matches = [match for at in _dashes(text) if (match := FRAMED.match(text, at))]
    found = [Number(*match.span(), int(match[1])) for match in matches]
    chosen = set(_counting(found, PAGE // 2, 2))
    for number in found:
        before, after = text[max(0, number.start - 1) : number.start], text[number.end : number.end + 1]
        if after in ("", "\n") and (before in ("", "\n") or not ends_sentence(before)):
            chosen.add(number)
    return sorted(chosen)


def _dashes(text: str) -> list[int]:
    """Return where dashes stand; looking for each kind is faster than one expression that tries all characters."""
    found = []
    for dash in DASHES:
        at = text.find(dash)
        while at >= 0:
            found.append(at)
            at = text.find(dash, at + 1)
    return sorted(found)


def _lines(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield the lines that may be page numbers, without their outer white space."""
    for at, line in sheet.placed():
        if 0 < len(line) <= LONGEST_NUMBER and line[-1] in TAILS:
            body = line.strip()
            yield at + line.index(body), body


def _matching(lines: list[tuple[int, str]], pattern: re.Pattern[str]) -> Iterator[Number]:
    """Yield the lines of one pattern."""
    for start, body in lines:
        match = pattern.fullmatch(body)
        if match:
            yield Number(start, start + len(body), int(next(group for group in match.groups() if group)))


def _worded(text: str, found: list[Number]) -> list[Number]:
    """Return all: a line that says which page it is can be nothing else."""
    return found


def _of_total(text: str, found: list[Number]) -> list[Number]:
    """Return those that count up."""
    return _counting(found, PAGE, 2)


def _bare(text: str, found: list[Number]) -> list[Number]:
    """Return those that count up at the distance of pages and break sentences."""
    run = _counting(found, PAGE, 3)
    broken = sum(not ends_sentence(text[max(0, number.start - 8) : number.start].rstrip()) for number in run)
    return run if 5 * broken >= 2 * len(run) else []


CHOICES: tuple[tuple[re.Pattern[str], Callable[[str, list[Number]], list[Number]]], ...] = (
    (WORDED, _worded),
    (OF_TOTAL, _of_total),
    (BARE, _bare),
)
"""What a line that is a page number may look like, and which of such lines are."""


def _counting(found: list[Number], page: int, least: int) -> list[Number]:
    """Return the numbers that go up by one or two from each to the next, where they are far enough apart."""
    chosen: list[Number] = []
    run: list[Number] = []
    for number in [*found, Number(0, 0, -1)]:
        if run and 1 <= number.value - run[-1].value <= 2:
            run.append(number)
            continue
        gaps = [after.start - before.end for before, after in pairwise(run)]
        if len(run) >= least and median(gaps) >= page:
            chosen += run
        run = [number]
    return chosen


def _edit(text: str, number: Number) -> Cut:
    """Return the edit of a number; one on a line of its own goes with the line, and with the break that it made."""
    start, end, _ = number
    while start and text[start - 1] in PAGE_BLANKS:
        start -= 1
    if not ((start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("\n", "")):
        return Cut(number.start, end, "removed", "page-number")
    while text[end : end + 1] and text[end] in "\n\f":
        end += 1
    # the blank lines around are the margin of its page: left there, they would end a paragraph
    while text[max(0, start - 2) : start] == "\n\n":
        start -= 1
    if start and _is_cut(text, start - 1, end):
        start -= 1
    return Cut(start, end, "removed", "page-number")


def _is_cut(text: str, end: int, after: int) -> bool:
    """Return whether the line that ends at an offset breaks off in a sentence, which goes on at the other offset."""
    line = text[max(0, end - LONGEST_NUMBER) : end].rpartition("\n")[2]
    following = text[after : after + 9].lstrip()
    if not line or not following or ends_sentence(line) or MARKER.match(following):
        return False
    title = len(line) <= TITLE and INNER.isdisjoint(line[4:])
    return not title or cohesion(line[-1], following[0]) >= 0

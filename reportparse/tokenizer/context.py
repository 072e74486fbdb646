"""What stands around a candidate: rows of signs, and the functions that look them up."""

from __future__ import annotations

from reportparse.markers.family import Family
from reportparse.markers.numerals import CJK, DIGIT
from reportparse.patterns import lazy
from reportparse.signs import CLOSERS, COMMAS, LINE_STOPS
from reportparse.tokenizer.candidate import Before

_BEFORE: dict[str, int] = {
    **dict.fromkeys("\n", Before.LINE),
    **dict.fromkeys(LINE_STOPS, Before.STOP),
    **dict.fromkeys(COMMAS, Before.COMMA),
    **dict.fromkeys(CLOSERS + '】〕"', Before.CLOSE),
}

LONGEST_GAP = 12
"""How far white space is followed back."""

SET_OFF = "*_"
"""What Markdown sets words off with."""

COUNTED_BEFORE = lazy(rf"[{CJK}{DIGIT}](?:[、）)]|[）)]、)\Z")
"""What precedes the later numbers of 一、二、三产业, 1、2、3号楼, 第（一）（二）（三）项 or （一）、（二）为较高风险."""


def before(text: str, start: int) -> int:
    """Return what stands before an offset of the cleaned text."""
    if start == 0:
        return Before.LINE
    last = text[start - 1]
    found = _BEFORE.get(last)
    if found is not None:
        return found
    if last in SET_OFF:
        return Before.LINE if opens_set_off(text, start) else Before.INSIDE
    if last == "." and start > 1 and text[start - 2].isalpha() and not text[start - 2].isascii():
        return Before.STOP
    if not last.isspace():
        return Before.INSIDE
    place = start - 1
    limit = max(0, start - LONGEST_GAP)
    while place > limit and text[place - 1].isspace() and text[place - 1] != "\n":
        place -= 1
    if place == 0 or text[place - 1] == "\n":
        return Before.LINE
    if start - place > 1 or last == "\u3000":
        return Before.GAP
    return min(_BEFORE.get(text[place - 1], Before.COMMA), Before.COMMA)


def opens_set_off(text: str, start: int) -> bool:
    """Return whether nothing but the signs by which Markdown sets words off stands before an offset on its line."""
    place, limit = start, max(0, start - LONGEST_GAP)
    while place > limit and text[place - 1] in SET_OFF:
        place -= 1
    return place == 0 or text[place - 1] == "\n"


def cited(text: str, start: int, end: int, family: Family) -> bool:
    """Return whether a number is cited or counts things rather than numbers an item."""
    around = family.cited
    if around.after is not None and around.after.match(text, end):
        return True
    # a blank parts a number from its title; behind a colon it says nothing
    titled = family.kind != "label" and text[end : end + 1] in (" ", "\u3000")
    if start and text[start - 1] in around.before and not titled:
        return True
    return around.counts and COUNTED_BEFORE.search(text, max(0, start - 3), start) is not None

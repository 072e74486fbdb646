"""Splits a written marker into its numeral and what stands around it, and writes the numeral with another value."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportparse.markers.numerals import CJK_ENCLOSED, DIGIT, SYSTEMS, TO_TEN, System, parse_numeral, write_numeral
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import HYPHENS, WIDE_FIGURES

_INSERTED = lazy(
    rf"(?P<head>第\s*[^\s章节節条條]+?)(?P<joint>\s*[章节節条條]\s*之|[{HYPHENS}])"
    rf"(?P<numeral>[{TO_TEN}]+|[{DIGIT}]+)(?P<unit>\s*[章节節条條]?)"
)
"""A part that was put in: its number stands behind the unit and 之, or behind a dash."""
_HEAD = rf"[^\w①-⒛{CJK_ENCLOSED}]*|第\s*|[其头頭]|\w{{2}}|[{IDEOGRAPHS}]{{3,4}}?|§?\s?(?:[{DIGIT}]+\s{{0,2}}[.．]\s{{0,2}})+|[A-Z][.．](?:[{DIGIT}]+[.．])*"
"""What may stand before the numeral: a bracket, 第, a word as in 建议一, the numbers above as in 1.2."""


class Split(NamedTuple):
    """A written marker."""

    head: str
    """What stands before its numeral, such as a bracket or the numbers above."""
    numeral: str
    tail: str
    """What stands behind: brackets, signs, words."""


def split(system: System, written: str) -> Split | None:
    """Return the parts of a marker; None where it has no numeral of the system.

    Words that count, such as 首先, are none: they cannot be given any other value.

    Args:
        system: its numerals.
        written: the marker as a text has it.
    """
    found = _pattern(system).match(written) if SYSTEMS[system].steps else None
    return Split(found["head"], found["numeral"], found["tail"]) if found else None


class Inserted(NamedTuple):
    """A marker of a part that was put in behind another: 第十七条之一, 第28-1條."""

    head: str
    """Up to the numeral of the part before it, and with it."""
    joint: str
    """What stands between the two numerals, a unit included where it stands there."""
    numeral: str
    unit: str
    """What stands behind: the unit where its own numeral stands before that, else nothing."""

    @property
    def figures(self) -> bool:
        """Whether its numerals are figures."""
        return self.numeral.isdecimal()


def split_inserted(written: str) -> Inserted | None:
    """Return the parts of the marker of a part that was put in; None for any other.

    >>> split_inserted("第十七条之一").numeral
    '一'
    """
    found = _INSERTED.fullmatch(written)
    return Inserted(found["head"], found["joint"], found["numeral"], found["unit"]) if found else None


def rewrite(system: System, numeral: str, value: int) -> str | None:
    """Return a numeral with another value in the same dress, None where there is none.

    Args:
        system: the numerals.
        numeral: one of them: ③, 03, ０３, iii.
        value: the new value.
    """
    if len(numeral) == 1 and not numeral.isalpha() and not numeral.isdecimal():
        own = parse_numeral(system, numeral)
        sign = chr(ord(numeral) + value - own) if own is not None else ""
        return sign if parse_numeral(system, sign) == value else None
    try:
        written = write_numeral(system, value)
    except ValueError:
        return None
    if system == "arabic":
        written = written.zfill(len(numeral)) if numeral[0] in "0０" else written
        return written if numeral.isascii() else written.translate(WIDE_FIGURES)
    return written.lower() if numeral.islower() else written


@cache
def _pattern(system: System) -> re.Pattern[str]:
    return re.compile(rf"(?P<head>{_HEAD})(?P<numeral>{SYSTEMS[system].pattern})(?P<tail>\D*)\Z")

"""Splits a marker into its numeral and what stands around it, and writes it with another number."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportparse.check.violation import Edit
from reportparse.model import Marker
from reportparse.tokenizer.families import BY_NAME
from reportparse.tokenizer.numerals import System, parse_numeral, write_numeral

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NUMERALS: dict[System, str] = {
    "cjk": "[一二三四五六七八九十百千零〇○兩两－]+|[㈠-㈩㊀-㊉]",
    "formal": "[零壹贰叁肆伍陆柒捌玖拾貳參叄陸]+",
    "arabic": r"[0-9０-９]+|[①-⑳⑴-⒇⒈-⒛❶-❿⓵-⓾➀-➓⓫-⓴㉑-㉟]",
    "roman": "[IVXivx]+|[Ⅰ-Ⅻⅰ-ⅻ]",
    "latin": "[A-Za-z]",
    "stem": "[甲乙丙丁戊己庚辛壬癸]",
}
"""What the numerals of a system look like."""
HEAD = r"[^\w①-⒛㈠-㊉]*|第\s*|其|\w{2}|(?:[0-9０-９]+[.．])+"
"""What may stand before the numeral: a bracket, 第, a word as in 建议一, the numbers above as in 1.2."""
_PATTERNS = {
    system: re.compile(rf"(?P<head>{HEAD})(?P<numeral>{pattern})(?P<tail>\D*)\Z") for system, pattern in NUMERALS.items()
}


class Parts(NamedTuple):
    """A marker in the source."""

    start: int
    """Offset of its first character."""
    head: str
    numeral: str
    tail: str

    @property
    def number(self) -> int:
        """Offset of the numeral."""
        return self.start + len(self.head)

    @property
    def after(self) -> int:
        """Offset after the numeral."""
        return self.number + len(self.numeral)


def split_marker(marker: Marker, text: str) -> Parts | None:
    """Return the parts of a marker as the source has them; None where it has no numeral or stands in pieces.

    Args:
        marker: the marker.
        text: the source's text.
    """
    system = BY_NAME[marker.family].system
    written = text[marker.span.start : marker.span.end]
    if system not in _PATTERNS or "".join(written.split()) != "".join(marker.text.split()):
        return None
    found = _PATTERNS[system].match(written)
    if found is None or parse_numeral(system, found["numeral"]) != marker.ordinal:
        return None
    return Parts(marker.span.start, found["head"], found["numeral"], found["tail"])


def renumber(marker: Marker, text: str, ordinal: int) -> Edit | None:
    """Return the edit that gives a marker another number in the same dress, None where none can be written.

    Args:
        marker: the marker.
        text: the source's text.
        ordinal: its new number.
    """
    parts = split_marker(marker, text)
    numeral = _dressed(parts.numeral, marker, ordinal) if parts else None
    return Edit(parts.number, parts.after, numeral) if parts and numeral is not None else None


def _dressed(old: str, marker: Marker, ordinal: int) -> str | None:
    system = BY_NAME[marker.family].system
    assert system is not None and marker.ordinal is not None
    if len(old) == 1 and not old.isalpha() and not old.isdecimal():
        sign = chr(ord(old) + ordinal - marker.ordinal)
        return sign if parse_numeral(system, sign) == ordinal else None
    try:
        numeral = write_numeral(system, ordinal)
    except ValueError:
        return None
    if system == "arabic":
        numeral = numeral.zfill(len(old)) if old[0] in "0０" else numeral
        return numeral if old.isascii() else numeral.translate(WIDE)
    return numeral.lower() if old.islower() else numeral

"""Finds the laws, plans and papers that a text names in 《》."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportparse.papers import GAP, NUMBER
from reportparse.patterns import lazy
from reportparse.plain import plain
from reportparse.trim import unspaced

_NAMED = lazy(r"《([^《》\n]{2,80}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})?)》")
_NUMBER = lazy(rf"{GAP}[（(]({NUMBER})[）)]")
"""A document number (发文字号) in brackets: GB/T 9704-2012, 7.2.5."""
LONGEST_NUMBER = 60
"""In how many characters behind the name its number ends."""
_PLAIN = str.maketrans({"(": "（", ")": "）", "[": "〔", "]": "〕", "［": "〔", "］": "〕", "【": "〔", "】": "〕"})


class FoundInstrument(NamedTuple):
    """A paper that a text names."""

    start: int
    end: int
    name: str
    number: str | None


def find_instruments(text: str) -> Iterator[FoundInstrument]:
    """Yield the papers that a text names, each name once.

    Args:
        text: cleaned text of a finding or recommendation.
    """
    seen: set[str] = set()
    for match in _NAMED.finditer(text):
        name = _plain(match.group(1))
        if name not in seen:
            seen.add(name)
            number = _NUMBER.match(plain(text[match.end() : match.end() + LONGEST_NUMBER]))
            yield FoundInstrument(*match.span(), name, _plain(number.group(1)) if number else None)


def _plain(words: str) -> str:
    """Return words in one spelling, so that equal names are equal."""
    return unspaced(words).translate(_PLAIN)

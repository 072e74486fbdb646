"""Finds the dashes that open items inside a paragraph, as in texts that lost their line breaks: 基本原则——先建后管。…——量力而行。…."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reportparse.markers.families import DASH
from reportparse.patterns import HAN, lazy
from reportparse.signs import BLANKS, CLAUSE_OR_QUESTION_STOPS, COLONS, STOPS
from reportparse.tokenizer.candidate import Lead, Reading

SIGN: Final = "——"
LONGEST_HEADING: Final = 24
"""How many characters without a stop may stand before the first item: the heading that holds the list."""
FEWEST: Final = 2


def dashed_items(text: str) -> list[Lead]:
    """Return the dashes inside lines that open items, two of them at least in one line.

    One stands behind the end of a sentence; the first may follow the heading of the list. A dash that opens a line counts,
    and is none of them.

    Args:
        text: the cleaned text.
    """
    found, start = [], 0
    for line in text.split("\n") if SIGN in text else ():
        if SIGN in line:
            found += [Lead(start + at, start + at + len(SIGN), (Reading(DASH, None),), "listed") for at in _items(line)]
        start += len(line) + 1
    return found


def _items(line: str) -> list[int]:
    """Return where the items inside a line begin."""
    later = {match.start() for match in _LATER.finditer(line)}
    if not later:
        return []
    dashes = [match.start() for match in _DASH.finditer(line)]
    items = [at for at, behind in pairwise([*dashes, -1]) if at in later or (behind in later and _is_headed(line, at))]
    opens = not line[: dashes[0]].strip()
    return items if len(items) + opens >= FEWEST else []


def _is_headed(line: str, at: int) -> bool:
    """Return whether the words before a dash are a heading."""
    return _HEADING.search(line[max(0, at - LONGEST_HEADING - 2) : at]) is not None


_OPENS = rf"{SIGN}(?=(?:{HAN}|[“《（]))"
_DASH = lazy(_OPENS)
"""A dash before words."""
_LATER = lazy(rf"(?:(?<=[。；;{COLONS}])|(?<=[。；;{COLONS}][{BLANKS}])){_OPENS}")
"""One behind a clause that a list may follow; behind a question it adds to what was said."""
_HEADING = lazy(rf"(?:^|[{STOPS}])[^{CLAUSE_OR_QUESTION_STOPS}—]{{1,{LONGEST_HEADING}}}\Z")
"""The words behind the last stop, where they are few."""

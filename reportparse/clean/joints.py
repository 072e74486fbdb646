"""Closes a lost or false break, and takes out words that it doubled."""

from __future__ import annotations

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import IDEOGRAPHS, lazy

DOUBLE = lazy(rf"[“‘《（(，,、](?![一每逐各])([{IDEOGRAPHS}]{{3,8}})(?=\1)")
"""A word that stands twice at the head of a clause."""
LONGEST_DOUBLED = 8
"""How many characters such a word has at most."""
WORD = lazy(rf"[{IDEOGRAPHS}]{{3,8}}\Z")
"""A word that may come once before and once after a wrap."""


def close(text: str, start: int, end: int, reason: str) -> Cut:
    """Return the edit that closes the break at a stretch of white space.

    Between Latin words one space stays; a number that was cut is whole again.
    """
    before, after = text[max(0, start - LONGEST_DOUBLED) : start], text[end : end + LONGEST_DOUBLED]
    if after[2:3] and after[2] in before:
        for size in range(len(after), 2, -1):
            if before.endswith(after[:size]) and WORD.match(after[:size]):
                return Cut(start, end + size, "removed", "doubled-text")
    return Cut(start, end, "joined", reason, space=parts_words(before[-1:], after[:1]))


def parts_words(before: str, after: str) -> bool:
    """Return whether a break between two characters parts Latin words."""
    return _is_letter(before) and _is_letter(after)


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def find_doubles(sheet: Sheet) -> list[Cut]:
    """Return the first of two equal words with nothing between, at the head of a clause.

    Only for texts that have lost line breaks: in others, words are doubled on purpose.
    """
    return [Cut(*match.span(1), "removed", "doubled-text") for match in DOUBLE.finditer(sheet.text)]

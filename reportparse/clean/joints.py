"""Closes a lost or false break, and takes out words that it doubled."""

from __future__ import annotations

from reportparse.clean.edits import Edit

LONGEST_DOUBLE = 8
SHORTEST_DOUBLE = 3
"""How long words are that come once before and once after a wrap."""


def close(text: str, start: int, end: int, reason: str) -> Edit:
    """Return the edit that closes the break at a stretch of white space.

    Between Latin words one space stays; a number that was cut is whole again.
    """
    for size in range(LONGEST_DOUBLE, SHORTEST_DOUBLE - 1, -1):
        if start >= size and text[start - size : start] == text[end : end + size] and not text[end].isascii():
            return Edit(start, end + size, "removed", "doubled-text")
    latin = 0 < start and end < len(text) and _is_letter(text[start - 1]) and _is_letter(text[end])
    return Edit(start, end, "joined", reason, space=latin)


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()

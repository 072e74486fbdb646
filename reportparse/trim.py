"""A stretch of a text without the white space around its words: offsets, so that nothing is searched for again."""

from __future__ import annotations


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the white space around it; empty at its end where it holds nothing else.

    Args:
        text: the text.
        start: offset of the stretch's first character.
        end: offset after its last.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, max(start, end)

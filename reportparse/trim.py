"""Texts without white space: stretches and lines as offsets, so that nothing is searched for again, and words alone."""

from __future__ import annotations

from collections.abc import Iterator


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


def end_of_line(text: str, at: int, end: int) -> int:
    """Return where the line ends that goes on at an offset, `end` at the latest."""
    stop = text.find("\n", at, end)
    return stop if stop >= 0 else end


def trimmed_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    r"""Yield the lines of a stretch that say something, without the white space around them.

    >>> list(trimmed_lines("　供水 \n\n管护", 0, 7))
    [(1, 3), (6, 7)]

    Args:
        text: the text.
        start: offset of the stretch's first character.
        end: offset after its last.
    """
    while start < end:
        stop = end_of_line(text, start, end)
        left, right = trim(text, start, stop)
        if left < right:
            yield left, right
        start = stop + 1


def unspaced(text: str) -> str:
    r"""Return a text without any white space.

    >>> unspaced("目　录 \n")
    '目录'
    """
    return "".join(text.split())

"""Changes of a text, and how they are put into it, or into bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import AnyStr, NamedTuple


class Edit(NamedTuple):
    """A change of a text."""

    start: int
    """Offset of the first character that is replaced."""
    end: int
    """Offset just after the last one; equal to `start` for an insertion."""
    text: str
    """What stands there afterwards."""


def splice(whole: AnyStr, changes: Iterable[tuple[int, int, AnyStr]]) -> AnyStr:
    """Return a text, or bytes, with some stretches replaced.

    Args:
        whole: what is changed.
        changes: start, end and what stands there afterwards; in order of place, none overlapping another.
    """
    parts: list[AnyStr] = []
    done = 0
    for start, end, new in changes:
        parts += (whole[done:start], new)
        done = end
    parts.append(whole[done:])
    return whole[:0].join(parts)

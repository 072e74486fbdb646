"""How well two characters join, by how often they do in public documents."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reportparse.data_file import read_packed

STRONG, WEAK, NONE = 3.0, 0.6, -1.7
"""Log odds that two characters are neighbours in a text rather than thrown together, by grade."""


def cohesion(left: str, right: str) -> float:
    """Return the log odds that `right` follows `left` in a text.

    Both are single characters; where one is missing, and empty, nothing is known.
    """
    return cohesions((left,), (right,))[0]


def cohesions(lefts: Iterable[str], rights: Iterable[str]) -> list[float]:
    """Return the same for each of many pairs."""
    followers, nobody = _followers(), ("", "")
    found = []
    for left, right in zip(lefts, rights, strict=True):
        strong, weak = followers.get(left, nobody)
        known = left and right
        found.append(0.0 if not known else STRONG if right in strong else WEAK if right in weak else NONE)
    return found


@cache
def _followers() -> dict[str, tuple[str, str]]:
    """Return by character those that follow it often, and those that do at times."""
    data = read_packed(__package__, "cohesion.txt.gz").decode()
    rows = (row.partition("\t") for row in data.split("\n"))
    return {strong[0]: (strong[1:], weak) for strong, _, weak in rows}

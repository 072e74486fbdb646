"""How well two characters join, by how often they do in public documents."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

STRONG, WEAK, NONE = 3.0, 0.6, -1.7
"""Log odds that two characters are neighbours in a text rather than thrown together, by grade."""
_NONE_KNOWN = ("", "")


def cohesion(left: str, right: str) -> float:
    """Return the log odds that `right` follows `left` in a text.

    Both are single characters; where one is missing, and empty, nothing is known.
    """
    return cohesions((left,), (right,))[0]


def cohesions(lefts: Iterable[str], rights: Iterable[str]) -> list[float]:
    """Return the same for each of many pairs."""
    followers, found = _followers(), []
    for left, right in zip(lefts, rights, strict=True):
        strong, weak = followers.get(left, _NONE_KNOWN)
        if not (left and right):
            found.append(0.0)
        else:
            found.append(STRONG if right in strong else WEAK if right in weak else NONE)
    return found


@cache
def _followers() -> dict[str, tuple[str, str]]:
    data = gzip.decompress((files(__package__) / "cohesion.txt.gz").read_bytes()).decode()
    rows = (row.partition("\t") for row in data.split("\n"))
    return {strong[0]: (strong[1:], weak) for strong, _, weak in rows}

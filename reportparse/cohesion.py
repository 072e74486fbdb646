"""How well two characters join, by how often they do in public documents."""

from __future__ import annotations

from functools import cache, lru_cache

from reportparse.data_file import read_packed

STRONG, WEAK, NONE = 3.0, 0.6, -1.7
"""Log odds that two characters are neighbours in a text rather than thrown together, by grade."""


@lru_cache(maxsize=1 << 14)
def cohesion(left: str, right: str) -> float:
    """Return the log odds that `right` follows `left` in a text.

    Both are single characters; where one is missing, and empty, nothing is known.
    """
    if not (left and right):
        return 0.0
    strong, weak = _followers().get(left, ("", ""))
    return STRONG if right in strong else WEAK if right in weak else NONE


@cache
def _followers() -> dict[str, tuple[str, str]]:
    data = read_packed(__package__, "cohesion.txt.gz").decode()
    rows = (row.partition("\t") for row in data.split("\n"))
    return {strong[0]: (strong[1:], weak) for strong, _, weak in rows}

"""How well two characters join, by how often they do in public documents."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

STRONG, WEAK, NONE = 3.0, 0.6, -1.7
"""Log odds that two characters are neighbours in a text rather than thrown together, by grade."""


def cohesion(left: str, right: str) -> float:
    """Return the log odds that `right` follows `left` in a text.

    Both are single characters; where one is missing, and empty, nothing is known.
    """
    return _rows()[left].get(right, NONE) if left and right else 0.0


def cohesions(lefts: Iterable[str], rights: Iterable[str]) -> list[float]:
    """Return the same for each of many pairs."""
    rows = _rows()
    return [rows[left].get(right, NONE) if left and right else 0.0 for left, right in zip(lefts, rights, strict=True)]


class _Rows(dict[str, dict[str, float]]):
    """How well characters follow one, by that one; a row is made when it is first asked for."""

    def __init__(self, followers: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self._followers = followers

    def __missing__(self, left: str) -> dict[str, float]:
        if left not in self._followers:
            return {}
        strong, weak = self._followers[left]
        row = self[left] = {**dict.fromkeys(weak, WEAK), **dict.fromkeys(strong, STRONG)}
        return row


@cache
def _rows() -> _Rows:
    return _Rows(_followers())


@cache
def _followers() -> dict[str, tuple[str, str]]:
    data = gzip.decompress((files(__package__) / "cohesion.txt.gz").read_bytes()).decode()
    rows = (row.partition("\t") for row in data.split("\n"))
    return {strong[0]: (strong[1:], weak) for strong, _, weak in rows}

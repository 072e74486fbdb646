"""Reports as sparse matrices, for training the network of roles: which words and values units have, and who stands about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from reportparse.parser.log_linear import Values
from reportparse.roles.network import FIELDS, OPENINGS
from reportparse.roles.packed import gram_codes

SEEN_GRAMS: Final = 80
SEEN_VALUES: Final = 30
"""In how many units at least a character or a pair of them, a value must stand."""
ABOUT: Final = ("parent", "grandparent", "before", "behind", "siblings", "inside", "document")
"""The places about a unit in which units stand."""

Floats = NDArray[np.float32]


@dataclass(slots=True)
class Lesson:
    """A unit that is learned from. Places of others are those in the list of the report's units; -1 where there is none."""

    kind: str
    """node or sentence."""
    words: Mapping[str, str]
    values: Values
    role: int | None
    """None where it is not known."""
    weight: float
    parent: int
    grandparent: int
    before: int
    row: int
    """Which siblings it stands among."""


@dataclass(slots=True)
class Lessons:
    """The units of one report."""

    name: str
    units: Sequence[Lesson]
    openings: Mapping[str, str]


@dataclass(slots=True)
class Batch:
    """Some reports: a row for each unit, or for each report."""

    words: Sequence[csr_matrix]
    """By field: the characters and the pairs of them."""
    values: csr_matrix
    openings: Sequence[csr_matrix]
    """By field: those of a report's first words."""
    about: Sequence[csr_matrix]
    """By place: who stands there, as shares."""
    report: csr_matrix
    """Which report a unit is of."""
    holder: csr_matrix
    """The role of what holds a unit, where both are there."""
    wanted: Floats
    """By unit and role: the unit's weight at its role, zeros where that is not known."""


class Vocabulary:
    """The characters, the pairs of them and the values that are learned."""

    def __init__(self, reports: Sequence[Lessons]) -> None:
        units = [unit for report in reports for unit in report.units]
        seen = Counter(code for unit in units for code in set().union(*map(gram_codes, filter(None, unit.words.values()))))
        values = Counter((unit.kind, *item) for unit in units for item in unit.values.items())
        self.grams = _numbered((code for code, times in seen.items() if times >= SEEN_GRAMS), gram_of)
        self.values = _numbered(value for value, times in values.items() if times >= SEEN_VALUES)
        self.slots = sorted({(unit.kind, slot) for unit in units for slot in unit.values})

    def batch(self, reports: Sequence[Lessons], roles: int) -> Batch:
        """Return some reports as matrices."""
        units = [unit for report in reports for unit in report.units]
        sizes = [len(report.units) for report in reports]
        whole = _ones([[place] for place, size in enumerate(sizes) for _ in range(size)], len(reports))
        first = np.repeat(np.cumsum([0, *sizes[:-1]]), sizes).tolist()
        wanted = np.zeros((len(units), roles), np.float32)
        for place, unit in enumerate(units):
            if unit.role is not None:
                wanted[place, unit.role] = unit.weight
        ids = [[self.values.get((unit.kind, *item)) for item in unit.values.items()] for unit in units]
        return Batch(
            [self._bags([unit.words.get(field, "") for unit in units]) for field in FIELDS],
            _ones([[place for place in row if place is not None] for row in ids], len(self.values)),
            [self._bags([report.openings.get(field, "") for report in reports]) for field in OPENINGS],
            _about(units, first, whole),
            whole,
            _holders(units, first, roles),
            wanted,
        )

    def _bags(self, texts: Sequence[str]) -> csr_matrix:
        """Return the characters and pairs of each text, divided by the root of how many it has, known or not."""
        runs = [gram_codes(text) if text else set() for text in texts]
        bags = _ones([sorted(self.grams[code] for code in run if code in self.grams) for run in runs], len(self.grams))
        return csr_matrix(diags([max(1, len(run)) ** -0.5 for run in runs], dtype=np.float32) @ bags)


def gram_of(code: int) -> str:
    """Return the character or the pair of characters that a number stands for (see `gram_codes`)."""
    second, first = divmod(code, 1 << 32)
    return chr(first) + (chr(second) if second else "")


def _numbered(things: Iterable[Any], key: Callable[[Any], Any] | None = None) -> dict[Any, int]:
    return {thing: number for number, thing in enumerate(sorted(things, key=key))}


def _ones(rows: Sequence[Sequence[int]], width: int) -> csr_matrix:
    """Return rows with ones in some columns."""
    columns = [column for row in rows for column in row]
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), width))


def _shares(matrix: csr_matrix) -> csr_matrix:
    """Return a matrix each row of which adds up to one, or to nothing."""
    total = np.asarray(matrix.sum(1)).ravel()
    return csr_matrix(diags(1 / np.where(total == 0, 1, total), dtype=np.float32) @ matrix)


def _holders(units: Sequence[Lesson], first: Sequence[int], roles: int) -> csr_matrix:
    """Return by unit the known role of what holds it."""
    held = [units[unit.parent + at].role if unit.parent >= 0 else None for unit, at in zip(units, first, strict=True)]
    return _ones([[] if role is None else [role] for role in held], roles)


def _about(units: Sequence[Lesson], first: Sequence[int], whole: csr_matrix) -> list[csr_matrix]:
    """Return by place who stands about units.

    Args:
        units: those of some reports.
        first: by unit, where the units of its report begin.
        whole: which report a unit is of.
    """

    def at(places: Sequence[int]) -> csr_matrix:
        return _ones([[place + start] if place >= 0 else [] for place, start in zip(places, first, strict=True)], len(units))

    parent, before = at([unit.parent for unit in units]), at([unit.before for unit in units])
    node = diags([float(unit.kind == "node") for unit in units], dtype=np.float32)
    rows: dict[tuple[int, int], int] = {}
    row = _ones([[rows.setdefault((start, unit.row), len(rows))] for unit, start in zip(units, first, strict=True)], len(units))
    places = {
        "parent": parent,
        "grandparent": at([unit.grandparent for unit in units]),
        "before": before,
        "behind": before.T,
        "siblings": row @ _shares(row.T),
        "inside": _shares(parent.T @ node),
        "document": whole @ _shares(whole.T @ node),
    }
    return [csr_matrix(places[place]) for place in ABOUT]

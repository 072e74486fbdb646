"""A network of two layers that tells what parts and sentences are for.

Each character and each pair of them is a row of a few numbers; those of a text are added up, and each field has a matrix for its sum.
Values are rows of their own. What is positive of all that is what a unit tells of itself. What units in certain places
about it tell is added up by a matrix for each place, and what is positive of this tells, with the unit's own, the odds
of its roles. tools/train_roles.py learns it. Numbers are whole, and those of a row lie side by side in one integer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import compress
from math import sqrt
from operator import mul
from typing import Any, Final, NamedTuple

from reportparse.parser.log_linear import Values
from reportparse.roles.packed import Joined, Lanes, Packed, character_codes, gram_codes, pair_codes
from reportparse.roles.table import SIZE

FIELDS: Final = ("heading", "body", "lead", "sentence")
"""What words of a unit are read, each field by a matrix of its own."""
SHARED: Final = "lead"
"""The field that siblings have in common: what was read last of it is kept."""
MOST_KEPT: Final = 16
OPENINGS: Final = ("title", "opening", "headings")
"""The same of a report."""
PLACES: Final = ("self", "parent", "grandparent", "before", "behind", "siblings", "inside", "document", "openings")
"""Where what is told of a unit stands: the mean of several is told where several stand in one place."""
BESIDE: Final = ("self", "before", "behind")
"""Those in which every unit stands: about itself, the next one and the last one."""
HOLDER: Final = "holder"
"""The place of what holds a unit, which tells how likely its own roles are, too."""
ENDS: Final = ("own", "near")
"""What tells the odds of roles: what a unit tells of itself, and what comes of all that is told about it."""
ROW: Final = 128
"""How many units make one, of a row of a character, a pair or a value."""
ONE: Final = 16
"""How many units make one, of what is told."""
FINER: Final = 5
"""How many bits finer a product is than what is told."""
WEIGHT: Final = 1 << FINER
"""How many units make one, of a matrix."""
PRODUCT: Final = ONE * WEIGHT
"""How many units make one, of a product: sums of products range from -64 to 64, and few are beyond 10."""
_SHARE: Final = 1 << 16
"""How many units make one, of the share of a bag that one of its rows has."""

Told = int
"""What a unit tells of itself, in units of ``1 / ONE``, packed."""
Scores = list[float]
"""By role, in log odds."""


class Beside(NamedTuple):
    """What a unit says, packed."""

    itself: int
    """To itself."""
    following: int
    """To the next one, before which it stands."""
    leading: int
    """To the last one, behind which it stands."""
    own: int
    """Of its own roles."""


class Network:
    """What was learned: rows, matrices and bases."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        bag, own, near = data["sizes"]
        self.bag, self.roles = Lanes(bag), Lanes(SIZE)
        self.own, self.near = Lanes(own, FINER), Lanes(near, FINER)
        grams = data["grams"]
        pairs = pair_codes(grams["pairs"])[: len(grams["pairs"]) // 2]
        self.grams = Packed(grams, self.bag, [*character_codes(grams["characters"]), *pairs])
        self._values = {
            kind: {slot: Packed(rows, self.own).get for slot, rows in slots.items()} for kind, slots in data["values"].items()
        }
        self.fields = {name: [self.own.pack(row) for row in data["matrices"][name]] for name in (*FIELDS, *OPENINGS)}
        self.places = {name: [self.near.pack(row) for row in data["matrices"][name]] for name in (*PLACES, HOLDER)}
        self.ends = {name: [self.roles.pack(row) for row in data["matrices"][name]] for name in ENDS}
        beside = [(self.places[name], self.near) for name in BESIDE]
        self._beside = Joined([*beside, (self.ends["own"], self.roles)])
        self._kept = lru_cache(MOST_KEPT)(self._field)
        bases = data["bases"]
        half = WEIGHT // 2  # what is told is rounded to whole units
        self._unit, self._openings = (self.own.pack(bases[name]) + self.own.each(half) for name in ("unit", "first words"))
        self._near, self._base = self.near.pack(bases["near"]) + self.near.each(half), self.roles.pack(bases["roles"])

    @property
    def slots(self) -> dict[str, list[str]]:
        """The slots that units of each kind have values of."""
        return {kind: sorted(slots) for kind, slots in self._values.items()}

    def unit(self, kind: str, words: Mapping[str, str], values: Values) -> Told:
        """Return what a unit tells of itself.

        Args:
            kind: "node" or "sentence".
            words: what it says, field by field.
            values: the values of its slots.
        """
        slots = self._values[kind]
        form = sum([slots[slot](value, 0) for slot, value in values.items()]) * (PRODUCT // ROW)
        return self.own.positive(self._unit + form + self._read(words))

    def openings(self, words: Mapping[str, str]) -> Told:
        """Return what the first words of a report tell."""
        return self.own.positive(self._openings + self._read(words))

    def at(self, place: str, told: Sequence[Told]) -> int:
        """Return what units in a place say to the one that they stand about: their mean, packed."""
        return _product(self.places[place], self.own.unpack(self.own.mean(told)))

    def beside(self, told: Told) -> Beside:
        """Return what a unit says to itself and to those beside it, and of its own roles."""
        return Beside(*self._beside.parts(_product(self._beside.rows, self.own.unpack(told))))

    def held(self, likely: Sequence[float]) -> int:
        """Return what the likelihoods of the roles of what holds a unit say to it, packed."""
        return _product(self.places[HOLDER], [round(share * ONE) for share in likely])

    def scores(self, own: int, about: int) -> Scores:
        """Return what speaks for each role, by what a unit says of its own and the sum of what is said to it."""
        near = self.near.positive(self._near + about)
        total = self._base + own + _product(self.ends["near"], self.near.unpack(near))
        return [units / PRODUCT for units in self.roles.unpack(total)]

    def _read(self, words: Mapping[str, str]) -> int:
        return sum([(self._kept if field == SHARED else self._field)(field, text) for field, text in words.items() if text])

    def _field(self, field: str, text: str) -> int:
        return _product(self.fields[field], self._bag(text))

    def _bag(self, text: str) -> Sequence[int]:
        """Return the rows of the characters and pairs that a text has, added up and divided by the root of their number."""
        grams = gram_codes(text)
        share = round(ONE / ROW * _SHARE / sqrt(len(grams)))
        return [(units * share + _SHARE // 2) // _SHARE for units in self.bag.unpack(self.grams.total(grams))]


def _product(matrix: Sequence[int], numbers: Sequence[int]) -> int:
    """Return a row of numbers times a matrix whose rows are packed."""
    return sum(map(mul, compress(matrix, numbers), filter(None, numbers)))

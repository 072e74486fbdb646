"""What the words of a text say of its role: weights of the pairs of characters that follow one another."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, Final

from reportparse.roles.packed import NARROW, SCALE, Lanes, Packed
from reportparse.roles.table import SIZE
from reportparse.roles.unit import SAID, Numbers

MOST_SAID: Final = 4 * SAID
LEAST_SAID: Final = -8 * SAID
"""What words say of a role at most and at least; one word more changes nothing then."""
_SAID: Final = {number: number for number in range(LEAST_SAID, MOST_SAID + 1)}
"""One object for each number that words say, so that eight by each text take little room."""
_PAIR: Final = 8
"""How many bytes two characters have that are written in four each."""


class Grams:
    """What the words of a text say: a weight by role for each pair of characters that follow one another."""

    def __init__(self, data: Mapping[str, Any], roles: Sequence[int]) -> None:
        self.roles, self.lanes = roles, Lanes(len(roles), NARROW)
        self.base = [round(base * SAID) for base in data["base"]]
        pairs = data["rows"]["values"]
        self.table = Packed(data["rows"], self.lanes, pair_codes("".join(pairs))[: len(pairs)])

    def say(self, text: str) -> Numbers:
        """Return by role what a text says, its two ends among it."""
        pairs = pair_codes(f"^{text}$")
        share = SAID / (SCALE * sqrt(len(pairs)))
        said = [0] * SIZE
        for role, units, base in zip(self.roles, self.lanes.unpack(self.table.total(pairs)), self.base, strict=True):
            score = int(units * share) + base
            said[role] = MOST_SAID if score > MOST_SAID else LEAST_SAID if score < LEAST_SAID else _SAID[score]
        return said


def pair_codes(text: str) -> array[int]:
    """Return the pairs of characters that follow one another, each as a number: every second one, then those between."""
    wide = text.encode("utf-32-le", "surrogatepass")
    codes = array("Q", wide[: len(text) // 2 * _PAIR])
    codes.frombytes(wide[_PAIR // 2 :][: (len(text) - 1) // 2 * _PAIR])
    return codes

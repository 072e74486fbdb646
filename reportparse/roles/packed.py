"""Weights of several classes in one integer, so that one sum adds them all."""

from __future__ import annotations

import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import sub
from struct import Struct
from typing import Any, Final, Literal

SCALE: Final = 32
"""How many units make a weight of one."""
NARROW: Final = 16
"""How many bits a class has in a sum of a table's rows."""
WIDE: Final = 32
"""The same where rows are multiplied."""
MOST_VALUES: Final = 130
"""How many values are added at most."""
MOST_UNITS: Final = (1 << (NARROW - 1)) // MOST_VALUES - 1
"""The most units that one value may weigh, so that no sum leaves its bits."""
_LIFT: Final = 1 << (NARROW - 1)
"""What makes the units of a data file positive."""

Row = Sequence[int]
"""By class a weight, in units."""
Key = str | int
"""A value, or a number that stands for it."""


class Lanes:
    """How the numbers of some classes lie side by side in one integer."""

    __slots__ = ("_lift", "_shape", "bits", "size")

    def __init__(self, size: int, bits: int) -> None:
        self.size, self.bits = size, bits
        self._lift = self.pack([1 << (bits - 1)] * size)
        self._shape = Struct(f"<{size}{'h' if bits == NARROW else 'i'}")

    def pack(self, row: Row) -> int:
        """Return the numbers of all classes as one integer."""
        return sum(number << (self.bits * place) for place, number in enumerate(row))

    def unpack(self, total: int) -> tuple[int, ...]:
        """Return by class the sum of what was packed."""
        # lifted, no class takes from the next one; the first bit of each is then its sign
        return self._shape.unpack(((total + self._lift) ^ self._lift).to_bytes(self._shape.size, "little"))


class Packed:
    """A table of weights: what each value says for each class."""

    __slots__ = ("get",)

    def __init__(self, data: Mapping[str, Any], lanes: Lanes, keys: Iterable[Key] | None = None) -> None:
        """Read a table as `written` gives it, all rows at once.

        Args:
            data: the values and their rows.
            lanes: how these are packed.
            keys: what stands for the values, in their order; None for themselves.
        """
        units = _little("H", b64decode(data["units"]))
        words = _bytes(units if lanes.bits == NARROW else array("I", units))
        width, lift = lanes.size * lanes.bits // 8, lanes.pack([_LIFT] * lanes.size)
        rows: Iterator[bytes] = chain.from_iterable(Struct(f"{width}s").iter_unpack(words))
        order: repeat[Literal["little"]] = repeat("little")
        # fifty thousand rows: no step of Python's own for each
        numbers: Iterator[int] = map(sub, map(int.from_bytes, rows, order), repeat(lift))
        self.get = dict(zip(data["values"] if keys is None else keys, numbers, strict=True)).get

    def total(self, values: Iterable[Key]) -> int:
        """Return the packed sum of what some values say."""
        return sum(map(self.get, values, repeat(0)))


def written(rows: Mapping[str, Row]) -> dict[str, Any]:
    """Return many rows as a data file has them."""
    units = array("H", [weight + _LIFT for row in rows.values() for weight in row])
    return {"values": list(rows), "units": b64encode(_bytes(units)).decode("ascii")}


def _little(kind: str, words: bytes) -> array[int]:
    """Return the numbers of some bytes, the smallest byte first."""
    numbers: array[int] = array(kind, words)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: array[int]) -> bytes:
    """Return some numbers as bytes, the smallest byte first."""
    return numbers.tobytes() if sys.byteorder == "little" else _little(numbers.typecode, numbers.tobytes()).tobytes()

"""Rows of numbers, each in one integer, so that one sum adds them all."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import sub
from struct import Struct
from typing import Any, Final, Literal

BITS: Final = 16
"""How many bits a number has in a packed row, with its sign."""
LARGEST: Final = 45
"""The largest number that a data file holds; the least is ``-LARGEST``."""
_LIFT: Final = 80
"""What makes a number the code of a letter or sign in ASCII, as a data file has it."""
_FULL: Final = (1 << BITS) - 1
_MANY: Final = 4096
"""Of how many rows a mean is."""
_PAIR: Final = 8
"""How many bytes two characters have that are written in four each."""

Row = Sequence[int]
Key = str | int
"""A value, or a number that stands for it."""


class Lanes:
    """How the numbers of a row lie side by side in one integer."""

    __slots__ = ("_all", "_halves", "_shape", "_told", "_wide", "finer", "lift", "size")

    def __init__(self, size: int, finer: int = 0) -> None:
        """Lay numbers side by side.

        Args:
            size: how many a row has.
            finer: how many bits more a sum has than what is told of it.
        """
        self.size, self.finer = size, finer
        self.lift = self.each(1 << (BITS - 1))
        """What makes all numbers of a row positive, so that none takes from the next one."""
        self._shape = Struct(f"<{size}h")
        self._all = self.each(_FULL)
        self._told = self.each(_FULL >> (finer + 1))
        twice = range((size + 1) // 2)
        self._wide = sum(_FULL << 2 * BITS * place for place in twice)
        self._halves = sum(1 << 2 * BITS * place + BITS - 1 for place in twice)

    def each(self, number: int) -> int:
        """Return a row that has the same number, which must not be negative, in all its places."""
        return sum(number << BITS * place for place in range(self.size))

    def pack(self, row: Row) -> int:
        """Return the numbers of a row as one integer."""
        # what has two's complements becomes a sum: their first bits are turned, then taken off
        return (int.from_bytes(self._shape.pack(*row), "little") ^ self.lift) - self.lift

    def unpack(self, total: int) -> tuple[int, ...]:
        """Return the sums of what was packed, number by number; one that needs more than its bits comes round."""
        # of what is lifted the first bit of each number is its sign
        return self._shape.unpack((((total + self.lift) & self._all) ^ self.lift).to_bytes(self._shape.size, "little"))

    def positive(self, total: int) -> int:
        """Return what is told of sums: the positive ones without their finer bits, nothing for the others."""
        lifted = total + self.lift
        signs = lifted & self.lift
        # a first bit, less itself as the last bit of its number: ones in all its other places
        return (lifted & (signs - (signs >> (BITS - 1)))) >> self.finer & self._told

    def mean(self, rows: Sequence[int]) -> int:
        """Return the mean of rows that have nothing negative; of very many, of some in equal distances."""
        if len(rows) < 2:
            return rows[0] if rows else 0
        rows = rows[:: len(rows) // _MANY + 1]
        share = (1 << BITS) // len(rows)
        # every second number has the place of two for its sum
        even, odd = (share * sum([row >> bits & self._wide for row in rows]) + self._halves for bits in (0, BITS))
        return (even >> BITS & self._wide) | (odd & self._wide << BITS)


class Joined:
    """Matrices side by side, so that one product with the same numbers serves them all."""

    __slots__ = ("_lift", "_parts", "rows")

    def __init__(self, matrices: Sequence[tuple[Sequence[int], Lanes]]) -> None:
        """Join some matrices, each given by its packed rows and by how these are packed."""
        self._parts: list[tuple[int, int, int]] = []
        shift, lifts = 0, []
        for _, lanes in matrices:
            bits = lanes.size * BITS
            self._parts.append((shift, (1 << bits) - 1, lanes.lift))
            lifts.append(lanes.lift << shift)
            shift += bits
        self._lift = sum(lifts)
        shifts = [start for start, _, _ in self._parts]
        columns = zip(*(rows for rows, _ in matrices), strict=True)
        self.rows = [sum(row << shift for row, shift in zip(column, shifts, strict=True)) for column in columns]

    def parts(self, total: int) -> list[int]:
        """Return what each matrix gave, packed as it was, by the sum of products with the rows."""
        lifted = total + self._lift
        return [((lifted >> shift) & mask) - lift for shift, mask, lift in self._parts]


class Packed:
    """A table of rows by value."""

    __slots__ = ("get",)

    def __init__(self, data: Mapping[str, Any], lanes: Lanes, keys: Iterable[Key] | None = None) -> None:
        """Read a table as `written` gives it, all rows at once.

        Args:
            data: the rows, and their values where these are the keys.
            lanes: how these are packed.
            keys: what the rows stand for, in their order; None for the values.
        """
        narrow = data["rows"].encode("ascii")
        wide = bytearray(len(narrow) * BITS // 8)
        wide[:: BITS // 8] = narrow
        lift = lanes.pack([_LIFT] * lanes.size)
        rows: Iterator[bytes] = chain.from_iterable(Struct(f"{lanes.size * BITS // 8}s").iter_unpack(wide))
        order: repeat[Literal["little"]] = repeat("little")
        # many thousand rows: no step of Python's own for each
        numbers: Iterator[int] = map(sub, map(int.from_bytes, rows, order), repeat(lift))
        self.get = dict(zip(data["values"] if keys is None else keys, numbers, strict=True)).get

    def total(self, values: Iterable[Key]) -> int:
        """Return the packed sum of the rows of some values."""
        return sum(filter(None, map(self.get, values)))


def written(rows: Mapping[str, Row]) -> dict[str, Any]:
    """Return a table as a data file has it."""
    return {"values": list(rows), "rows": written_rows(rows.values())}


def written_rows(rows: Iterable[Row]) -> str:
    """Return rows one after the other, as a data file has them."""
    return bytes([number + _LIFT for row in rows for number in row]).decode("ascii")


def gram_codes(text: str) -> set[int]:
    """Return the characters of a text and the pairs of them that follow one another, its two ends among these, each as a number."""
    return {*character_codes(text), *pair_codes(f"^{text}$")}


def character_codes(text: str) -> array[int]:
    """Return the characters of a text, each as a number, less than that of any pair."""
    return array("I", text.encode("utf-32-le", "surrogatepass"))


def pair_codes(text: str) -> array[int]:
    """Return the pairs of characters that follow one another, each as a number: every second one, then those between."""
    wide = text.encode("utf-32-le", "surrogatepass")
    codes = array("Q", wide[: len(text) // 2 * _PAIR])
    codes.frombytes(wide[_PAIR // 2 :][: (len(text) - 1) // 2 * _PAIR])
    return codes

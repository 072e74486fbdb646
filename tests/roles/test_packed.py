"""Weights of all classes add up in one integer as they do one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.packed import MOST_UNITS, MOST_VALUES, Packed, pack, unpack, written
from reportparse.roles.table import SIZE

ROWS = st.lists(st.integers(-MOST_UNITS, MOST_UNITS), min_size=SIZE, max_size=SIZE)


@given(ROWS)
def test_what_is_packed_comes_out(row: list[int]) -> None:
    assert unpack(pack(row), SIZE) == row


@given(st.dictionaries(st.text(max_size=3), ROWS, max_size=5), st.lists(st.text(max_size=3), max_size=MOST_VALUES))
def test_the_packed_sum_is_the_sum(rows: dict[str, list[int]], values: list[str]) -> None:
    table = Packed(rows)
    known = [rows[value] for value in values if value in rows]
    expected = [sum(column) for column in zip(*known, strict=True)] if known else [0] * SIZE
    assert unpack(table.total(values), SIZE) == expected
    assert all(unpack(table.one(value), SIZE) == rows.get(value, [0] * SIZE) for value in values)


def test_no_sum_leaves_its_bits() -> None:
    table = Packed({"+": [MOST_UNITS] * SIZE, "-": [-MOST_UNITS] * SIZE})
    assert unpack(table.total("+" * MOST_VALUES), SIZE) == [MOST_UNITS * MOST_VALUES] * SIZE
    assert unpack(table.total("-" * MOST_VALUES), SIZE) == [-MOST_UNITS * MOST_VALUES] * SIZE


@given(st.dictionaries(st.text(max_size=3), ROWS, max_size=5))
def test_what_is_written_is_read(rows: dict[str, list[int]]) -> None:
    table = Packed.read(written(rows, SIZE), SIZE)
    assert all(unpack(table.one(value), SIZE) == row for value, row in rows.items())

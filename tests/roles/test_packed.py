"""Weights of all classes add up in one integer as they do one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.packed import MOST_UNITS, MOST_VALUES, NARROW, WIDE, Lanes, Packed, written
from reportparse.roles.table import SIZE

ROWS = st.lists(st.integers(-MOST_UNITS, MOST_UNITS), min_size=SIZE, max_size=SIZE)
TABLES = st.dictionaries(st.text(max_size=3), ROWS, max_size=5)
LANES = [Lanes(SIZE, NARROW), Lanes(SIZE, WIDE)]


@pytest.mark.parametrize("lanes", LANES)
@given(row=ROWS)
def test_what_is_packed_comes_out(lanes: Lanes, row: list[int]) -> None:
    assert lanes.unpack(lanes.pack(row)) == tuple(row)


@pytest.mark.parametrize("lanes", LANES)
@given(rows=TABLES, values=st.lists(st.text(max_size=3), max_size=MOST_VALUES))
def test_the_packed_sum_is_the_sum(lanes: Lanes, rows: dict[str, list[int]], values: list[str]) -> None:
    table = Packed(written(rows), lanes)
    known = [rows[value] for value in values if value in rows]
    expected = [sum(column) for column in zip(*known, strict=True)] if known else [0] * SIZE
    assert lanes.unpack(table.total(values)) == tuple(expected)


@pytest.mark.parametrize("lanes", LANES)
def test_no_sum_leaves_its_bits(lanes: Lanes) -> None:
    table = Packed(written({"+": [MOST_UNITS] * SIZE, "-": [-MOST_UNITS] * SIZE}), lanes)
    assert lanes.unpack(table.total("+" * MOST_VALUES)) == (MOST_UNITS * MOST_VALUES,) * SIZE
    assert lanes.unpack(table.total("-" * MOST_VALUES)) == (-MOST_UNITS * MOST_VALUES,) * SIZE


def test_numbers_may_stand_for_values() -> None:
    lanes = Lanes(SIZE, NARROW)
    table = Packed(written({"甲": [1] * SIZE, "乙": [2] * SIZE}), lanes, [7, 9])
    assert lanes.unpack(table.total([7, 9, 9, 8])) == (5,) * SIZE


@given(row=ROWS, times=st.integers(-1000, 1000))
def test_what_is_packed_may_be_multiplied(row: list[int], times: int) -> None:
    lanes = Lanes(SIZE, WIDE)
    assert lanes.unpack(lanes.pack(row) * times) == tuple(weight * times for weight in row)


@given(rows=TABLES)
def test_what_is_written_is_read(rows: dict[str, list[int]]) -> None:
    lanes = Lanes(SIZE, NARROW)
    table = Packed(written(rows), lanes)
    assert all(lanes.unpack(table.total([value])) == tuple(row) for value, row in rows.items())

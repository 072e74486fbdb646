"""Numbers of a row add up in one integer as they do one by one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.packed import LARGEST, Joined, Lanes, Packed, gram_codes, pair_codes, written

SIZE = 5
LANES, TOLD = Lanes(SIZE), Lanes(SIZE, 5)
ROWS = st.lists(st.integers(-LARGEST, LARGEST), min_size=SIZE, max_size=SIZE)
TABLES = st.dictionaries(st.text(max_size=3), ROWS, max_size=5)


@given(row=ROWS)
def test_what_is_packed_comes_out(row: list[int]) -> None:
    assert LANES.unpack(LANES.pack(row)) == tuple(row)


@given(row=st.lists(st.integers(-(1 << 15), (1 << 15) - 1), min_size=SIZE, max_size=SIZE))
def test_what_is_positive_is_told(row: list[int]) -> None:
    assert TOLD.unpack(TOLD.positive(TOLD.pack(row))) == tuple(max(0, number) >> TOLD.finer for number in row)


@given(rows=st.lists(st.lists(st.integers(0, 1000), min_size=SIZE, max_size=SIZE), min_size=1, max_size=90))
def test_the_mean_is_the_mean(rows: list[list[int]]) -> None:
    mean = LANES.unpack(LANES.mean([LANES.pack(row) for row in rows]))
    assert all(abs(got - sum(column) / len(rows)) < 2 for got, column in zip(mean, zip(*rows, strict=True), strict=True))


def test_the_mean_of_one_row_of_none_and_of_very_many() -> None:
    row = LANES.pack([5, 0, 3, 0, 9])
    assert (LANES.mean([row]), LANES.mean([]), LANES.mean([row] * 70_000)) == (row, 0, row)


@given(total=st.integers())
def test_sums_that_need_more_than_their_bits_come_round(total: int) -> None:
    assert all(-(1 << 15) <= number < 1 << 15 for number in LANES.unpack(total))


@given(rows=TABLES, values=st.lists(st.text(max_size=3), max_size=200))
def test_the_packed_sum_is_the_sum(rows: dict[str, list[int]], values: list[str]) -> None:
    known = [rows[value] for value in values if value in rows]
    expected = [sum(column) for column in zip(*known, strict=True)] if known else [0] * SIZE
    assert LANES.unpack(Packed(written(rows), LANES).total(values)) == tuple(expected)


def test_numbers_may_stand_for_values() -> None:
    table = Packed(written({"甲": [1] * SIZE, "乙": [2] * SIZE}), LANES, [7, 9])
    assert LANES.unpack(table.total([7, 9, 9, 8])) == (5,) * SIZE


@given(row=ROWS, times=st.integers(-700, 700))
def test_what_is_packed_may_be_multiplied(row: list[int], times: int) -> None:
    assert LANES.unpack(LANES.pack(row) * times) == tuple(number * times for number in row)


@given(rows=TABLES)
def test_what_is_written_is_read(rows: dict[str, list[int]]) -> None:
    table = Packed(written(rows), LANES)
    assert all(LANES.unpack(table.total([value])) == tuple(row) for value, row in rows.items())


@given(st.text(alphabet=st.characters(codec=None), min_size=2, max_size=9))
def test_each_pair_of_characters_has_one_code(text: str) -> None:
    pairs = [one + two for one, two in pairwise(text)]
    assert sorted(pair_codes(text)) == sorted(code for pair in pairs for code in pair_codes(pair))
    assert len({tuple(pair_codes(pair)) for pair in pairs}) == len(set(pairs))


@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=9))
def test_the_codes_of_a_text_are_those_of_its_characters_and_pairs(text: str) -> None:
    whole = f"^{text}$"
    assert gram_codes(text) == {*map(ord, text), *(ord(one) + (ord(two) << 32) for one, two in pairwise(whole))}


@given(
    one=st.lists(ROWS, min_size=3, max_size=3),
    other=st.lists(ROWS, min_size=3, max_size=3),
    numbers=st.tuples(*[st.integers(0, 200)] * 3),
)
def test_joined_matrices_give_what_each_gives(one: list[list[int]], other: list[list[int]], numbers: tuple[int, ...]) -> None:
    matrices = [[LANES.pack(row) for row in rows] for rows in (one, other)]
    joined = Joined([(rows, LANES) for rows in matrices])
    total = sum(row * number for row, number in zip(joined.rows, numbers, strict=True))
    assert joined.parts(total) == [sum(row * number for row, number in zip(rows, numbers, strict=True)) for rows in matrices]

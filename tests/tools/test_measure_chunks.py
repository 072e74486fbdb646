"""What counts as a chunk that mixes sections, and as one that knows them."""

from __future__ import annotations

import pytest
from measure_chunks import Count, Gold, Piece, ours, with_langchain

from reportparse import parse_report

TEXT = "一、情况\n（一）河道\n河道四十条。\n（二）管护\n各乡镇设有河长。\n全县共有河长百名。\n二、问题\n投入不足。\n"
GOLD = Gold(
    TEXT,
    [
        [0, 2, "cjk_comma", 1, -1, 4, False],
        [5, 8, "cjk_paren", 1, 0, 10, False],
        [18, 21, "cjk_paren", 2, 0, 23, False],
        [43, 45, "cjk_comma", 2, -1, 47, False],
    ],
)


def piece(words: str, said: str = "") -> Piece:
    start = TEXT.index(words)
    return Piece([(start, start + len(words))], said + words, len(words))


@pytest.mark.parametrize(
    ("words", "held", "mixed"),
    [
        ("一、情况\n（一）河道\n河道四十条。", {1}, False),
        ("河道四十条。\n（二）管护\n", {1}, False),
        ("四十条。\n（二）管护\n各乡镇", {1, 2}, True),
        ("设有河长。", {2}, False),
        ("全县共有河长百名。", set(), False),
        ("百名。\n二、问题\n投入", {3}, False),
    ],
)
def test_text_of_sections_that_stand_beside_each_other_mixes(words: str, held: set[int], mixed: bool) -> None:
    assert GOLD.held(piece(words)) == held
    assert GOLD.mixes(held) == mixed


def test_a_chunk_knows_its_sections_by_all_headings_above() -> None:
    count = Count()
    count.add([piece("河道四十条。", "一、情况\n（一） 河道\n"), piece("河道四十条。", "（一）河道\n"), piece("二、问题")], GOLD)
    assert (count.chunks, count.mixed, count.knowing) == (2, 0, 1)


def test_what_is_long_or_several_sentences_is_no_heading() -> None:
    text = "一、情况。很好。\n正文。"
    assert Gold(text, [[0, 2, "cjk_comma", 1, -1, 8, False]]).headings == [""]


def test_ours_and_a_splitter_that_knows_no_outline_are_told_apart() -> None:
    count, other = Count(), Count()
    count.add(ours(parse_report(TEXT), 20, 0), GOLD)
    other.add(with_langchain(TEXT, 20), GOLD)
    assert (count.mixed, count.knowing) == (0, count.chunks)
    assert other.knowing < other.chunks

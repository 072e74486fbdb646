"""Stretches that are taken out: how they settle, the text that stays, and the way back to the source."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.clean.cuts import Cut, apply_edits, settle_edits
from reportparse.source import SourceText
from reportparse.texts import CleanText

TEXT = "一、加强1\n管护\n二、收缴"


def plain(text: str) -> CleanText:
    return CleanText(text, SourceText(text))


def cut(start: int, end: int, kind: Literal["removed", "joined"] = "removed", reason: str = "page-number") -> Cut:
    return Cut(start, end, kind, reason)


@pytest.mark.parametrize(
    ("cuts", "settled"),
    [
        ([(4, 6), (1, 2)], [(1, 2), (4, 6)]),
        ([(1, 5), (3, 8)], [(1, 5), (5, 8)]),
        ([(1, 8), (3, 5)], [(1, 8)]),
        ([(1, 3), (1, 8)], [(1, 8)]),
        ([(3, 3), (4, 4)], []),
        ([(1, 3), (3, 5)], [(1, 3), (3, 5)]),
        ([], []),
    ],
)
def test_no_cut_is_empty_or_overlaps_another(cuts: list[tuple[int, int]], settled: list[tuple[int, int]]) -> None:
    assert [found[:2] for found in settle_edits(cut(*place) for place in cuts)] == settled


def test_nothing_to_do_gives_the_same_text() -> None:
    clean = plain(TEXT)
    assert apply_edits(clean, []) is clean
    assert apply_edits(clean, [cut(3, 3)]) is clean


def test_what_stays_and_where_it_came_from() -> None:
    clean = apply_edits(plain(TEXT), [cut(4, 5), cut(5, 6, "joined", "line-wrap")])
    assert clean.text == "一、加强管护\n二、收缴"
    assert [clean.to_source(at) for at in range(len(clean.text))] == [0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 12]
    assert [(r.kind, r.reason, (r.span.start, r.span.end)) for r in clean.repairs] == [
        ("removed", "page-number", (4, 5)),
        ("joined", "line-wrap", (5, 6)),
    ]


def test_a_line_break_may_be_read_as_a_space() -> None:
    clean = apply_edits(plain("Smart\n\nCity"), [Cut(5, 7, "joined", "line-wrap", space=True)])
    assert clean.text == "Smart City"
    assert [clean.to_source(at) for at in (4, 5, 6)] == [4, 5, 7]


def test_a_space_is_given_once_where_cuts_overlap() -> None:
    clean = apply_edits(plain("Smart\n\nCity"), [Cut(5, 6, "removed", "x"), Cut(5, 7, "joined", "line-wrap", space=True)])
    assert clean.text == "Smart City"
    clean = apply_edits(plain("Smart\n\nCity"), [Cut(4, 6, "removed", "x"), Cut(5, 7, "joined", "line-wrap", space=True)])
    assert clean.text == "SmarCity"


def test_a_cut_over_an_older_one_is_several_repairs() -> None:
    once = apply_edits(plain("甲乙丙丁戊"), [cut(2, 3)])
    twice = apply_edits(once, [cut(1, 3, reason="site-chrome")])
    assert (once.text, twice.text) == ("甲乙丁戊", "甲戊")
    assert [(r.reason, r.span.start, r.span.end) for r in twice.repairs] == [
        ("page-number", 2, 3),
        ("site-chrome", 1, 2),
        ("site-chrome", 3, 4),
    ]


def test_a_cut_without_a_reason_is_no_repair() -> None:
    clean = apply_edits(plain("甲\r\n乙"), [cut(1, 2, "joined", "")])
    assert (clean.text, clean.repairs) == ("甲\n乙", [])


def test_a_text_of_which_nothing_stays() -> None:
    clean = apply_edits(plain("—1—"), [cut(0, 3)])
    assert (clean.text, len(clean.repairs)) == ("", 1)


PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.booleans()), max_size=6)


@given(st.text("一二、。甲乙丙 \n", min_size=1, max_size=30), PLACES, PLACES)
def test_every_character_stays_or_is_in_a_repair(
    text: str, first: list[tuple[int, int, bool]], then: list[tuple[int, int, bool]]
) -> None:
    clean = plain(text)
    for places in (first, then):
        size = len(clean.text)
        clean = apply_edits(
            clean,
            [
                Cut(min(at, size), min(at + length, size), "removed", "x", space=broken and clean.text[at : at + 1] == "\n")
                for at, length, broken in places
            ],
        )
    kept = [clean.to_source(at) for at in range(len(clean.text))]
    gone = [at for repair in clean.repairs for at in range(repair.span.start, repair.span.end)]
    assert kept == sorted(set(kept))
    assert sorted({*kept, *gone}) == list(range(len(text)))
    seen = [at for at in (*kept, *gone) if not text[at].isspace()]
    assert len(seen) == len(set(seen))
    assert all(text[at] == clean.text[place] or (text[at], clean.text[place]) == ("\n", " ") for place, at in enumerate(kept))

"""The page: lines, and where what begins at a place ends."""

from __future__ import annotations

from tests.parts.helpers import page_of

TEXT = "  一、供水\n十七处。\n名词解释\n1.管网：水管。\n2.水厂：厂。\n二、管护\n专人负责。\n"


def test_lines_have_no_white_space_around_them() -> None:
    page = page_of("\n　供水 \n\n管护\n")
    assert [page.text[start:end] for start, end in page.lines(0, len(page.text))] == ["供水", "管护"]
    assert page.line(3) == (2, 4)


def test_a_list_that_counts_from_one_is_held_by_what_stands_above_it() -> None:
    page = page_of(TEXT)
    start = TEXT.index("名词解释")
    assert page.section_end(start, start + 4, len(TEXT)) == TEXT.index("二、")


def test_an_end_that_is_given_holds() -> None:
    page = page_of(TEXT)
    start, until = TEXT.index("名词解释"), TEXT.index("2.")
    assert page.section_end(start, start + 4, until) == until

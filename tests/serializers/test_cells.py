"""Cells: double-width characters count two, and nothing that steers a terminal gets through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reportparse.serializers.cells import PIECE, cells, cut, fold, pad
from reportparse.visible import printable


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("一、", 4), ("（一）", 6), ("1.建议", 6), ("e\u0301", 1), ("“甲”", 4)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width == cell_len(text)


@given(st.text(), st.integers(1, 40))
def test_a_cut_text_fits(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert cells(short) <= limit
    assert short == text or short.endswith("…")


@given(st.text(st.sampled_from("关于报告，。（）“”-ab")), st.integers(4, 40))
def test_a_folded_text_is_whole_and_fits_but_for_what_is_not_broken(text: str, limit: int) -> None:
    lines = fold(text, limit)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line) <= limit or PIECE.fullmatch(line) for line in lines)
    assert not any(line[:1] in "，。）”" for line in lines[1:] if line)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a list of words", ["a list of", "words"]),
        ("报告的提纲，等等", ["报告的提", "纲，等等"]),
        ("报告的提纲之内", ["报告的提纲", "之内"]),
        ("报告（提纲）内容", ["报告（提", "纲）内容"]),
        ("依 reports/**/*.docx", ["依", "reports/**/*.docx"]),
    ],
)
def test_a_text_is_folded_between_wide_characters_and_words(text: str, lines: list[str]) -> None:
    assert fold(text, 10) == lines


@given(st.text(max_size=30), st.booleans())
def test_a_padded_text_fills_its_width(text: str, right: bool) -> None:
    padded = pad(text, 80, right=right)
    assert cells(padded) == 80
    assert text in padded


@given(st.text())
def test_printable_text_steers_no_terminal(text: str) -> None:
    clear = printable(text)
    assert clear == "" or clear.isprintable()
    assert len(clear) <= len(text)


def test_an_escape_is_replaced() -> None:
    assert printable("一\033[31m二\n三\u202e") == "一\ufffd[31m二 三\ufffd"

"""The plain reading of a text: what is folded, and that no place moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.papers import opening_organ
from reportparse.plain import SIMPLIFIED, TRADITIONAL, plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("２０２５年，Ａ．现状４５．６％，２０２５－２０２８年", "2025年，A.现状45.6%，2025-2028年"),
        ("臨江市關於辦理縣區事項的說明", "临江市关于办理县区事项的说明"),
        ("乾县显著提高，执著于覆盖", "乾县显著提高，执著于覆盖"),
    ],
)
def test_reading(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.text())
def test_no_place_moves_and_nothing_is_left(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_the_table_has_one_row_a_character() -> None:
    assert len(set(TRADITIONAL)) == len(TRADITIONAL) == len(SIMPLIFIED)
    assert not set(TRADITIONAL) & set(SIMPLIFIED)


def test_characters_of_simplified_text_stay() -> None:
    both = [char for char in TRADITIONAL if char.encode("gb2312", "ignore")]
    assert both == ["後", "於"]


def test_a_title_is_read_in_any_characters() -> None:
    assert opening_organ("臨江市人大常委會關於供水的報告") == "臨江市人大常委會"

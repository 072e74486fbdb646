"""Many words at a place: the longest wins, and none is found where none stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.fields.vocabulary import Vocabulary

WORDS = ["加", "加强", "加强监管", "建立"]


@pytest.mark.parametrize(
    ("text", "place", "end"), [("加强监管", 0, 4), ("加强监督", 0, 2), ("要加快", 1, 2), ("要加快", 0, 0), ("", 0, 0)]
)
def test_the_longest_word_at_a_place(text: str, place: int, end: int) -> None:
    assert Vocabulary(WORDS).end_at(text, place) == end


@given(st.text("加强监管建立", max_size=12))
def test_it_finds_what_stands_there(text: str) -> None:
    words = Vocabulary(WORDS)
    for place in range(len(text)):
        longest = max((len(word) for word in WORDS if text.startswith(word, place)), default=0)
        assert words.end_at(text, place) == place + longest
    assert words.is_in(text, 0, len(text)) == any(word in text for word in WORDS)

"""Stretches and lines without the white space around their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportparse.trim import end_of_line, trim, trimmed_lines


@given(st.text("水 \n\u3000\xa0"), st.integers(0, 9), st.integers(0, 9))
def test_a_stretch_is_that_of_its_words(text: str, start: int, end: int) -> None:
    end = min(max(start, end), len(text))
    start = min(start, end)
    left, right = trim(text, start, end)
    assert text[left:right] == text[start:end].strip()
    assert start <= left <= right <= end


@given(st.text("水 \n\u3000"), st.integers(0, 9), st.integers(0, 9))
def test_lines_are_those_that_say_something(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    said = [line.strip() for line in text[start:end].split("\n") if line.strip()]
    assert [text[left:right] for left, right in trimmed_lines(text, start, end)] == said


def test_a_line_ends_with_the_stretch_at_the_latest() -> None:
    assert [end_of_line("供水\n管护", at, end) for at, end in ((0, 5), (0, 1), (2, 5), (3, 5), (5, 5))] == [2, 1, 2, 5, 5]

"""How well two characters join."""

from __future__ import annotations

import pytest

from reportparse.cohesion import NONE, STRONG, WEAK, cohesion


@pytest.mark.parametrize("word", ["问题", "建议", "政府", "工作", "发展", "群众", "基础"])
def test_characters_of_a_word_join_well(word: str) -> None:
    assert cohesion(word[0], word[1]) == STRONG


@pytest.mark.parametrize("pair", ["题问", "甲齉", "。。", "展建", "x问", "问\U00020000"])
def test_characters_that_never_meet(pair: str) -> None:
    assert cohesion(pair[0], pair[1]) == NONE


def test_nothing_is_known_where_a_character_is_missing() -> None:
    assert cohesion("", "题") == cohesion("问", "") == cohesion("", "") == 0.0


def test_the_grades_are_in_order() -> None:
    assert NONE < 0 < WEAK < STRONG
    assert {cohesion("工", char) for char in "作厂地夫的了是在有不"} >= {STRONG, NONE}
    assert WEAK in {cohesion(left, right) for left in "工的一县" for right in "程在村人事有区"}

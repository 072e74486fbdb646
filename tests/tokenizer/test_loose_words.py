"""Words of a sequence that no sign parts from what they say: which count on together, and which count nothing."""

from __future__ import annotations

import pytest

from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.loose_words import without_loose_words
from reportparse.tokenizer.tokenize import tokenize
from tests.growth import assert_grows_linearly


def words(text: str) -> list[str]:
    """Return the words of a sequence that may be markers."""
    found = tokenize(CleanText(text, SourceText(text)))
    return [text[one.start : one.end] for one in found if not one.readings[0].family.steps and one.readings[0].family.is_point]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首先把话写清楚。\n其次检查一遍。\n最后念出声来。\n", ["首先", "其次", "最后"]),
        ("首先，把话写清楚。\n其次检查一遍。\n", ["首先", "其次"]),
        ("闲置首先与补助有关；其次与主体有关；再次与布局有关。", ["首先", "其次", "再次"]),
        ("首先是人。\n其次是床。\n再有就是康复。\n", ["首先是", "其次是", "再有就是"]),
        ("首先把话写清楚。\n最后念出声来。\n", []),
        ("首先把话写清楚。\n大家都这样做。\n其次检查一遍。\n", []),
        ("我们首先到了东村，其次到了西村，最后到了南村。", []),
        ("其次检查一遍。\n最后念出声来。\n", []),
        ("首先，把话写清楚。最后一公里也要打通。", ["首先"]),
        ("再次感谢大家。", []),
    ],
)
def test_which_words_may_be_markers(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_other_markers_stay() -> None:
    assert without_loose_words([], "") == []


def test_it_takes_time_that_grows_with_the_text() -> None:
    assert_grows_linearly(words, lambda size: "首先把话写清楚。\n" * size, 500)

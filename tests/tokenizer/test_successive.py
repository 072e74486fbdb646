"""What points tell of their neighbours."""

from __future__ import annotations

import pytest

from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate
from reportparse.tokenizer.tokenize import tokenize


def candidates(text: str) -> list[Candidate]:
    return tokenize(CleanText(text, SourceText(text)))


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("他指出一是补水。二是清淤。", ["followed", ""]),
        ("各厂一要补水；二要清淤。", ["followed", ""]),
        ("他指出：一是补水。二是清淤。", ["", ""]),
        ("原因之一是缺水。\n二是清淤。", ["", ""]),
        ("他指出一是补水，各厂二是清淤。", ["", ""]),
    ],
)
def test_a_second_point_shows_its_first(text: str, leads: list[str]) -> None:
    assert [found.lead for found in candidates(text)] == leads


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("首先，补水。其次，清淤。第三，护岸。最后，验收。", [1, 2, 3, 4]),
        ("首先，补水。其次，清淤。最后，验收。", [1, None, None]),
        ("第一，补水。第二，清淤。\n最后，验收。", [1, 2, None]),
    ],
)
def test_words_of_a_sequence_count_with_numbers(text: str, numbers: list[int | None]) -> None:
    found = [{reading.family.name: reading.ordinal for reading in one.readings}.get("di") for one in candidates(text)]
    assert found == numbers

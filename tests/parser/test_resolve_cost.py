"""How many ways are looked at grows with the number of candidates, whatever they are."""

from __future__ import annotations

import pytest

from reportparse.clean.clean_text import clean_text
from reportparse.parser import advance, effort, nesting, resolve, weights
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.tokenizer.tokenize import tokenize
from tests.soups import SHAPES

SIZE = 12_000
READINGS = 2
"""The most readings of a candidate."""


@pytest.mark.parametrize("name", SHAPES)
def test_few_outlines_are_looked_at_for_each_candidate(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(*given: object) -> list[nesting.Move]:
        found = nesting.moves(*given)  # type: ignore[arg-type]
        asked.extend(name for _, _, name in found)
        return found

    monkeypatch.setattr(advance, "moves", counted)
    clean = clean_text(ReadText(SourceText(SHAPES[name](SIZE))))
    candidates = tokenize(clean)
    resolve.resolve(candidates)
    once = READINGS * (weights.MAX_DEPTH + 1) / 2
    most = effort.SPARE + effort.WIDE * once + effort.EARNED * len(clean.text) + effort.NARROW * once * len(candidates)
    assert len(asked) <= most

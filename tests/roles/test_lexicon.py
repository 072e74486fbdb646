"""Cues are found anywhere, at the start and at the end; the longest word at a place wins, and what it forbids says nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.cues import CUES
from reportparse.roles.lexicon import lexicon, words_pattern
from reportparse.roles.table import INDEX

WORDS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.role}-{cue.where}-{cue.weight}")
def test_each_word_tells_its_role(cue: object) -> None:
    from reportparse.roles.cues import Cue as Row  # noqa: PLC0415

    assert isinstance(cue, Row)
    words = lexicon("text" if cue.where == "clause" else cue.where)
    for word in cue.words.split():
        said = words.says[f"，{word}" if cue.where == "clause" else word]
        assert (INDEX[cue.role], cue.weight) in said


@given(WORDS, st.text("甲乙丙丁", max_size=12))
def test_the_longest_word_wins(words: list[str], text: str) -> None:
    found = re.compile(words_pattern(words)).search(text)
    places = [(at, word) for at in range(len(text)) for word in words if text.startswith(word, at)]
    first = min((at for at, _ in places), default=None)
    assert (found.start() if found else None) == first
    if found is not None:
        assert found.group() == max((word for at, word in places if at == first), key=len)


def test_ends_and_starts() -> None:
    heading, end = lexicon("heading"), lexicon("end")
    word = next(iter(heading.says))
    assert [hit[2:] for hit in heading.find(f"甲{word}乙")] or not heading.says[word]
    last = next(word for word, said in end.says.items() if said)
    assert end.at_end(f"工作{last}", 2 + len(last))[0][2:] == (2, 2 + len(last))
    assert end.at_end("甲", 1) == []

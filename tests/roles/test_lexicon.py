"""Cues are found anywhere, at the start and at the end; the longest word at a place wins, and what it forbids says nothing."""

from __future__ import annotations

import pytest

from reportparse.roles.cues import CUES
from reportparse.roles.lexicon import lexicon
from reportparse.roles.table import INDEX


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.role}-{cue.where}-{cue.weight}")
def test_each_word_tells_its_role(cue: object) -> None:
    from reportparse.roles.cues import Cue as Row  # noqa: PLC0415

    assert isinstance(cue, Row)
    words = lexicon("text" if cue.where == "clause" else cue.where)
    for word in cue.words.split():
        said = words.says[f"，{word}" if cue.where == "clause" else word]
        assert (INDEX[cue.role], cue.weight) in said


def test_ends_and_starts() -> None:
    heading, end = lexicon("heading"), lexicon("end")
    word = next(iter(heading.says))
    assert [hit[2:] for hit in heading.find(f"甲{word}乙")] or not heading.says[word]
    last = next(word for word, said in end.says.items() if said)
    assert end.at_end(f"工作{last}", 2 + len(last))[0][2:] == (2, 2 + len(last))
    assert end.at_end("甲", 1) == []

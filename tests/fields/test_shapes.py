"""Shapes and their gates: whatever a row matches begins as the row says, and holds one of its signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportparse.fields import find_cause, find_deadline, time_shapes
from reportparse.fields.acts import ACTS
from reportparse.fields.bodies import DOES
from reportparse.fields.find_date import Written
from reportparse.fields.find_labelled import find_labelled, may_label
from reportparse.fields.shapes import Shape, gate_of, joined
from reportparse.fields.vocabulary import Vocabulary
from reportparse.labels import BEFORE, LABELS

TABLES: dict[str, Sequence[Shape]] = {"deadline": time_shapes.SHAPES, "cause": find_cause.SHAPES}
GATES = {"deadline": find_deadline.GATE, "cause": find_cause.GATE}
ROWS = [(name, place) for name, table in TABLES.items() for place in range(len(table))]


def matches(shape: Shape) -> st.SearchStrategy[str]:
    """Return texts that hold what a row matches; what the row looks at outside its match is left to chance."""
    return st.from_regex(re.compile(shape.pattern), fullmatch=False, alphabet=st.characters(codec="gb2312"))


@pytest.mark.parametrize(("name", "place"), ROWS, ids=[f"{name}-{place}" for name, place in ROWS])
@given(data=st.data())
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_every_match_passes_its_gate(name: str, place: int, data: st.DataObject) -> None:
    shape = TABLES[name][place]
    text = data.draw(matches(shape))
    for match in re.finditer(shape.pattern, text):
        assert GATES[name].search(match.group()), match.group()
        assert re.match(f"[{shape.begins}]", match.group()), match.group()
        assert joined([shape]).match(text, match.start())


@pytest.mark.parametrize("name", TABLES)
@given(data=st.data())
def test_a_text_without_signs_holds_no_match(name: str, data: st.DataObject) -> None:
    chars = "".join(dict.fromkeys("".join(shape.pattern for shape in TABLES[name])))
    text = data.draw(st.text(chars + "0123456789", max_size=40))
    assert GATES[name].search(text) or not joined(TABLES[name]).search(text)


SAID = [*time_shapes.SEASONS, *(f"今年{season}" for season in (*time_shapes.SEASONS, *time_shapes.SHORT_SEASONS))]


@pytest.mark.parametrize("begins", ["", *time_shapes.BEGINS])
def test_every_season_is_found_before_it_begins(begins: str) -> None:
    for season in SAID:
        text = f"力争{season}{begins}前完成改造。"
        found = list(find_deadline.find_deadlines(text, Written(2026, None)))
        assert [text[said.start : said.end] for said in found] == [f"{season}{begins}前"]


@pytest.mark.parametrize("word", [word for row in LABELS for word in row.words.split()])
def test_every_label_passes_its_gate(word: str) -> None:
    for before, close in product(["", *BEFORE], "：:】"):
        text = f"建立台账。{'【' if close == '】' else ''}{before}{word}{close}县水利局"
        assert may_label(text)
        assert [text[slice(*label.value)] for label in find_labelled(text)] == ["县水利局"]


def test_the_gate_of_a_row_that_lost_a_sign_does_not_pass() -> None:
    row = time_shapes.SHAPES[-1]
    lame = Shape(row.begins, row.pattern, (row.signs[0]._replace(firsts="月"),))
    assert not gate_of([lame]).search("年底前") and re.search(row.pattern, "年底前")


@given(st.sampled_from([*ACTS, *DOES]), st.text("建立台账要", max_size=3))
def test_every_word_of_a_vocabulary_is_found(word: str, before: str) -> None:
    words = Vocabulary([*ACTS, *DOES])
    assert words.end_at(before + word, len(before)) == len(before + word)
    assert words.is_in(before + word, 0, len(before + word))
    assert words.end_at(before + "饮水", len(before)) == len(before)

"""The grades of characters, and that what they weigh together is the sum of the features about a cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.log_linear import read_table
from reportparse.parser.lost_breaks import grams, model
from reportparse.parser.lost_breaks.features import UNSEEN, Grades, Values, near_values
from reportparse.parser.lost_breaks.grams import AboutCuts, Grams, Runs

GRAMS = Grams({"甲": "乙a丙b", "甲乙": "丙a"}, {"a": (1, 2, 3, 4), "b": (5, 6, 7, 8)}, UNSEEN)
DATA = read_table("reportparse.parser.lost_breaks", model.DATA)
WEIGHTS = {name: model.table_of(rows) for name, rows in DATA["weights"].items()}
CODES: dict[str, Grades] = {chr(model.FIRST_CODE + place): (a, b, c, d) for place, (a, b, c, d) in enumerate(DATA["grades"])}
ROWS = DATA["pairs"], DATA["triples"]
PAIRS, TRIPLES = (Grams(rows, CODES, UNSEEN) for rows in ROWS)
ABOUT = AboutCuts(WEIGHTS, ROWS, CODES)
PROSE = "健全工作机制，压实各方责任今年以来，区里成立专班，每月调度一次。加强代表工作，提高履职能力各级“一府两院”"
WINDOWS = st.lists(st.sampled_from([*PROSE, *(PROSE[at : at + 4] for at in range(0, len(PROSE) - 4, 2))]), max_size=20).map(
    "".join
)


def grades(of: Grams[Grades], text: str, size: int) -> list[Grades]:
    """Return the grades of the characters that begin at each place of a text and at its end."""
    runs = [text[at : at + size] for at in range(len(text) + 1)]
    return [of.grade(run[: size - 1], run[size - 1 :]) for run in runs]


def values(text: str, at: int) -> Values:
    """Return the features of the characters about a cut, each looked up by itself."""
    return near_values(text, at, grades(PAIRS, text, 2), grades(TRIPLES, text, 3))


def plainly(text: str, at: int) -> int:
    """Return what they weigh together."""
    return model.weigh(WEIGHTS, values(text, at))


def test_the_grades_of_runs() -> None:
    assert grades(GRAMS, "甲乙甲丙", 2) == [(1, 2, 3, 4), UNSEEN, (5, 6, 7, 8), UNSEEN, UNSEEN]
    assert grades(GRAMS, "甲乙丙", 3) == [(1, 2, 3, 4), UNSEEN, UNSEEN, UNSEEN]


def test_a_code_is_no_character() -> None:
    assert GRAMS.grade("甲", "a") == UNSEEN
    assert Grams({"甲": "乙aab"}, {"a": 1, "b": 2}, 0).grade("甲", "a") == 2


def test_characters_that_were_never_seen() -> None:
    assert grades(GRAMS, "丁戊", 2) == [UNSEEN] * 3
    assert grades(GRAMS, "", 2) == [UNSEEN]


@given(WINDOWS)
def test_what_characters_say_of_cuts_is_the_sum_of_the_features(text: str) -> None:
    cuts = list(range(2, len(text) + 1))
    assert ABOUT.weigh(text, cuts) == [plainly(text, at) for at in cuts]
    assert ABOUT.weigh(text, cuts[1::3]) == [plainly(text, at) for at in cuts[1::3]]


def test_every_feature_has_a_say_in_common_prose() -> None:
    rows = [values(PROSE, at) for at in range(2, len(PROSE))]
    assert all(any(WEIGHTS[name].get(row[name]) for row in rows) for name in rows[0])


def test_no_more_is_remembered_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grams, "MAX_KNOWN", 5)
    runs = Runs(1, {"甲": (1, 2, 3)}, Grams({}, {}, (0, 0, 0)), {"": (0, 0, 0)})
    assert [runs[char] for char in "乙丙丁戊己庚甲"] == [(0, 0, 0)] * 6 + [(1, 2, 3)]
    assert len(runs) == 5

"""Possible cuts of a window, and that the features of each are those that the model knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.log_linear import read_table
from reportparse.parser.lost_breaks.features import (
    LEAD,
    LINE,
    PLAIN,
    UNSEEN,
    WHOLE,
    Kind,
    Option,
    far_values,
    near_values,
    options,
    prepare,
    stop_values,
)
from reportparse.parser.lost_breaks.model import DATA

KNOWN = read_table("reportparse.parser.lost_breaks", DATA)["weights"].keys()
LINE_NAMES = {name for name in KNOWN if not name.startswith((f"{LEAD}_", f"{PLAIN}_"))}


@pytest.mark.parametrize(
    ("window", "closed", "stop", "lead"),
    [
        ("加强领导。成立专班。", True, 4, 4),
        ("加强领导,成立专班;", True, 9, 0),
        ("加强领导：成立专班，", False, 4, 4),
        ("加强领导。", True, 4, 0),
        ("加强领导。", False, 4, 4),
        ("甲。乙丙丁。", True, 1, 0),
        ("村" * 45 + "。成立专班", True, 45, 45),
        ("村" * 46 + "。成立专班", True, 46, 0),
        ("村" * 30 + "：成立专班", True, 30, 30),
        ("村" * 31 + "：成立专班", True, 31, 0),
        ("加强领导：成立专班。专人负责", True, 4, 9),
        ("", True, 0, 0),
    ],
)
def test_where_the_first_stop_and_a_lead_end(window: str, closed: bool, stop: int, lead: int) -> None:
    text = prepare(window, closed, "cjk_paren")
    assert (text.stop, text.lead, len(text.text)) == (stop, lead, len(window))


def test_half_width_signs_are_read_as_full() -> None:
    assert prepare("(试行),好!", True, "shi") == prepare("（试行），好！", True, "shi")


@pytest.mark.parametrize(
    ("family", "known"),
    [("formal", "cjk_comma"), ("section", "chapter"), ("decimal_2", "arabic_dot"), ("shi", "shi"), ("none", "none")],
)
def test_a_family_that_the_model_does_not_know_is_read_as_one_that_it_does(family: str, known: str) -> None:
    assert prepare("加强领导", True, family).family == known


@pytest.mark.parametrize(
    ("window", "closed", "cuts"),
    [
        ("加强，领导", True, [(4, LINE), (5, WHOLE), (0, PLAIN)]),
        ("加强领导。成立", True, [(2, LINE), (3, LINE), (4, LEAD)]),
        ("加强领导", False, [(2, LINE), (3, LINE), (0, PLAIN)]),
        ("甲", True, [(0, PLAIN)]),
        ("", True, [(0, PLAIN)]),
    ],
)
def test_the_possible_cuts(window: str, closed: bool, cuts: list[tuple[int, Kind]]) -> None:
    assert options(prepare(window, closed, "shi")) == [Option(*cut) for cut in cuts]


def test_no_cut_is_longer_than_a_heading() -> None:
    found = options(prepare("村" * 79, False, "shi"))
    assert max(option.at for option in found) == 60
    assert WHOLE not in {option.kind for option in options(prepare("村" * 61, True, "shi"))}


@given(st.text("加强领导，。；：（）()甲 \u3000", max_size=90), st.booleans())
def test_every_cut_has_a_value_for_each_feature(window: str, closed: bool) -> None:
    text = prepare(window, closed, "cjk_paren")
    pairs, triples = [UNSEEN] * (len(window) + 1), [UNSEEN] * (len(window) + 1)
    found = options(text)
    assert found[-1].kind in (LEAD, PLAIN)
    for at, kind in found:
        if kind in (LINE, WHOLE):
            near, far = near_values(text.text, at, pairs, triples), far_values(text, at)
            assert near.keys() | far.keys() == LINE_NAMES and not near.keys() & far.keys()
            assert kind == WHOLE or text.text[at - 1] not in "，、 \u3000"
        else:
            assert stop_values(text, kind).keys() == {name for name in KNOWN if name.startswith(f"{kind}_")}


def test_of_a_lead_and_of_none_the_features_do_not_mix() -> None:
    text = prepare("加强领导。成立专班。", True, "shi")
    lead, plain = stop_values(text, LEAD), stop_values(text, PLAIN)
    assert not lead.keys() & plain.keys() and list(lead.values()) == list(plain.values())


@given(st.text("加强领导甲乙，", min_size=2, max_size=24), st.integers(2, 20))
def test_what_a_body_repeats_of_its_heading(text: str, at: int) -> None:
    """The words are compared one by one with all of the heading, as `far_values` need not."""
    at = max(2, min(at, len(text)))
    head, body = text[:at], text[at:]
    opens = [size for size in range(2, 6) if size <= len(body) and body[:size] in head]
    words = {(start, size) for start in range(6) for size in range(2, 7) if start + size <= len(body)}
    echoed = [size for start, size in words if body[start : start + size] in head]
    values = far_values(prepare(text, True, "shi"), at)
    assert values["repeat"] == max([1, *opens])
    assert values["echo"] == max([1, *echoed])


@given(st.text("加强，“”《》（）", min_size=2, max_size=20), st.integers(2, 20))
def test_clauses_and_open_quotes_of_a_heading(text: str, at: int) -> None:
    at = max(2, min(at, len(text)))
    clauses = text[:at].split("，")
    values = far_values(prepare(text, True, "shi"), at)
    assert values["clauses"] == len(clauses)
    assert values["last"] == 100 * len(clauses) + len(clauses[-1])
    longer = len(clauses[-1]) - len(clauses[-2]) if len(clauses) > 1 else 0
    assert values["parallel"] == (100 * len(clauses) + max(-12, min(12, longer)) if len(clauses) > 1 else 0)
    assert values["clause_open_close"] == clauses[-1][:2] + clauses[-1][-2:]
    assert values["quoted"] == any(text[:at].count(a) > text[:at].count(b) for a, b in ("“”", "《》", "（）"))

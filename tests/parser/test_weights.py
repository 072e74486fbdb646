"""The table of preferences: what must cost more than what, whatever the numbers are."""

from __future__ import annotations

import pytest

from reportparse.markers.families import BY_NAME
from reportparse.messages import MOVES as SAID
from reportparse.parser import weights as w
from reportparse.parser.weights import evidence, level_fit, style_evidence
from reportparse.tokenizer.candidate import NO_STYLE, Before, Style

PLACES = (Before.LINE, Before.GAP, Before.STOP, Before.COMMA, Before.CLOSE, Before.INSIDE)
COUNTED = [name for name, family in BY_NAME.items() if family.kind in ("unit", "block", "point")]


def test_every_way_to_place_a_marker_has_words() -> None:
    assert set(w.MOVES) <= set(SAID)


@pytest.mark.parametrize("name", sorted(set(w.MOVES) - {"next"}))
def test_the_next_number_is_the_cheapest_way(name: str) -> None:
    assert w.MOVES["next"] < w.MOVES[name]


@pytest.mark.parametrize(
    ("cheaper", "dearer"),
    [
        ("open", "orphan"), ("open", "restart"), ("run_on", "run_on_point"), ("run_on", "orphan"), ("orphan_first", "orphan"),
        ("exchanged", "back"), ("gap", "back"), ("repeat", "back"), ("open", "nested_self"), ("restart", "back"),
    ],
)  # fmt: skip
def test_what_authors_do_costs_less_than_what_they_do_not(cheaper: str, dearer: str) -> None:
    assert w.MOVES[cheaper] < w.MOVES[dearer]


def test_what_is_forgiven_more_and_less() -> None:
    assert w.LONE_UNIT < w.LONE_LABEL < w.LONE < w.LONE_POINT
    assert 0 < w.LONE_AT_END < w.LONE
    assert 0 < w.RANK < w.RANK_HIGH
    assert w.MIXED_POINT < w.MIXED
    assert w.PREFIX_FITS_WHOLLY < w.PREFIX_FITS < 0 < w.PREFIX
    assert 0 < w.NEAR_TIE < w.CLOSE <= w.THRESHOLD


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_no_place_is_surer_than_the_beginning_of_a_line(name: str) -> None:
    row = [evidence(BY_NAME[name], place, False) for place in PLACES]
    assert max(row) == row[Before.LINE] > 0
    assert row[Before.GAP] >= row[Before.STOP] >= row[Before.COMMA]


@pytest.mark.parametrize("name", sorted(COUNTED))
@pytest.mark.parametrize("place", PLACES)
def test_a_number_that_is_cited_is_less_likely_a_marker(name: str, place: int) -> None:
    assert evidence(BY_NAME[name], place, True) < evidence(BY_NAME[name], place, False)


def test_a_citation_at_the_beginning_of_a_line_weighs_less() -> None:
    lost = [evidence(BY_NAME["cjk_comma"], place, False) - evidence(BY_NAME["cjk_comma"], place, True) for place in PLACES]
    assert lost == [w.CITED_AT_LINE] + [w.CITED] * 5


def test_what_a_file_says_adds_up() -> None:
    assert style_evidence(NO_STYLE) == 0.0
    assert style_evidence(Style(computed=True)) == w.COMPUTED
    assert style_evidence(Style(True, 2, 9)) == w.COMPUTED + w.HEADED + w.SET_OFF
    assert style_evidence(Style(level=0)) == w.HEADED


@pytest.mark.parametrize(
    ("level", "above", "sibling", "fit"),
    [
        (None, 1, 1, 0.0), (2, None, None, 0.0), (2, 1, None, w.LEVEL_FITS), (2, 2, None, w.LEVEL_AGAINST), (2, 3, None, w.LEVEL_AGAINST),
        (2, None, 2, w.LEVEL_FITS), (2, None, 3, w.LEVEL_DIFFERS), (2, 1, 2, 2 * w.LEVEL_FITS), (2, 1, 3, w.LEVEL_FITS + w.LEVEL_DIFFERS),
    ],
)  # fmt: skip
def test_heading_levels(level: int | None, above: int | None, sibling: int | None, fit: float) -> None:
    assert level_fit(level, above, sibling) == fit

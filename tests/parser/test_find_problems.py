"""What an outline could not settle: markers without a place, near-ties, lost text."""

from __future__ import annotations

from math import inf

import pytest

from reportparse.markers.families import TITLES
from reportparse.model import Problem
from reportparse.parser.find_problems import find_problems
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.parser.weights import NEAR_TIE, UNPLACED
from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Before, Candidate, Reading
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import outline_of, plain

TEXT = "一、现状\n二、问题\n三、建议"
MARKERS = tokenize(plain(TEXT))


def said(problems: list[Problem]) -> list[tuple[str, int, int, str]]:
    return [(found.code, found.span.start, found.span.end, found.details["marker"]) for found in problems]


def outline(move: str = "gap", margin: float = inf) -> Outline:
    """Return an outline of the first marker alone, placed by a move with a margin."""
    return Outline([Item(MARKERS[0], MARKERS[0].readings[0], ROOT, 0, move, margin)])


def test_a_plain_outline_has_none() -> None:
    assert find_problems(outline_of(TEXT), plain(TEXT)) == []


def test_a_near_tie() -> None:
    assert said(find_problems(outline(margin=NEAR_TIE - 0.01), plain(TEXT))) == [("near-tie", 0, 2, "一、现状")]
    assert find_problems(outline(margin=NEAR_TIE), plain(TEXT)) == []


def test_a_line_without_a_number_above_is_no_doubt_about_the_marker() -> None:
    line = Candidate(0, 0, (Reading(TITLES["line_1"], None),), Before.LINE, False, 0)
    tied = outline("open", 0.0)
    tied.items[0].rival, tied.items[0].beside = "open", line
    assert find_problems(tied, plain(TEXT)) == []
    tied.items[0].rival = "restart"
    assert [found.code for found in find_problems(tied, plain(TEXT))] == ["near-tie"]


def test_the_next_number_of_a_run_is_no_tie() -> None:
    assert find_problems(outline("next", 0.0), plain(TEXT)) == []


def test_a_section_whose_marker_is_lost() -> None:
    lost = Outline([Item(None, None, ROOT, 5, "lost")])
    assert said(find_problems(lost, plain(TEXT))) == [("lost-text", 5, 6, "二、问题")]


def test_a_likely_marker_without_a_place() -> None:
    left = Outline([], [(MARKERS[1], UNPLACED), (MARKERS[2], UNPLACED - 0.01)])
    assert [row[:3] for row in said(find_problems(left, plain(TEXT)))] == [("unplaced-marker", 5, 7)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第一，加强领导。第二，加大投入。第四，强化监督。", ["第四，强化监督。"]),
        ("1.加强领导。2.加大投入。4.强化监督。", ["4.强化监督。"]),
        ("第一，加强领导。第二，加大投入。第九，强化监督。", []),
        ("加强领导。第四，强化监督。", []),
    ],
)
def test_a_marker_left_out_behind_a_gap_of_its_run(text: str, told: list[str]) -> None:
    found = find_problems(outline_of(text), plain(text))
    assert [row[3] for row in said(found) if row[0] == "unplaced-marker"] == told


def test_problems_stand_in_order_of_place() -> None:
    both = outline(margin=0.0)
    both.items.append(Item(None, None, ROOT, 10, "lost"))
    both.unplaced.append((MARKERS[1], UNPLACED))
    assert [found.code for found in find_problems(both, plain(TEXT))] == ["near-tie", "unplaced-marker", "lost-text"]


def test_places_are_those_of_the_source() -> None:
    clean = CleanText(TEXT, SourceText("页眉" + TEXT), (0,), (2,))
    assert said(find_problems(outline(margin=0.0), clean))[0][1:3] == (2, 4)

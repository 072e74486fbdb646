"""One candidate more: the ways it can go, from the cheapest; what loses to the same open items is remembered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser import advance as module
from reportparse.parser import weights
from reportparse.parser.advance import State, advance, begin, lose, place_evidence
from reportparse.parser.effort import Effort
from reportparse.parser.nesting import Frame
from reportparse.tokenizer.candidate import Candidate, Reading
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain

TEXT = "一、概况\n略。\n（一）人口\n略。\n二、做法\n略。\n"
MARKERS = st.lists(
    st.sampled_from(["一、", "二、", "（一）", "（二）", "1.", "2.", "第一章 ", "首先，", "附件\n一、"]), max_size=8
)
WIDTH = 40


def beams(text: str) -> list[list[State]]:
    """Return the outlines before the first candidate, and past each."""
    candidates = tokenize(plain(text))
    effort, found = Effort(), [begin()]
    for index, candidate in enumerate(candidates):
        found.append(advance(found[-1], index, candidate, place_evidence(candidate), effort, WIDTH))
    return found


def test_an_item_opens_inside_or_goes_on() -> None:
    numbers = [[frame.ordinal for frame in beam[0].stack] for beam in beams(TEXT)]
    assert numbers == [[None], [None, 1], [None, 1, 1], [None, 2]]


def test_the_steps_tell_the_way() -> None:
    step = beams(TEXT)[-1][0].steps
    moves = []
    while step is not None:
        moves.append((step.place, step.owner, step.move))
        step = step.before
    assert [(place, owner) for place, owner, _ in reversed(moves)] == [(0, -1), (1, 0), (2, -1)]


@given(MARKERS)
def test_outlines_come_from_the_cheapest_and_none_too_dear(markers: list[str]) -> None:
    for beam in beams("".join(f"{marker}各镇推进有力。\n" for marker in markers)):
        costs = [state.cost for state in beam]
        assert costs == sorted(costs) and costs[-1] <= costs[0] + weights.THRESHOLD
        assert len({state.stack for state in beam}) == len(beam) <= WIDTH


def test_behind_a_break_a_section_without_marker_is_open() -> None:
    state = lose(beams(TEXT)[2][0], 2)
    assert [frame.lost for frame in state.stack] == [False, True]
    assert sorted(state.counts.values()) == [1, 1]


def test_an_open_item_is_made_once_for_all_outlines(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many outlines take a candidate by one reading and one move, but for moves that tell of the item before."""
    made: list[tuple[int, int, str]] = []
    frame = module._frame

    def counted(candidate: Candidate, reading: Reading, move: str, last: Frame | None) -> Frame:
        made.append((candidate.start, id(reading), move))
        return frame(candidate, reading, move, last)

    monkeypatch.setattr(module, "_frame", counted)
    found = beams(
        "".join(f"{marker}各镇推进有力。\n" for marker in ("一、", "3.", "（五）", "首先，", "2.", "（二）", "一、", "1.") * 4)
    )
    once = [key for key in made if key[2] not in module._BY_LAST]
    assert len(once) == len(set(once))
    assert sum(state.stack[-1].line == beam[0].stack[-1].line for beam in found for state in beam) > 1.5 * len(made)

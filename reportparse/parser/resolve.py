"""Chooses the outline: a beam over stacks of open items, from the first candidate to the last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportparse.parser import weights as w
from reportparse.parser.nesting import Counts, Frame, Move, Stack, closing, moves
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.source import CleanText
from reportparse.tokenizer.candidate import Before, Candidate, Reading

_ROOT_FRAME = Frame(None, None, False, False, 0)
_LOST_FRAME = Frame(None, None, False, False, 0)


class _Step(NamedTuple):
    """One decision, linked to those before it."""

    before: _Step | None
    index: int
    """The candidate's index; of a lost section, that of the candidate which follows it."""
    item: int
    """Number of the items up to and with this one."""
    reading: Reading | None
    """None where the candidate was left out, or the section is lost."""
    parent: int
    move: str
    rival: tuple[float, _Step | None] | None = None


class _State(NamedTuple):
    """An outline of the candidates so far."""

    cost: float
    stack: Stack
    owners: tuple[int, ...]
    """The item of each frame."""
    counts: Counts
    steps: _Step | None


def resolve(candidates: Sequence[Candidate], clean: CleanText) -> Outline:
    """Return the best consistent outline over all readings of all candidates.

    Args:
        candidates: in order of place.
        clean: the text they stand in; nothing continues across its breaks.

    Returns:
        The outline; empty where there is no candidate. It takes time linear in their number.
    """
    beam = [_State(0.0, (_ROOT_FRAME,), (ROOT,), {}, None)]
    breaks = list(clean.breaks)
    for index, candidate in enumerate(candidates):
        while breaks and breaks[0] <= candidate.start:
            beam = [_lose(state, index) for state in beam]
            breaks.pop(0)
        beam = _advance(beam, index, candidate)
    best = min(beam, key=lambda state: state.cost + closing(state.stack, 1))
    return _outline(best, candidates)


def _advance(beam: list[_State], index: int, candidate: Candidate) -> list[_State]:
    """Return the outlines that result when a candidate is placed in all ways, the worst left out."""
    base = place_evidence(candidate)
    doubt = max(-base, 0.0)
    grown: list[_State] = []
    for state in beam:
        ways = [
            (move, reading) for reading in candidate.readings for move in moves(state.stack, state.counts, candidate, reading)
        ]
        if len(beam) == 1 and len(ways) == 1 and base - ways[0][0].cost > w.THRESHOLD:
            return [_place(state, index, candidate, ways[0][1], ways[0][0], doubt)]
        grown.append(_leave_out(state, index, base))
        grown.extend(_place(state, index, candidate, reading, move, doubt) for move, reading in ways)
    return _prune(grown)


def _leave_out(state: _State, index: int, base: float) -> _State:
    """Return the state without the candidate; only one that looks like a marker is worth a step."""
    if base <= 0:
        return state
    step = _Step(state.steps, index, _items(state.steps), None, ROOT, "")
    return state._replace(cost=state.cost + base, steps=step)


def _prune(states: list[_State]) -> list[_State]:
    states.sort(key=lambda state: state.cost)
    limit = states[0].cost + w.THRESHOLD
    kept: dict[Stack, _State] = {}
    for state in states:
        if state.cost > limit or len(kept) >= w.BEAM:
            break
        kept.setdefault(state.stack, state)
    return list(kept.values())


def _place(
    state: _State, index: int, candidate: Candidate, reading: Reading, move: Move, doubt: float
) -> _State:
    stack, depth = state.stack, move.depth
    item = _items(state.steps) + 1
    step = _Step(state.steps, index, item, reading, state.owners[depth - 1], move.name)
    lone = move.name not in ("next", "gap", "repeat", "back") and move.name not in ("run_on", "orphan_first", "orphan")
    frame = Frame(
        reading.family, reading.ordinal, lone, candidate.before != Before.LINE, candidate.line, reading.prefix
    )
    above = stack[depth - 1]
    if above.child is not reading.family:
        above = above._replace(child=reading.family)
    counts = state.counts
    if depth < len(stack):
        counts = _closed(counts, stack[depth:])
    return _State(
        state.cost + move.cost + doubt,
        (*stack[: depth - 1], above, frame),
        (*state.owners[:depth], item - 1),
        counts,
        step,
    )


def _closed(counts: Counts, frames: Stack) -> Counts:
    """Return the counts with those of frames that are closed."""
    new = {f.family.name: f.ordinal for f in frames if f.family is not None and f.ordinal is not None}
    return {**counts, **new} if new else counts


def _lose(state: _State, index: int) -> _State:
    """Return the state after a break in the text: all is closed, and a section without marker is open."""
    item = _items(state.steps) + 1
    step = _Step(state.steps, index, item, None, ROOT, "lost")
    counts = _closed(state.counts, state.stack)
    return _State(state.cost, (_ROOT_FRAME, _LOST_FRAME), (ROOT, item - 1), counts, step)


def _items(step: _Step | None) -> int:
    return step.item if step else 0


def _outline(best: _State, candidates: Sequence[Candidate]) -> Outline:
    outline = Outline([], [], best.cost)
    steps, step = [], best.steps
    while step:
        steps.append(step)
        step = step.before
    for step in reversed(steps):
        candidate = candidates[step.index]
        if step.move == "lost":
            outline.items.append(Item(None, None, ROOT, candidate.start, "lost"))
        elif step.reading is None:
            outline.unplaced.append((candidate, place_evidence(candidate)))
        else:
            outline.items.append(Item(candidate, step.reading, step.parent, candidate.start, step.move))
    return outline


def place_evidence(candidate: Candidate) -> float:
    """Return how likely a candidate is a marker by its place alone."""
    return w.evidence(candidate.readings[0].family, candidate.before, candidate.cited)

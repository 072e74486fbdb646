"""Takes the outlines of a text past one candidate: each is left out, or placed in every way that is not too dear."""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from reportparse.parser import weights as w
from reportparse.parser.effort import Effort
from reportparse.parser.nesting import Counts, Frame, Move, Stack, moves
from reportparse.parser.outline import ROOT
from reportparse.tokenizer.candidate import NO_STYLE, Before, Candidate, Reading

ROUNDING = 1e-6
"""What costs may differ by where they are sums of the same figures in another order."""
_ROOT_FRAME = Frame(None, None, False, False, 0)


class Step(NamedTuple):
    """One decision, linked to those before it."""

    before: Step | None
    place: int
    """The candidate's index; of a lost section, that of the candidate which follows it."""
    reading: Reading | None
    """None where the candidate was left out, or the section is lost."""
    owner: int
    """Index of the candidate that holds it, `ROOT`, or the mark of a lost section."""
    move: str
    rival: tuple[float, Step | None] | None = None
    """The best other way to the same open items, and how much more it costs."""


class State(NamedTuple):
    """An outline of the candidates so far."""

    cost: float
    stack: Stack
    owners: tuple[int, ...]
    """The candidate of each frame, as in `Step.owner`."""
    counts: Counts
    steps: Step | None


class _Way(NamedTuple):
    """What may be done with a candidate, before it is done: most ways are too dear to go."""

    cost: float
    """Of the outline that results."""
    state: State
    reading: Reading | None
    """None where the candidate is left out."""
    move: Move | None


_cost = itemgetter(0)


def begin() -> list[State]:
    """Return the only outline of no candidates."""
    return [State(0.0, (_ROOT_FRAME,), (ROOT,), {}, None)]


def advance(beam: list[State], index: int, candidate: Candidate, base: float, effort: Effort, width: int) -> list[State]:
    """Return the outlines that result when a candidate is placed in all ways, the worst left out."""
    doubt = max(-base, 0.0)
    if len(beam) == 1 and len(candidate.readings) == 1:
        state, reading = beam[0], candidate.readings[0]
        only = moves(state.stack, state.counts, candidate, reading)
        if len(only) == 1 and base - only[0].cost > w.THRESHOLD:
            return [_place(state, index, candidate, reading, only[0], doubt)]
    left_out = max(base, 0.0)
    ways: list[_Way] = []
    most = beam[0].cost + left_out - doubt + w.THRESHOLD + ROUNDING
    for state in beam:
        ways.append(_Way(state.cost + left_out, state, None, None))
        for reading in candidate.readings:
            found = moves(state.stack, state.counts, candidate, reading, most - state.cost)
            ways += [_Way(state.cost + move.cost + doubt, state, reading, move) for move in found]
    effort.spend(len(ways))
    ways.sort(key=_cost)
    limit = ways[0].cost + w.THRESHOLD
    if len(ways) == 1 or ways[1].cost > limit:
        return [_go(ways[0], index, candidate, base, doubt)]
    return _taken(ways, index, candidate, base, width)


def _taken(ways: list[_Way], index: int, candidate: Candidate, base: float, width: int) -> list[State]:
    """Go the best ways, one for each stack of open items; what loses to it is remembered."""
    doubt = max(-base, 0.0)
    limit = ways[0].cost + w.THRESHOLD
    kept: dict[Stack, State] = {}
    for way in ways:
        if way.cost > limit or len(kept) >= width:
            break
        state = _go(way, index, candidate, base, doubt)
        best = kept.setdefault(state.stack, state)
        if best is not state and best.steps and best.steps.rival is None and state.cost - best.cost < w.CLOSE:
            before, place, reading, owner, move, _ = best.steps
            steps = Step(before, place, reading, owner, move, (state.cost - best.cost, state.steps))
            kept[best.stack] = State(best.cost, best.stack, best.owners, best.counts, steps)
    return list(kept.values())


def _go(way: _Way, index: int, candidate: Candidate, base: float, doubt: float) -> State:
    """Return the outline that results from a way."""
    if way.move is None or way.reading is None:
        return _leave_out(way.state, index, base)
    return _place(way.state, index, candidate, way.reading, way.move, doubt)


def _leave_out(state: State, index: int, base: float) -> State:
    """Return the state without the candidate; only one that looks like a marker is worth a step."""
    if base <= 0:
        return state
    return State(state.cost + base, state.stack, state.owners, state.counts, Step(state.steps, index, None, ROOT, ""))


def _place(state: State, index: int, candidate: Candidate, reading: Reading, move: Move, doubt: float) -> State:
    stack, depth = state.stack, move.depth
    above = stack[depth - 1]
    if above.child is not reading.family:
        above = Frame._make((*above[:_CHILD], reading.family, *above[_CHILD + 1 :]))
    closed = depth + 1 if depth < len(stack) and stack[depth].family is reading.family else depth
    return State(
        state.cost + move.cost + doubt,
        (
            *stack[: depth - 1],
            above,
            _frame(candidate, reading, move, stack[depth] if depth < len(stack) else None),
        ),
        (*state.owners[:depth], index),
        _closed(state.counts, stack[closed:]) if closed < len(stack) else state.counts,
        Step(state.steps, index, reading, state.owners[depth - 1], move.name),
    )


def _frame(candidate: Candidate, reading: Reading, move: Move, last: Frame | None) -> Frame:
    """Return the open item of a candidate; `last` stood at its depth before."""
    ordinal, skipped = reading.ordinal, 0
    if move.name == "exchanged" and last is not None:
        ordinal = last.ordinal
    elif move.name == "gap" and last is not None and ordinal is not None and last.ordinal == ordinal - 2:
        skipped = ordinal - 1
    inline, level = candidate.before != Before.LINE, candidate.style.level
    lone = move.name in _BEGINS
    repeated = move.name == "repeat"
    return Frame(
        reading.family,
        ordinal,
        lone,
        inline,
        candidate.line,
        reading.prefix,
        None,
        False,
        level,
        skipped,
        reading.branch,
        repeated,
    )


def _closed(counts: Counts, frames: Stack) -> Counts:
    """Return the counts with those of frames that are closed."""
    new = {f.family.name: f.ordinal for f in frames if f.family is not None and f.ordinal is not None}
    return {**counts, **new} if new else counts


def lose(state: State, index: int) -> State:
    """Return the state after a break in the text: all is closed, and a section without marker is open."""
    step = Step(state.steps, index, None, ROOT, "lost")
    counts = _closed(state.counts, state.stack)
    root = state.stack[0]
    frame = Frame(root.child, None, False, False, 0, lost=True)
    return State(state.cost, (root, frame), (ROOT, lost_mark(index)), counts, step)


def lost_mark(index: int) -> int:
    """The mark of the lost section before a candidate."""
    return -2 - index


def place_evidence(candidate: Candidate) -> float:
    """Return how likely a candidate is a marker by its place alone."""
    weight = w.evidence(candidate.readings[0].family, candidate.before, candidate.cited) + candidate.odds
    if candidate.lead:
        weight += w.LEADS[candidate.lead]
    if candidate.aside:
        weight -= w.ASIDE
    return weight if candidate.style is NO_STYLE else weight + w.style_evidence(candidate.style)


_CHILD = Frame._fields.index("child")
_BEGINS = frozenset({"open", "restart", "nested_self", "list_inside", "run_on_point"})
"""Moves after which an item is the only one of its run."""

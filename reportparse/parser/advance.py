"""Takes the outlines of a text past one candidate: each is left out, or placed in every way that is not too dear."""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from reportparse.markers.family import Family
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


_Way = tuple[float, State, Reading | None, Move | None]
"""What may be done with a candidate, before it is done, for most ways are too dear to go: the cost of the outline that
results, the one before, how the candidate is read, and where it goes; nothing of both where it is left out."""
_Frames = dict[tuple[int, str], Frame]
"""The open item that a candidate becomes, by reading and move, for all outlines alike."""

_cost = itemgetter(0)


def begin() -> list[State]:
    """Return the only outline of no candidates."""
    return [State(0.0, (_ROOT_FRAME,), (ROOT,), {}, None)]


def advance(beam: list[State], index: int, candidate: Candidate, base: float, effort: Effort, width: int) -> list[State]:
    """Return the outlines that result when a candidate is placed in all ways, the worst left out."""
    doubt = max(-base, 0.0)
    readings = candidate.readings
    if len(beam) == 1 and len(readings) == 1:
        only = moves(beam[0].stack, beam[0].counts, candidate, readings[0])
        if len(only) == 1 and base - only[0][0] > w.THRESHOLD:
            cost = beam[0].cost + only[0][0] + doubt
            return [_place((cost, beam[0], readings[0], only[0]), index, candidate, {})]
    left_out = max(base, 0.0)
    ways: list[_Way] = []
    most = beam[0].cost + left_out - doubt + w.THRESHOLD + ROUNDING
    for state in beam:
        cost, stack, counts = state.cost, state.stack, state.counts
        ways.append((cost + left_out, state, None, None))
        for reading in readings:
            for move in moves(stack, counts, candidate, reading, most - cost):
                new = cost + move[0] + doubt
                ways.append((new, state, reading, move))
    effort.spend(len(ways))
    ways.sort(key=_cost)
    return _taken(ways, index, candidate, base, width)


def _taken(ways: list[_Way], index: int, candidate: Candidate, base: float, width: int) -> list[State]:
    """Go the best ways, one for each stack of open items; what loses to it is remembered."""
    limit = ways[0][0] + w.THRESHOLD
    frames: _Frames = {}
    kept: dict[Stack, State] = {}
    for way in ways:
        if way[0] > limit or len(kept) >= width:
            break
        state = _place(way, index, candidate, frames) if way[3] is not None else _leave_out(way[1], index, base)
        best = kept.setdefault(state.stack, state)
        if best is not state and best.steps and best.steps.rival is None and state.cost - best.cost < w.CLOSE:
            before, place, reading, owner, move, _ = best.steps
            steps = Step(before, place, reading, owner, move, (state.cost - best.cost, state.steps))
            kept[best.stack] = State(best.cost, best.stack, best.owners, best.counts, steps)
    return list(kept.values())


def _leave_out(state: State, index: int, base: float) -> State:
    """Return the state without the candidate; only one that looks like a marker is worth a step."""
    if base <= 0:
        return state
    return State(state.cost + base, state.stack, state.owners, state.counts, Step(state.steps, index, None, ROOT, ""))


def _place(way: _Way, index: int, candidate: Candidate, frames: _Frames) -> State:
    """Return the outline that results where a candidate is placed."""
    cost, state, reading, move = way
    assert reading is not None and move is not None
    stack, owners, (_, depth, name) = state.stack, state.owners, move
    family, size = reading.family, len(stack)
    last = stack[depth] if depth < size else None
    key = id(reading), name
    frame = frames.get(key)
    if frame is None or name in _BY_LAST or family.is_plain_label:
        frame = frames[key] = _frame(candidate, reading, name, last)
    above = stack[depth - 1]
    if above.child is family:
        opened = (*stack[:depth], frame)
    else:
        opened = (*stack[: depth - 1], Frame._make((*above[:_CHILD], family, *above[_CHILD + 1 :])), frame)
    closed = depth + 1 if last is not None and last.family is family else depth
    return State(
        cost,
        opened,
        (*owners[:depth], index),
        _closed(state.counts, stack[closed:]) if closed < size else state.counts,
        Step(state.steps, index, reading, owners[depth - 1], name),
    )


def _frame(candidate: Candidate, reading: Reading, move: str, last: Frame | None) -> Frame:
    """Return the open item of a candidate; `last` stood at its depth before."""
    ordinal, skipped = reading.ordinal, 0
    if last is not None and move == "exchanged":
        ordinal = last.ordinal
    elif last is not None and move == "gap" and ordinal is not None and last.ordinal == ordinal - 2:
        skipped = ordinal - 1
    return Frame(
        reading.family,
        ordinal,
        move in _BEGINS and candidate.style.indent is None,
        candidate.before > (Before.STOP if reading.family.is_plain_label else Before.LINE),
        candidate.line,
        reading.prefix,
        None,
        False,
        candidate.style.level,
        candidate.style.indent,
        skipped,
        reading.branch,
        move == "repeat",
        _continued(reading, move, last),
    )


def _continued(reading: Reading, move: str, last: Frame | None) -> frozenset[Family | None]:
    """Return the families of the last runs inside the labels before a form's label."""
    if last is None or move != "next" or not reading.family.is_plain_label:
        return _NONE
    return last.continued | {last.child}


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
_NONE: frozenset[Family | None] = frozenset()
_BEGINS = frozenset({"open", "restart", "nested_self", "list_inside", "list_led", "run_on_point"})
"""Moves after which an item is the only one of its run."""
_BY_LAST = frozenset({"exchanged", "gap"})
"""Moves after which the open item tells of the one before, too."""

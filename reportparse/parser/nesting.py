"""Where a marker may stand: named, positive rules over the stack of open items.

    stack  ROOT > 一、 > （二）        candidate （三）  next: continues the open run
                                      candidate 1.     open: first of a run inside （二）
                                      candidate 二、    next: closes （二）

What no rule allows is impossible: an item holds a run of its own family directly
only as a list of numbered parts before which nothing else is open in it, a run
inside another is opened by its first number, an outline has at most `MAX_DEPTH` levels.
Each rule gives the cost of the move; the preferences are in `reportparse.parser.weights`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from reportparse.markers.family import Family
from reportparse.parser import weights as w
from reportparse.tokenizer.candidate import NO_STYLE, Before, Candidate, Reading


class Frame(NamedTuple):
    """An open item: the last one of its run so far."""

    family: Family | None
    """None for the root; of a section whose marker is lost, that of its siblings if there are any."""
    ordinal: int | None
    lone: bool
    """Whether it is the only item of its run so far; the lists of a file may have one."""
    inline: bool
    """Whether it stands within a paragraph, not at a line's beginning; a form's label behind a stop opens one, too."""
    line: int
    prefix: tuple[int, ...] = ()
    child: Family | None = None
    """The family of the last run inside it."""
    lost: bool = False
    """Whether its own marker is lost."""
    level: int | None = None
    """The heading level of its paragraph's style."""
    indent: int | None = None
    """How far it is set in as the item of a list."""
    skipped: int = 0
    """The one number that its run has just passed over; 0 for none."""
    branch: int = 0
    """Its number among the parts put in behind its ordinal; 0 for none."""
    repeated: bool = False
    """Whether its number is that of the item before, so that the next but one may follow."""
    continued: frozenset[Family | None] = frozenset()
    """Of a form's label, the families of the last runs inside the labels before: they may count on."""


Move = tuple[float, int, str]
"""A way to place a candidate: its cost; its index in the new stack, which closes what is deeper, 1 for the first level;
and its name, a key of `weights.MOVES`."""


Stack = tuple[Frame, ...]
Counts = dict[str, int]
_Beginning = tuple[str, float]
"""How a run begins: a key of `weights.MOVES`, and what that costs."""


def moves(stack: Stack, counts: Counts, candidate: Candidate, reading: Reading, most: float = inf) -> list[Move]:
    """Return every way to place a candidate; `counts` holds each closed run's last number by family.

    What must cost more than `most`, for all that it closes, may be left out.
    """
    if candidate.between is not None:
        stack = tuple(frame._replace(lone=frame.lone and frame.family is not candidate.between) for frame in stack)
    if _is_right_above(stack[-1], candidate):
        return [_unless_empty(move, len(stack)) for move in _moves(stack, counts, candidate, reading, most)]
    return _moves(stack, counts, candidate, reading, most)


def _is_right_above(frame: Frame, candidate: Candidate) -> bool:
    """Return whether an open item is the line without a number right above a candidate."""
    return candidate.below >= 0 and frame.line == candidate.below and frame.family is not None and frame.family.kind == "title"


def _unless_empty(move: Move, depth: int) -> Move:
    """Return a move with what it costs that a title is closed right behind its line."""
    return move if move[1] >= depth else (move[0] + w.EMPTY_TITLE, *move[1:])


def _moves(stack: Stack, counts: Counts, candidate: Candidate, reading: Reading, most: float) -> list[Move]:
    family = reading.family
    if candidate.annex and (family.kind == "title" or (reading.ordinal == 1 and _heads_annex(stack, candidate, family))):
        return _in_annex(stack, candidate, family)
    top = len(stack)
    outer = top - 1
    while outer > 0 and stack[outer].family is not family:
        outer -= 1
    if outer > 0:
        found = [_in_run(stack, outer, candidate, reading)]
        if outer > 1:
            found += _goes_on(stack, outer, candidate, reading)
        if reading.ordinal != 1 and not (reading.ordinal is None and _is_set_in(stack[-1], candidate)):
            return found
    elif top <= w.MAX_DEPTH and _regular(stack[-1], counts, reading) and candidate.style.level is None:
        return [_opening(stack, top, candidate, reading, 0.0, _beginning(counts, reading))]
    else:
        found = []
    if outer <= 0 and top > 1 and reading.ordinal not in (None, 1) and stack[-1].line == candidate.below:
        if counts.get(family.name) == _last(reading):
            found.append(_opening(stack, top, candidate, reading, 0.0, _RUN_ON if family.counts_throughout else _BELOW))
        elif _is_right_above(stack[-1], candidate):
            found.append(_opening(stack, top, candidate, reading, 0.0, _LOST))
    beginning = _NESTED if outer > 0 else _beginning(counts, reading)
    return found + list(_openings(stack, outer, candidate, reading, beginning, most - _gain(candidate, reading)))


def _openings(
    stack: Stack, outer: int, candidate: Candidate, reading: Reading, beginning: _Beginning | None, most: float
) -> Iterator[Move]:
    """Yield the ways to begin a run inside the items that are deeper than `outer`, the innermost first."""
    closed, top = 0.0, len(stack)
    for depth in range(top, outer, -1):
        if depth < top and stack[depth].lone:
            closed += _lone(stack[depth])
            if closed > most:
                break
        if depth > w.MAX_DEPTH:
            continue
        if stack[depth - 1].family is not reading.family or (depth == top and _may_list(stack[-1], candidate, reading)):
            yield _opening(stack, depth, candidate, reading, closed, beginning)


def _heads_annex(stack: Stack, candidate: Candidate, family: Family) -> bool:
    """Return whether a family's first number opens an annex: it heads main parts, or the paper was closed, or was articles."""
    if family.rank <= w.HIGH:
        return True
    if family.kind != "block" or candidate.before != Before.LINE:
        return False
    return candidate.dated or (candidate.titled and _has_articles(stack))


def _has_articles(stack: Stack) -> bool:
    """Return whether articles are open."""
    return any(known is not None and known.law for frame in stack for known in (frame.family, frame.child))


def _in_annex(stack: Stack, candidate: Candidate, family: Family) -> list[Move]:
    """What opens an annex stands in the report itself, or in the annex's own title."""
    own = not candidate.dated or (len(stack) > 1 and stack[1].line == candidate.below)
    inside = len(stack) > 1 and family.rank > w.HIGHEST and own
    if inside and (title := stack[1].family) is not None and title.kind == "title" and family is not title:
        return [(w.MOVES["next"] + closing(stack, 2), 2, "open")]
    if len(stack) > 1 and stack[1].family is family and family.kind == "title":
        return [(w.MOVES["next"] + closing(stack, 2), 1, "next")]
    return [(w.MOVES["open"] + closing(stack, 1), 1, "open")]


def _gain(candidate: Candidate, reading: Reading) -> float:
    """Return the least that opening a run may cost beside what it closes: less than nothing where it fits."""
    fits = w.PREFIX_FITS_WHOLLY if reading.prefix else w.MOVES["run_on_form"]
    return fits + w.best_fit(candidate.style)


def _regular(parent: Frame, counts: Counts, reading: Reading) -> bool:
    """A run begins, or counts on as its family does, inside the innermost item: nothing else fits.

    That item ranks higher and holds no run of another family.
    """
    family, above = reading.family, parent.family
    if (
        above is None
        or above.rank >= family.rank
        or above.kind in ("point", "bullet")
        or reading.prefix
        or family.kind in above.bars
    ):
        return False
    if parent.child is not None and parent.child is not family:
        return False
    return reading.ordinal == 1 or (family.runs_on and counts.get(family.name, 0) == _last(reading))


def _in_run(stack: Stack, depth: int, candidate: Candidate, reading: Reading) -> Move:
    """The run of its family that is open takes it: as its next, with a gap, again, or from one again."""
    frame = stack[depth]
    name, cost = _step(frame, reading)
    if depth + 1 < len(stack):
        cost += closing(stack, depth + 1)
    if name == "restart":
        cost += w.SECOND_RUN if frame.family is None or frame.family.kind != "point" else 0.0
        cost += _lone(frame)
    elif frame.inline and candidate.line > frame.line:
        cost += w.NEXT_PARAGRAPH
    if candidate.style is not NO_STYLE:
        cost += _look_fit(candidate, stack[depth - 1], frame)
    return cost, depth, name


def _goes_on(stack: Stack, inner: int, candidate: Candidate, reading: Reading) -> list[Move]:
    """Return the ways in which a run goes on that holds a finished list of its own family, numbered as itself."""
    found = []
    for depth in range(inner - 1, 0, -1):
        frame = stack[depth]
        beside = frame.ordinal is not None or (frame.indent is not None and frame.indent == candidate.style.indent)
        if frame.family is reading.family and beside and _step(frame, reading)[0] == "next":
            found.append(_in_run(stack, depth, candidate, reading))
    return found


def _may_list(above: Frame, candidate: Candidate, reading: Reading) -> bool:
    """Return whether a list inside a part may be numbered as the part is, as in a form that a section reprints.

    Points of running text may be where a clause leads to them: 要求各科室，一是…，二是….
    """
    if _is_set_in(above, candidate):
        return True
    if reading.ordinal != 1 or reading.prefix or above.ordinal is None or candidate.annex:
        return False
    if reading.family.kind == "point":
        return above.ordinal > 1 and candidate.led == above.line
    return reading.family.kind == "block" and candidate.before == Before.LINE


def _is_set_in(above: Frame, candidate: Candidate) -> bool:
    """Return whether an item of a list is set in further than an open one."""
    return above.indent is not None and candidate.style.indent is not None and candidate.style.indent > above.indent


def _step(frame: Frame, reading: Reading) -> tuple[str, float]:
    if frame.ordinal is None or reading.ordinal is None:
        return "next", w.MOVES["next"] if reading.family.kind == "label" else 0.0
    if reading.prefix != frame.prefix:
        above = reading.prefix[-1:] > frame.prefix[-1:] and reading.ordinal == 1
        return ("restart", w.MOVES["open"]) if above else ("back", w.MOVES["back"])
    step = reading.ordinal - frame.ordinal
    if reading.branch or (step == 0 and frame.branch):
        name = _branch_step(frame, reading, step)
        return name, w.MOVES[name]
    if step == 1 or (step == 2 and frame.repeated) or (step > 0 and not reading.family.steps):
        return "next", w.MOVES["next"]
    if reading.ordinal == frame.skipped:
        return "exchanged", w.MOVES["exchanged"]
    if step == 0:
        return "repeat", w.MOVES["repeat"]
    if reading.ordinal == 1:
        return "restart", w.MOVES["restart"]
    if step > 0:
        return "gap", w.gap(step - 1)
    return "back", w.MOVES["back"]


def _branch_step(frame: Frame, reading: Reading, step: int) -> str:
    """Return how a part that was put in follows: 第十七条之二 follows 第十七条之一, and that 第十七条."""
    if step != 0:
        return "gap" if step > 0 else "back"
    ahead = reading.branch - frame.branch
    return "next" if ahead == 1 else "gap" if ahead > 1 else "repeat" if ahead == 0 else "back"


def _opening(
    stack: Stack, depth: int, candidate: Candidate, reading: Reading, closed: float, beginning: _Beginning | None
) -> Move:
    """It begins a run inside the item above; to close what is deeper costs `closed`."""
    family, parent = reading.family, stack[depth - 1]
    name, cost = beginning or _orphan(parent, reading)
    above, child = parent.family, parent.child
    if name == "run_on_point" and family in parent.continued:
        name, cost = "run_on_form", w.MOVES["run_on_form"]
    if above is family:
        name = _list_inside(parent, candidate, family)
        return w.MOVES[name] + _look_fit(candidate, parent, None) + closed, depth, name
    if above is not None:
        led = family.kind == "label" and _is_right_above(parent, candidate)
        cost += (0.0 if led else _against_rank(above, family)) + (w.BARRED if family.kind in above.bars else 0.0)
        if above.kind == "point" and family.kind != "point":
            cost += w.BLOCK_IN_POINT if parent.inline or candidate.before != Before.LINE else 0.0
        if parent.inline and candidate.line > parent.line:
            cost += w.AFTER_PARAGRAPH
        elif above.kind == "bullet" and candidate.line > parent.line:
            cost += w.BELOW_BULLET
        if depth > _OUTER_LABEL and name in ("run_on", "run_on_point") and above.is_plain_label:
            cost += w.RUN_ON_IN_LABEL
        if reading.prefix:
            cost += _prefix(parent, reading)
    beside = bool(family.bars) or (child is not None and family.kind in child.bars)
    if candidate.style is not NO_STYLE:
        sibling = stack[depth] if depth < len(stack) else None
        cost += _look_fit(candidate, parent, sibling)
        beside = beside or (sibling is not None and sibling.level == candidate.style.level is not None)
    if child is family:
        cost += w.SECOND_RUN if family.kind != "point" else 0.0
    elif child is not None and name != "orphan_first" and not beside:
        cost += w.MIXED_POINT if child.kind == "point" or family.kind == "point" else w.MIXED
    return cost + closed, depth, name


def _list_inside(parent: Frame, candidate: Candidate, family: Family) -> str:
    """Return how a list begins inside an item of its own family: a key of `weights.MOVES`."""
    if _is_set_in(parent, candidate):
        return "list_set_in"
    return "list_led" if family.kind == "point" or candidate.led == parent.line else "list_inside"


def _look_fit(candidate: Candidate, above: Frame, sibling: Frame | None) -> float:
    """Return what the file's levels and indents say about a place inside an item, behind a sibling where there is one."""
    level, indent = (sibling.level, sibling.indent) if sibling is not None else (None, None)
    style = candidate.style
    return w.level_fit(style.level, above.level, level) + w.indent_fit(style.indent, above.indent, indent)


def _prefix(parent: Frame, reading: Reading) -> float:
    """The numbers before the last name the items above."""
    if parent.ordinal is None:
        return 0.0
    if reading.prefix == (*parent.prefix, parent.ordinal):
        return w.PREFIX_FITS_WHOLLY if parent.prefix else w.PREFIX_FITS
    return 0.0 if reading.prefix[-1] == parent.ordinal else w.PREFIX


def _against_rank(above: Family, inside: Family) -> float:
    if above.kind == "bullet" and inside.kind in ("unit", "block"):
        return w.BLOCK_IN_BULLET
    if (
        inside.kind == "label"
        and inside.is_plain_label
        and above.kind in ("block", "label", "point")
        and not above.is_plain_label
    ):
        return w.LABEL_IN_BLOCK
    if above.rank < inside.rank or inside.name in above.holds:
        return 0.0
    return w.RANK_HIGH if inside.rank <= w.HIGH else w.RANK


def _beginning(counts: Counts, reading: Reading) -> _Beginning | None:
    """Return how a run begins whatever holds it; None where it does not begin as runs do."""
    if reading.ordinal is None or reading.ordinal == 1 or (reading.ordinal == 0 and reading.family.system == "arabic"):
        return _OPEN
    if counts.get(reading.family.name) == _last(reading) and not reading.prefix:
        name = "run_on" if reading.family.runs_on else "run_on_point"
        return name, w.MOVES[name]
    return None


def _orphan(parent: Frame, reading: Reading) -> _Beginning:
    """Return how a run begins inside an item whose first number is not there."""
    upward = parent.child is not None and parent.child.rank > reading.family.rank and reading.family.kind == "block"
    lost = parent.lost or (parent.family is None and (parent.child is None or upward))
    name = "orphan_first" if lost else "orphan"
    return name, w.MOVES[name]


def _last(reading: Reading) -> int:
    """Return the number of the part before: the same of one that was put in."""
    return (reading.ordinal or 0) - (0 if reading.branch else 1)


def closing(stack: Stack, depth: int) -> float:
    """Return what it costs to close the items from a depth on."""
    cost = 0.0
    for frame in stack[depth:]:
        if frame.lone:
            cost += _lone(frame)
    return cost


def ending(stack: Stack) -> float:
    """Return what it costs to close all items where the text ends."""
    return sum(min(_lone(frame), w.LONE_AT_END) for frame in stack)


def _lone(frame: Frame) -> float:
    if not frame.lone or frame.family is None:
        return 0.0
    return _LONE.get(frame.family.kind, w.LONE)


_OPEN: _Beginning = "open", w.MOVES["open"]
_NESTED: _Beginning = "nested_self", w.MOVES["open"] + w.MOVES["nested_self"]
_BELOW: _Beginning = "run_below", w.MOVES["run_below"]
_RUN_ON: _Beginning = "run_on", w.MOVES["run_on"]
_LOST: _Beginning = "orphan_first", w.MOVES["orphan_first"]
_OUTER_LABEL = 2
"""The depth of what stands in a form's own labels."""
_LONE = {"point": w.LONE_POINT, "unit": w.LONE_UNIT, "label": w.LONE_LABEL, "title": w.LONE_TITLE}

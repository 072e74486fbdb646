"""Chooses the outline: a beam over stacks of open items, from the first candidate to the last."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reportparse.parser import weights as w
from reportparse.parser.advance import State, Step, advance, begin, lose, lost_mark, place_evidence
from reportparse.parser.effort import Effort
from reportparse.parser.nesting import ending
from reportparse.parser.outline import ROOT, Item, Kept, Outline
from reportparse.timeout import check_time
from reportparse.tokenizer.candidate import Candidate

TRAIL = 400
"""Of how many candidates it is noted what was known before each, so that memory does not grow with the text."""


def resolve(candidates: Sequence[Candidate], *, breaks: Collection[int] = (), bias: Mapping[int, float] | None = None) -> Outline:
    """Return the best consistent outline over all readings of all candidates.

    Args:
        candidates: in the order in which they are read.
        breaks: indexes of candidates before which text is missing; nothing continues across.
        bias: by candidate index, what is added to the evidence that it is a marker.

    Returns:
        The outline; empty where there is no candidate. It takes time linear in their number.
    """
    beam = begin()
    effort = Effort()
    trail: list[Kept] = []
    few = len(candidates) < TRAIL
    for index, candidate in enumerate(candidates):
        check_time()
        if index in breaks:
            beam = [lose(state, index) for state in beam]
        weight = place_evidence(candidate) + (bias.get(index, 0.0) if bias else 0.0)
        left = effort.left
        width = effort.reach(candidate.start)
        if few:
            trail.append((beam, effort.tried, left, effort.left))
        beam = advance(beam[:width], index, candidate, weight, effort, width)
    outline = _outline(beam, candidates, effort)
    if few and not effort.strained:
        outline.trail = [*trail, (beam, effort.tried, effort.left, effort.left)]
    return outline


def _outline(beam: Sequence[State], candidates: Sequence[Candidate], effort: Effort) -> Outline:
    """Return the best outline of the beam, with the margins that the others leave it."""
    ended = sorted((state.cost + ending(state.stack), place, state) for place, state in enumerate(beam))
    cost, _, best = ended[0]
    outline = Outline([], [], cost, effort.tried, effort.strained)
    placed: dict[int, int] = {ROOT: ROOT}
    chain = _chain(best.steps)
    for step in reversed(chain):
        candidate = candidates[step.place]
        if step.move == "lost":
            placed[lost_mark(step.place)] = len(outline.items)
            outline.items.append(Item(None, None, ROOT, candidate.start, "lost"))
        elif step.reading is None:
            outline.unplaced.append((candidate, place_evidence(candidate)))
        else:
            placed[step.place] = len(outline.items)
            outline.items.append(Item(candidate, step.reading, placed[step.owner], candidate.start, step.move))
    for other, _, state in ended[1:]:
        if other - cost >= w.CLOSE:
            break
        _mark_margins(outline, candidates, placed, chain[:_LOOK_BACK], state.steps, other - cost)
    for place, step in enumerate(chain):
        if step.rival:
            _mark_margins(outline, candidates, placed, chain[place : place + _LOOK_BACK], step.rival[1], step.rival[0])
    return outline


def _chain(step: Step | None, limit: int = 0) -> list[Step]:
    """Return the steps from the last to the first, or the last `limit` of them."""
    steps: list[Step] = []
    while step and not (limit and len(steps) >= limit):
        steps.append(step)
        step = step.before
    return steps


def _mark_margins(
    outline: Outline,
    candidates: Sequence[Candidate],
    placed: dict[int, int],
    chosen: list[Step],
    rival: Step | None,
    margin: float,
) -> None:
    """Note by how much items beat a rival that treats their candidates otherwise, as far back as both are known."""
    mine = {step.place: step for step in chosen if step.reading}
    other = {step.place: step for step in _chain(rival, _LOOK_BACK) if step.move != "lost"}
    since = max(min(mine, default=0), min(other, default=0))
    for index, step in mine.items():
        answer = other.get(index)
        if index < since or (answer and (answer.reading, answer.owner) == (step.reading, step.owner)):
            continue
        item = outline.items[placed[index]]
        if margin < item.margin:
            item.margin, item.rival = margin, answer.move if answer else ""
            item.beside = candidates[answer.owner] if answer and answer.reading and answer.owner >= 0 else None


_LOOK_BACK = 40
"""How many steps back a rival outline is compared."""

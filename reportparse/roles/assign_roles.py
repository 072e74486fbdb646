"""Gives every unit its role: the best sequence of roles among siblings, from the whole report down."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.deadline import check_time
from reportparse.draft import Words
from reportparse.roles import table as r
from reportparse.roles.lexicon import lexicon
from reportparse.roles.scored import NOTHING, Scored, is_label

LONGEST_FIELD = 14
"""The longest line of a form that tells what a document is, in characters."""


def assign_roles(root: Scored, title: Words | None, preamble: Sequence[Words] = ()) -> None:
    """Set the role of every unit.

    Args:
        root: the whole report.
        title: the report's own title.
        preamble: the paragraphs before the first part; where there is no title, a form's short lines tell what it is.
    """
    if root.children:
        lines = [title] if title else [words for words in preamble if len(words.text) <= LONGEST_FIELD and "：" in words.text]
        _assign(root.children, _prior(lines), NOTHING, mixed=True)
    waiting = list(root.children)
    while waiting:
        check_time()
        unit = waiting.pop()
        if unit.children:
            if not _agreed(unit):
                _assign(unit.children, *_inherited(unit), mixed=_is_mixed(unit))
            waiting.extend(unit.children)


def _prior(lines: Sequence[Words]) -> list[float]:
    """Return by role what the title, or the first line of a form that says anything, says of the report's parts."""
    prior = list(r.PART_PRIOR)
    said = (list(lexicon("title").at_end(line.text, len(line.text))) for line in lines)
    for role, weight, _, _ in next(filter(None, said), []):
        prior[role] += weight
    return prior


def _agreed(unit: Scored) -> bool:
    """Return whether nothing inside a part speaks against its role; it then is that of all."""
    role = unit.role
    if role == r.OTHER and unit.scores[role] <= 0.0:
        return False
    if any(max(child.total) - child.total[role] > r.INHERIT_TEXT for child in unit.children):
        return False
    for child in unit.children:
        child.role = role
    return True


def _inherited(unit: Scored) -> tuple[Sequence[float], Sequence[float]]:
    """Return by role what a part's role costs the nodes inside it, and its running text; the text is bound less."""
    if unit.role == r.OTHER and unit.scores[r.OTHER] <= 0.0:
        return NOTHING, NOTHING
    best = unit.scores[unit.role]
    binding = is_label(unit) and not any(child.parts for child in unit.children)
    most = r.INHERIT_LABEL if binding else r.INHERIT_MOST
    costs = [-r.INHERIT - max(0.0, min(best - score, most)) for score in unit.scores]
    costs = [cost + r.KIN.get((unit.role, role), 0.0) for role, cost in enumerate(costs)]
    for role in (unit.role, *(unit.parts if _is_mixed(unit) else ())):
        costs[role] = 0.0
    return costs, costs if binding else [max(cost, -r.INHERIT_TEXT) for cost in costs]


def _is_mixed(unit: Scored) -> bool:
    """Return whether a part's heading names its role and others: 存在的问题与建议."""
    return len(unit.parts) > 1 and unit.role in unit.parts


def _assign(units: Sequence[Scored], prior: Sequence[float], light: Sequence[float], *, mixed: bool) -> None:
    """Set the roles of siblings to the best sequence.

    Args:
        units: the siblings.
        prior: by role, what speaks for it beside a node's own words.
        light: the same for running text and the points in it.
        mixed: whether the roles of items change easily.
    """
    sums: list[float] = []
    links: list[bytes] = []
    before: Scored | None = None
    text = False
    for unit in units:
        text = unit.node is None or (text and _is_point(unit))
        scores = [a + b for a, b in zip(unit.total, light if text else prior, strict=True)]
        if before is not None:
            scores, link = _step(sums, scores, _change(before, unit, mixed=mixed))
            links.append(bytes(link))
        sums, before = scores, unit
    role = max(range(r.SIZE), key=sums.__getitem__)
    for place in range(len(units) - 1, -1, -1):
        units[place].role = role
        if place:
            role = links[place - 1][role]


def _is_point(unit: Scored) -> bool:
    """Return whether a unit is a point of running text."""
    return unit.node is not None and unit.node.reading is not None and unit.node.reading.family.is_point


def _step(last: list[float], scores: list[float], change: float) -> tuple[list[float], list[int]]:
    """Return the best sums that end in each role, and the role before it."""
    order = sorted(range(r.SIZE), key=last.__getitem__, reverse=True)
    out, link = [], []
    for role, score in enumerate(scores):
        top, source = last[role], role
        backward = r.BACKWARD[role]
        for other in order:
            value = last[other] + change
            if value <= top:
                break
            if value + backward[other] > top:
                top, source = value + backward[other], other
        out.append(top + score)
        link.append(source)
    return out, link


def _change(before: Scored, unit: Scored, *, mixed: bool) -> float:
    """Return what a change of role between two siblings costs."""
    one, two = before.node, unit.node
    if one is None and two is None:
        return r.CHANGE_OF_SENTENCE
    if one is None and before.announces:
        return r.CHANGE_ANNOUNCED
    if one is None or two is None or one.reading is None or two.reading is None:
        return r.CHANGE
    family, ordinal = two.reading.family, two.reading.ordinal
    if one.reading.family is not family or ordinal is None or ordinal == 1:
        return r.CHANGE
    if family.is_point:
        return r.CHANGE_OF_POINT
    return r.CHANGE if mixed and (two.level > 1 or family.main) else r.CHANGE_IN_RUN

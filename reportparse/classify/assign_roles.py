"""Gives every unit its role: the best sequence of roles among siblings, from the whole report down."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.classify import roles as r
from reportparse.classify.unit import NOTHING, Unit, is_label
from reportparse.readers.deadline import check_time

MAIN = frozenset({"part", "chapter", "section", "cjk_comma", "formal", "roman", "label", "label_n"})
"""Families that count the main parts, whose roles differ as a rule."""
POINTS = frozenset({"shi", "yao", "ze", "di", "qi", "sequence"})
"""Families that count points of running text."""


def assign_roles(root: Unit, prior: Sequence[float]) -> None:
    """Set the role of every unit.

    Args:
        root: the whole report.
        prior: by role, what the report's title says of its parts.
    """
    if root.children:
        _assign(root.children, prior, NOTHING, mixed=True)
    waiting = list(root.children)
    while waiting:
        check_time()
        unit = waiting.pop()
        if unit.children:
            if not _agreed(unit):
                _assign(unit.children, *_inherited(unit), mixed=_is_mixed(unit))
            waiting.extend(unit.children)


def _agreed(unit: Unit) -> bool:
    """Return whether nothing inside a part speaks against its role; it then is that of all."""
    role = unit.role
    if role == r.OTHER and unit.scores[role] <= 0.0:
        return False
    if any(max(child.total) - child.total[role] > r.INHERIT_TEXT for child in unit.children):
        return False
    for child in unit.children:
        child.role = role
    return True


def _inherited(unit: Unit) -> tuple[Sequence[float], Sequence[float]]:
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


def _is_mixed(unit: Unit) -> bool:
    """Return whether a part's heading names its role and others: 存在的问题与建议."""
    return len(unit.parts) > 1 and unit.role in unit.parts


def _assign(units: Sequence[Unit], prior: Sequence[float], light: Sequence[float], *, mixed: bool) -> None:
    """Set the roles of siblings to the best sequence.

    Args:
        units: the siblings.
        prior: by role, what speaks for it beside a node's own words.
        light: the same for running text and the points in it.
        mixed: whether the roles of items change easily.
    """
    sums: list[float] = []
    links: list[bytes] = []
    before: Unit | None = None
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


def _is_point(unit: Unit) -> bool:
    """Return whether a unit is a point of running text."""
    return unit.node is not None and unit.node.marker is not None and unit.node.marker.family in POINTS


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


def _change(before: Unit, unit: Unit, *, mixed: bool) -> float:
    """Return what a change of role between two siblings costs."""
    one, two = before.node, unit.node
    if one is None and two is None:
        return r.CHANGE_OF_SENTENCE
    if one is None and before.announces:
        return r.CHANGE_ANNOUNCED
    if one is None or two is None or one.marker is None or two.marker is None:
        return r.CHANGE
    if one.marker.family != two.marker.family or two.marker.ordinal is None or two.marker.ordinal == 1:
        return r.CHANGE
    if two.marker.family in POINTS:
        return r.CHANGE_OF_POINT
    return r.CHANGE if mixed and (two.level > 1 or two.marker.family in MAIN) else r.CHANGE_IN_RUN

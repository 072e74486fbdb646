"""Gives every unit its role: the best sequence of roles among siblings, from the whole report down."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.classify import roles as r
from reportparse.classify.unit import Unit

FROM_CHILDREN = 0.4
"""What the evidence of the units inside counts for the one that holds them."""
MOST_FROM_CHILDREN = 1.5


def assign_roles(root: Unit, prior: Sequence[float]) -> None:
    """Set the role of every unit.

    Args:
        root: the whole report.
        prior: by role, what the report's title says of its parts.
    """
    sums = _sums(root)
    _assign(root.children, list(prior), sums, False)
    waiting = list(root.children)
    while waiting:
        unit = waiting.pop()
        if unit.children:
            _assign(unit.children, _inherited(unit), sums, _is_label(unit))
            waiting.extend(unit.children)


def _sums(root: Unit) -> dict[int, list[float]]:
    """Return each unit's scores with what the units inside add, by identity."""
    order: list[Unit] = []
    waiting = [root]
    while waiting:
        unit = waiting.pop()
        order.append(unit)
        waiting.extend(unit.children)
    sums: dict[int, list[float]] = {}
    for unit in reversed(order):
        own = unit.scores
        if unit.children:
            inside = [sum(column) for column in zip(*(sums[id(child)] for child in unit.children), strict=True)]
            most = max(*inside, MOST_FROM_CHILDREN / FROM_CHILDREN)
            scale = MOST_FROM_CHILDREN / most
            own = [a + scale * b for a, b in zip(own, inside, strict=True)]
        sums[id(unit)] = own
    return sums


def _inherited(unit: Unit) -> list[float]:
    """Return by role what a part's role costs the units inside it."""
    if unit.role == r.OTHER and not unit.fixed:
        return [0.0] * r.SIZE
    best = unit.scores[unit.role]
    most = r.INHERIT_LABEL if _is_label(unit) else r.INHERIT_MOST
    costs = [-r.INHERIT - max(0.0, min(best - score, most)) for score in unit.scores]
    costs[unit.role] = 0.0
    return costs


def _is_label(unit: Unit) -> bool:
    return unit.node is not None and unit.node.marker is not None and unit.node.marker.family == "label"


def _assign(units: Sequence[Unit], prior: list[float], sums: dict[int, list[float]], strict: bool) -> None:
    """Set the roles of siblings to the best sequence.

    What the part above says weighs less for its running text and the points there, unless it is `strict`.
    """
    if all(unit.fixed for unit in units):
        return
    light = prior if strict else [max(value, -r.INHERIT_TEXT) for value in prior]
    table: list[list[float]] = []
    links: list[list[int]] = []
    before: Unit | None = None
    text = False
    for unit in units:
        text = unit.node is None or (text and _is_point(unit))
        scores = [a + b for a, b in zip(sums[id(unit)], light if text else prior, strict=True)]
        if unit.fixed:
            scores[r.OTHER] += 100.0
        if before is not None:
            scores, link = _step(table[-1], scores, _change(before, unit))
            links.append(link)
        table.append(scores)
        before = unit
    role = max(range(r.SIZE), key=table[-1].__getitem__)
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


def _change(before: Unit, unit: Unit) -> float:
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
    return r.CHANGE if two.level == 1 and two.marker.family in MAIN else r.CHANGE_IN_RUN


MAIN = frozenset({"part", "chapter", "section", "cjk_comma", "formal", "roman", "label", "label_n"})
"""Families that count the main parts, whose roles differ as a rule."""
POINTS = frozenset({"shi", "yao", "ze", "di", "qi", "sequence"})
"""Families that count points of running text."""

"""Types the points of problem parts as findings and those of proposal parts as recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportparse.classify import roles as r
from reportparse.classify.quote_cues import quote_cues
from reportparse.classify.take_points import TYPES, is_divided, is_led, take_points
from reportparse.classify.unit import Unit, is_label
from reportparse.model import AnyNode, Finding, Marker, Paragraph, Recommendation
from reportparse.readers.deadline import check_time
from reportparse.source import CleanText

TOPICS = ("方面", "层面", "领域", "环节")
"""How the heading of a group of points ends."""


def type_nodes(
    root: Unit, sections: Sequence[AnyNode], preamble: list[Paragraph], clean: CleanText
) -> tuple[list[AnyNode], list[Paragraph]]:
    """Return the nodes of the first level, typed, and what is left of the preamble.

    Args:
        root: the whole report, all units with their roles.
        sections: the nodes of the first level.
        preamble: the paragraphs before the first section.
        clean: the text they came from.
    """
    prose, preamble = take_points(root, preamble, clean, typed=False)
    nodes = prose + _all_typed(root, sections, None, clean)
    _number(nodes)
    return nodes, preamble


def _all_typed(unit: Unit, nodes: Sequence[AnyNode], within: int | None, clean: CleanText) -> list[AnyNode]:
    """Return the nodes inside a unit, typed; those that have no unit of their own as they are."""
    units = {id(child.node): child for child in unit.children if child.node is not None}
    groups = _groups(nodes)
    return [
        _typed(units[id(node)], node, within, clean, group=id(node) in groups) if id(node) in units else node for node in nodes
    ]


def _groups(nodes: Sequence[AnyNode]) -> set[int]:
    """Return the identities of siblings that merely group points, which count on from one to the next."""
    groups: set[int] = set()
    for one, two in pairwise(nodes):
        if one.children and two.children and _counts_on(one.children[-1].marker, two.children[0].marker):
            groups |= {id(one), id(two)}
    return groups


def _counts_on(last: Marker | None, first: Marker | None) -> bool:
    """Return whether a run goes on from one marker to another."""
    if last is None or first is None or last.ordinal is None:
        return False
    return first.family == last.family and first.ordinal == last.ordinal + 1


def _typed(unit: Unit, node: AnyNode, within: int | None, clean: CleanText, *, group: bool) -> AnyNode:
    """Return a unit's node, of its type, with its role and evidence.

    `within` is the role of the typed node around it; a `group` holds points and is none.
    """
    check_time()
    kind = TYPES.get(unit.role) if unit.role != within and not group and _is_point(unit) else None
    prose: list[AnyNode] = []
    typed = kind is not None or (within is not None and (unit.role == within or unit.role not in TYPES))
    if not typed or (unit.children and unit.children[0].node is None):
        prose, node.paragraphs = take_points(unit, node.paragraphs, clean, typed=typed)
    if node.children:
        node.children = _all_typed(unit, node.children, unit.role if kind is not None else within, clean)
    if prose:
        node.children = sorted(prose + node.children, key=lambda child: clean.to_clean(child.span.start))
    node.role = r.ROLES[unit.role]
    if unit.found:
        node.evidence = quote_cues(list(unit.hits(unit.role)), clean)
    return _converted(node, kind) if kind is not None else node


def _is_point(unit: Unit) -> bool:
    """Return whether a node is a point itself, not a part that holds points of its role."""
    node = unit.node
    assert node is not None
    if is_label(unit):
        return node.level > 1 and not node.children
    if _names_part(unit) or is_led(unit) or is_divided(unit):
        return False
    if node.paragraphs or not unit.children:
        return True
    if node.heading is not None and node.heading.text.endswith(TOPICS):
        return False
    marked = sum(child.role == unit.role and child.node is not None for child in unit.children)
    return marked == 0 or (node.heading is not None and (node.level > 1 or marked == 1))


def _names_part(unit: Unit) -> bool:
    """Return whether its heading names a part of a report: 存在的问题, 对策建议."""
    return unit.role in unit.parts and unit.node is not None and unit.node.heading is not None


def _converted(node: AnyNode, kind: type[Finding] | type[Recommendation]) -> AnyNode:
    """Return a node as one of another type."""
    return kind(
        node.id,
        node.level,
        node.marker,
        node.heading,
        node.span,
        node.paragraphs,
        node.children,
        node.spans,
        node.role,
        node.evidence,
    )


def _number(nodes: Sequence[AnyNode]) -> None:
    """Give all nodes their ids and levels."""
    waiting: list[tuple[Sequence[AnyNode], str, int]] = [(nodes, "", 1)]
    while waiting:
        group, above, level = waiting.pop()
        for place, node in enumerate(group, 1):
            node.id, node.level = f"{above}{place}", level
            if node.children:
                waiting.append((node.children, f"{node.id}.", level + 1))

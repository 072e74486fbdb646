"""Types the points of problem parts as findings and those of proposal parts as recommendations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby

from reportparse.classify import roles as r
from reportparse.classify.split_points import Stretch, split_points
from reportparse.classify.unit import Unit
from reportparse.model import AnyNode, Evidence, Finding, Paragraph, Recommendation
from reportparse.source import CleanText

TYPES = {r.FINDING: Finding, r.RECOMMENDATION: Recommendation}
"""The types of node by role."""
OPENS = 3.0
"""A cue of this weight must open problems or measures in the running text of a part that is for something else."""
MOST_EVIDENCE = 3
"""How many cues a node keeps."""


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
    prose, preamble = _prose(root, preamble, clean, False)
    nodes = prose + _all_typed(root, sections, None, clean)
    _number(nodes)
    return nodes, preamble


def _all_typed(unit: Unit, nodes: Sequence[AnyNode], within: int | None, clean: CleanText) -> list[AnyNode]:
    """Return the nodes inside a unit, typed; those that have no unit of their own as they are."""
    units = {id(child.node): child for child in unit.children if child.node is not None}
    return [_typed(units[id(node)], node, within, clean) if id(node) in units else node for node in nodes]


def _typed(unit: Unit, node: AnyNode, within: int | None, clean: CleanText) -> AnyNode:
    """Return a unit's node, of its type, with its role and evidence; `within` is the role of the typed node around it."""
    kind = TYPES.get(unit.role) if unit.role != within and _is_point(unit) else None
    prose: list[AnyNode] = []
    if kind is None and within is None or any(child.node is None for child in unit.children):
        prose, node.paragraphs = _prose(unit, node.paragraphs, clean, kind is not None or within is not None)
    if node.children:
        node.children = _all_typed(unit, node.children, unit.role if kind is not None else within, clean)
    if prose:
        node.children = sorted(prose + node.children, key=lambda child: clean.to_clean(child.span.start))
    node.role = r.ROLES[unit.role]
    node.evidence = _evidence(unit, clean)
    return _converted(node, kind) if kind is not None else node


def _is_point(unit: Unit) -> bool:
    """Return whether a node is a point itself, not a part that holds points of its role."""
    node = unit.node
    assert node is not None
    inside = [child for child in unit.children if child.role == unit.role]
    if node.marker is not None and node.marker.ordinal is None and node.marker.family == "label":
        return False
    if _names_part(unit):
        return False
    marked = [child for child in inside if child.node is not None]
    if node.level == 1 and len(marked) > 1 and not node.paragraphs:
        return False
    return not (node.heading is None and not node.paragraphs and marked)


def _names_part(unit: Unit) -> bool:
    """Return whether its heading names a part of a report: 存在的问题, 对策建议."""
    return unit.role in unit.parts and unit.node is not None and unit.node.heading is not None


def _prose(unit: Unit, paragraphs: list[Paragraph], clean: CleanText, typed: bool) -> tuple[list[AnyNode], list[Paragraph]]:
    """Return the points that running text makes, and the paragraphs without them; of a typed node, those of another role."""
    stretches = _stretches(unit, paragraphs, clean)
    points: list[tuple[int, int, int, Sequence[Unit]]] = []
    for role, start, end, run in stretches:
        other = unit.node is not None and unit.role != role
        if run and other:
            start = next((s.start for s in run if any(weight >= OPENS for weight, _, _ in s.hits(role))), end)
        if typed and not other:
            continue
        points += [(start + a, start + b, role, run) for a, b in split_points(clean.text[start:end])]
    if not points:
        return [], paragraphs
    bounds = [(start, end) for start, end, _, _ in points]
    left = [rest for paragraph in paragraphs for rest in _without(paragraph, bounds, clean)]
    return [_point(*point, clean) for point in points], left


def _stretches(unit: Unit, paragraphs: Sequence[Paragraph], clean: CleanText) -> list[tuple[int, int, int, Sequence[Unit]]]:
    """Return the runs of sentences of one role that name problems or measures: role, start, end, the sentences."""
    sentences = [child for child in unit.children if child.node is None]
    if not sentences:
        marked = any(child.role == unit.role for child in unit.children)
        if unit.node is None or marked or unit.role not in TYPES:
            return []
        places = [(clean.to_clean(p.span.start), p) for p in paragraphs]
        return [(unit.role, start, start + len(p.text), []) for start, p in places]
    found: list[tuple[int, int, int, Sequence[Unit]]] = []
    ends = [clean.to_clean(p.span.start) + len(p.text) for p in paragraphs]
    for (role, _), group in groupby(sentences, key=lambda s: (s.role, bisect_right(ends, s.start))):
        run = list(group)
        if role in TYPES:
            found.append((role, run[0].start, run[-1].end, run))
    return found


def _without(paragraph: Paragraph, points: Sequence[Stretch], clean: CleanText) -> list[Paragraph]:
    """Return what is left of a paragraph when those of some ascending stretches that are in it are taken out."""
    start = clean.to_clean(paragraph.span.start)
    end = start + len(paragraph.text)
    inside = points[bisect_left(points, (start, start)) : bisect_left(points, (end, end))]
    if not inside:
        return [paragraph]
    bounds = [start, *(at for point in inside for at in point), end]
    return [new for a, b in zip(bounds[::2], bounds[1::2], strict=True) for new in _paragraph(a, b, clean)]


def _paragraph(start: int, end: int, clean: CleanText) -> list[Paragraph]:
    words = clean.text[start:end].strip()
    if not words:
        return []
    left = clean.text.index(words, start, end)
    return [Paragraph(words, *clean.place(left, left + len(words)))]


def _point(start: int, end: int, role: int, run: Sequence[Unit], clean: CleanText) -> AnyNode:
    """Return the node of a point of running text."""
    span, pieces = clean.place(start, end)
    near = (unit for unit in run if unit.start < end and unit.end > start)
    hits = [hit for unit in near for hit in unit.hits(role) if start <= hit[1] and hit[2] <= end]
    evidence = _quoted(hits, clean)
    kind = Finding if role == r.FINDING else Recommendation
    return kind("", 1, None, None, span, _paragraph(start, end, clean), [], pieces, r.ROLES[role], evidence)


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


def _evidence(unit: Unit, clean: CleanText) -> list[Evidence]:
    """Return the weightiest cues for a unit's role."""
    return _quoted(list(unit.hits(unit.role)), clean) if unit.found else []


def _quoted(hits: list[tuple[float, int, int]], clean: CleanText) -> list[Evidence]:
    """Return the weightiest of some hits, one for each place."""
    if len(hits) > 1:
        best = {(start, end): weight for weight, start, end in sorted(hits)}
        hits = sorted(((weight, *place) for place, weight in best.items()), key=lambda hit: (-hit[0], hit[1]))
    return [
        Evidence(clean.text[start:end], clean.span(start, end), round(weight, 2)) for weight, start, end in hits[:MOST_EVIDENCE]
    ]


def _number(nodes: Sequence[AnyNode]) -> None:
    """Give all nodes their ids and levels."""
    waiting: list[tuple[Sequence[AnyNode], str, int]] = [(nodes, "", 1)]
    while waiting:
        group, above, level = waiting.pop()
        for place, node in enumerate(group, 1):
            node.id, node.level = f"{above}{place}", level
            if node.children:
                waiting.append((node.children, f"{node.id}.", level + 1))

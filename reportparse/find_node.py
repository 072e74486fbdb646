"""Finds a node by its id, or by the markers and headings on the way to it."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.arguments import check_type
from reportparse.errors import ArgumentError, UnknownNodeError
from reportparse.model import AnyNode
from reportparse.signs import INNER, NARROW_FIGURES, full_width
from reportparse.trim import unspaced
from reportparse.visible import shortened

LISTED = 8
"""How many nodes an error lists."""
ENDS = INNER + ".．"
"""What a marker may end in that its name leaves out."""
LONGEST_POSITION = 9
"""More figures than this are no position."""


def node_at(sections: Sequence[AnyNode], key: str) -> AnyNode:
    """Return the node of an id: at its positions, else, where ids are no positions, wherever it is.

    Args:
        sections: the nodes of the first level.
        key: the id.

    Raises:
        UnknownNodeError: no node has it.
    """
    hint = ("report.node finds markers and headings", "按序号或标题查找请用 report.node")
    check_type("id", key, (str,), hint)
    near = _along(sections, key)
    if near is not None and near.id == key:
        return near
    found = next((node for section in sections for node in section.walk() if node.id == key), None)
    if found is not None:
        return found
    meant, meant_zh = (f"did you mean {near.id}?", f"是否为 {near.id}？") if near else hint
    shown = shortened(key)
    raise UnknownNodeError(f"report: no node has the id “{shown}”; {meant}", f"report：没有编号为“{shown}”的节点，{meant_zh}")


def _along(sections: Sequence[AnyNode], key: str) -> AnyNode | None:
    """Return the node at the positions that an id is made of, or the nearest to it on the way; None where it is made of none."""
    found: AnyNode | None = None
    inside = sections
    for step in key.split("."):
        if not (inside and step.isascii() and step.isdecimal()):
            break
        place = int(step) if len(step) <= LONGEST_POSITION else len(inside)
        found = inside[min(max(place, 1), len(inside)) - 1]
        inside = found.children
    return found


def find_node(sections: Sequence[AnyNode], steps: Sequence[str]) -> AnyNode:
    """Return the node that a way leads to: each step is a marker, words of a heading, or both, of a node inside the last one.

    A step is looked for among the children; where none of them has it, among theirs, and so on down. A whole marker or
    heading goes before words in one. Widths of signs and blanks do not matter, nor does the sign that ends a marker.

    Args:
        sections: the nodes of the first level.
        steps: the way.

    Raises:
        UnknownNodeError: it leads nowhere, or to several nodes.
        ArgumentError: a step is empty, or there is none.
    """
    for step in steps:
        check_type("node", step, (str,))
    if not steps or not all(_plain(step) for step in steps):
        raise ArgumentError("node: give markers or words of headings", "node：请给出序号或标题中的文字")
    found: list[AnyNode] = []
    groups = [sections]
    for step in steps:
        below = [node for inside in groups for node in _nearest(inside, _plain(step))]
        if not below:
            raise _missing(step, found, [node for inside in groups for node in inside])
        found, groups = below, [node.children for node in below]
    if len(found) > 1:
        raise _ambiguous(steps[-1], found)
    return found[0]


def _nearest(inside: Sequence[AnyNode], step: str) -> list[AnyNode]:
    """Return the nodes that a step names, of the highest level that has any."""
    while inside:
        named = [(node, *_names(node)) for node in inside]
        fitting = [node for node, marker, heading in named if _is(step, marker, heading)]
        fitting = fitting or [node for node, marker, heading in named if step in heading or _begins(step, marker, heading)]
        if fitting:
            return fitting
        inside = [child for node in inside for child in node.children]
    return []


def _names(node: AnyNode) -> tuple[str, str]:
    return _plain(node.marker.text) if node.marker else "", _plain(node.heading.text) if node.heading else ""


def _is(step: str, marker: str, heading: str) -> bool:
    bare = marker.rstrip(ENDS)
    return step in (marker, heading, marker + heading) or (bool(bare) and step.rstrip(ENDS) == bare)


def _begins(step: str, marker: str, heading: str) -> bool:
    return len(step) > len(marker) > 0 and (marker + heading).startswith(step)


def _plain(text: str) -> str:
    """Return a text as it is compared: signs in one width, no blanks."""
    return unspaced(full_width(text).translate(NARROW_FIGURES))


def _missing(step: str, above: Sequence[AnyNode], there: Sequence[AnyNode]) -> UnknownNodeError:
    where, where_zh = (_list(above), _list(above, "、")) if above else ("the report", "报告")
    has, has_zh = (f"there are {_list(there)}", f"有{_list(there, '、')}") if there else ("it holds no nodes", "其中没有节点")
    shown = shortened(step)
    return UnknownNodeError(f"node: no “{shown}” in {where}; {has}", f"node：{where_zh}中没有“{shown}”，{has_zh}")


def _ambiguous(step: str, found: Sequence[AnyNode]) -> UnknownNodeError:
    shown, count = shortened(step), len(found)
    return UnknownNodeError(
        f'node: {count} nodes are “{shown}”: {_list(found)}; say what holds it, or take one by its id: report["{shortened(found[0].id)}"]',
        f'node：有 {count} 个“{shown}”：{_list(found, "、")}，请指明上级，或按编号取：report["{shortened(found[0].id)}"]',
    )


def _list(nodes: Sequence[AnyNode], comma: str = ", ") -> str:
    named = [f"{shortened(node.id)} {shortened(node.caption, 20)}" for node in nodes[:LISTED]]
    return comma.join(named) + ("…" if len(nodes) > LISTED else "")

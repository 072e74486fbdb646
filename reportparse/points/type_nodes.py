"""Types the points of problem parts as findings and those of proposal parts as recommendations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reportparse.draft import Draft, NodeType, Tree
from reportparse.model import ROLES, PartKind
from reportparse.points.split_points import whole_point
from reportparse.points.take_points import KINDS, Mute, is_divided, is_led, take_points, weightiest_cues
from reportparse.roles.unit import Unit, is_label
from reportparse.runs import merged
from reportparse.signs import COLONS
from reportparse.timeout import check_time
from reportparse.tokenizer.candidate import Reading

SAID: Final[frozenset[PartKind]] = frozenset({"annex", "contents", "abstract"})
"""The parts of a document whose text may make points: they hold running text."""
TOPICS = ("方面", "层面", "领域", "环节")
"""How the heading of a group of points ends."""


def type_nodes(root: Unit, tree: Tree, text: str) -> None:
    """Type the parts of a tree, and make parts of the points that its running text makes.

    Args:
        root: the whole report, all units with their roles.
        tree: the report as it is made.
        text: the cleaned text that it stands in.
    """
    first = tree.parts[0].start if tree.parts else len(text)
    mute = _mute(tree)
    prose, left = take_points(root, tree.preamble + tree.closing, text, mute, typed=False)
    tree.preamble = [words for words in left if words.start < first]
    tree.closing = [words for words in left if words.start >= first]
    _type_all(root, tree.parts, None, text, mute)
    tree.parts = sorted(prose + tree.parts, key=lambda part: part.start)


def _mute(tree: Tree) -> Mute:
    """Return what makes no points: what stands in tables, and the parts besides the outline that hold no main part of it."""
    starts = sorted(part.start for first in tree.parts for part in first.walk() if _is_main(part)) if tree.apart else []
    apart = [(part.start, part.end) for part in tree.apart if part.kind not in SAID]
    return merged([*tree.rows, *(part for part in apart if bisect_right(starts, part[0]) == bisect_left(starts, part[1]))])


def _is_main(part: Draft) -> bool:
    return part.reading is None or part.reading.family.main


def _type_all(unit: Unit, parts: Sequence[Draft], within: NodeType | None, text: str, mute: Mute) -> None:
    """Type the parts inside a unit; those that have no unit of their own stay as they are."""
    units = {id(child.node): child for child in unit.children if child.node is not None}
    groups = _groups(parts)
    for part in parts:
        if (own := units.get(id(part))) is not None:
            _type(own, part, within, text, mute, group=id(part) in groups)


def _groups(parts: Sequence[Draft]) -> set[int]:
    """Return the identities of siblings that merely group points, which count on from one to the next."""
    groups: set[int] = set()
    for one, two in pairwise(parts):
        if one.children and two.children and _counts_on(one.children[-1].reading, two.children[0].reading):
            groups |= {id(one), id(two)}
    return groups


def _counts_on(last: Reading | None, first: Reading | None) -> bool:
    """Return whether a run goes on from one marker to another."""
    if last is None or first is None or last.ordinal is None:
        return False
    return first.family is last.family and first.ordinal == last.ordinal + 1


def _type(unit: Unit, part: Draft, within: NodeType | None, text: str, mute: Mute, *, group: bool) -> None:
    """Give a unit's part its type, role and evidence, and take its points out of its text.

    `within` is the type of the finding or recommendation around it; a `group` holds points and is none.
    """
    check_time()
    own = KINDS.get(unit.role)
    kind = own if own != within and not group and _is_point(unit) else None
    prose: list[Draft] = []
    typed = kind is not None or (within is not None and own in (within, None))
    if not typed or unit.sentences:
        prose, part.paragraphs = take_points(unit, part.paragraphs, text, mute, typed=typed)
    if part.children:
        _type_all(unit, part.children, kind or within, text, mute)
    if prose:
        part.children = sorted(prose + part.children, key=lambda child: child.start)
    part.role, part.confidence = ROLES[unit.role], unit.confidence
    if unit.found:
        part.evidence = weightiest_cues(unit.hits(unit.role))
    if kind is not None:
        part.type = kind


def _is_point(unit: Unit) -> bool:
    """Return whether a node is a point itself, not a part that holds points of its role."""
    node = unit.node
    assert node is not None
    if node.paper:
        return False
    if is_label(unit):
        return node.depth > 1 and not node.children
    if _names_part(unit) or is_led(unit) or is_divided(unit):
        return False
    if not unit.children:
        return True
    if node.heading is not None and node.heading.text.endswith(TOPICS):
        return False
    if _opens_with_text(node):
        return True
    marked = sum(child.role == unit.role and child.node is not None for child in unit.children)
    return marked == 0 or (node.heading is not None and (node.depth > 1 or marked == 1))


def _opens_with_text(node: Draft) -> bool:
    """Return whether text of its own stands before all that it holds; neither closing words nor an introduction of points counts."""
    first = node.children[0].start
    said = [words.text.rstrip() for words in node.paragraphs if words.start < first]
    return bool(said) and not said[-1].endswith(tuple(COLONS)) and any(map(whole_point, said))


def _names_part(unit: Unit) -> bool:
    """Return whether its heading names a part of a report: 存在的问题, 对策建议."""
    return unit.role in unit.parts and unit.node is not None and unit.node.heading is not None

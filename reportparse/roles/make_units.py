"""Makes the units of a report: one for each node, with the words that tell its role and the cues in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportparse.draft import Draft, Tree
from reportparse.patterns import lazy
from reportparse.plain import worded
from reportparse.roles.unit import Unit, is_label
from reportparse.roles.weigh_cues import weigh_heading, weigh_lead
from reportparse.signs import STOPS
from reportparse.timeout import check_time

LONGEST_TEXT: Final = 40
"""How many characters of a heading, or of the first words, are looked at."""
LABEL_FACTOR: Final = 3.0
"""What a cue in a form's label weighs beside one in a heading."""
_STOP = lazy(f"[{STOPS}]")


def make_units(tree: Tree) -> Unit:
    """Return the unit of the whole report, which holds those of all its nodes."""
    root = Unit(0, 0)
    root.text = worded(tree.title.text) if tree.title else ""
    root.children = _units(tree.parts)
    return root


def _units(nodes: Sequence[Draft]) -> list[Unit]:
    """Return the units of siblings; articles of a law are what they are and need none."""
    return [_unit(node) for node in nodes if node.reading is None or not node.reading.family.law]


def _unit(node: Draft) -> Unit:
    check_time()
    heading, first = node.heading, node.paragraphs[0] if node.paragraphs else None
    unit = Unit(node.start, node.end, node)
    body = worded(first.text) if first is not None else ""
    if heading is not None:
        text = worded(heading.text)
        unit.text = text[:LONGEST_TEXT]
        weigh_heading(unit, text, heading.start)
    elif node.marker is not None and is_label(unit):
        unit.text = worded(node.marker.text).rstrip("：")
        weigh_heading(unit, unit.text, node.marker.start, LABEL_FACTOR)
    elif first is not None:
        unit.text = _STOP.split(body[:LONGEST_TEXT], maxsplit=1)[0]
        weigh_lead(unit, body, first.start)
    if node.children:
        unit.children = _units(node.children)
    return unit

"""Makes the units of a report: one for each node, with the words that tell its role and the cues in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from reportparse.draft import Draft, Tree, Words
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
    root.children = _units(tree.parts, tree.preamble)
    return root


def _units(nodes: Sequence[Draft], around: Sequence[Words]) -> list[Unit]:
    """Return the units of siblings, in the text that stands around them; articles of a law are what they are and need none."""
    units = [_unit(node) for node in nodes if node.reading is None or not node.reading.family.law]
    leads = [(words.start, worded(words.text[-LONGEST_TEXT:])) for words in around]
    for unit in units:
        place = bisect_left(leads, unit.start, key=itemgetter(0))
        unit.lead = leads[place - 1][1] if place else ""
    return units


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
        unit.children = _units(node.children, node.paragraphs)
    return unit

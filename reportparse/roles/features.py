"""What tells the role of a node, beside its own words: numbers by role, and values of a few plain slots.

Numbers are what the words of the node and of those about it say; slots tell its form and place. The model has
a weight for each; tools/train_roles.py learns them from what stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportparse.draft import Draft
from reportparse.markers.families import BY_NAME
from reportparse.model import ROLES
from reportparse.parser.log_linear import Values, step
from reportparse.patterns import lazy
from reportparse.roles.document import Document
from reportparse.roles.unit import NOTHING, SAID, Numbers, Unit, is_label, mean

Blocks = dict[str, Numbers]
"""Numbers by role, by the name of their block."""
TOP: Final = "top"
NONE: Final = "none"
_FIGURE: Final = lazy(
    r"[\d²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\U00010A40-\U00010A43\U00010E60-\U00010E68\U00011052-\U0001105A\U0001F100-\U0001F10A]"
)
"""A character that `str.isdigit` calls one; in an expression, since few texts have many."""
LONGEST_OWN: Final = 600
"""How many characters of a node's own text are counted."""


def group_numbers(group: Sequence[Unit], document: Document) -> Blocks:
    """Return what siblings have in common."""
    return {
        "siblings": mean([unit.said for unit in group]),
        "title": document.openings[0],
        "opening": document.openings[1],
        "headings": document.openings[2],
        "document": document.said,
        "document-bodies": document.told,
    }


def group_values(above: Sequence[Unit], group: Sequence[Unit], document: Document) -> Values:
    """Return the values of the slots that siblings have in common, whatever holds them."""
    return {
        "title": document.ends,
        "laws": document.laws,
        "count": str(step(len(group), (2, 4, 8))),
        "above-named": _named(above[0]) if above else "",
        "label": headed_by(above),
        "size": document.extent,
        "apart": document.apart,
    }


def held_group_values(holder: str, group: Sequence[Unit], document: Document) -> Values:
    """Return the values of the slots that siblings have in common where what holds them has some role."""
    assert group[0].node is not None
    return {
        "above": holder,
        "above-level": f"{holder}{min(group[0].node.depth, 3)}",
        "size-above": f"{document.extent}{holder}",
        "apart-above": f"{document.apart}{holder}",
        "cited": f"{document.cited}{holder}",
        "addressed": f"{document.addressed}{holder}",
    }


def own_numbers(group: Sequence[Unit], place: int) -> Blocks:
    """Return what a unit of a group says, and those about it."""
    unit = group[place]
    headed = unit.node is not None and unit.node.heading is not None
    return {
        "heading": unit.said if headed else NOTHING,
        "lead": NOTHING if headed else unit.said,
        "body": unit.told,
        "before": group[place - 1].said if place else NOTHING,
        "behind": group[place + 1].said if place + 1 < len(group) else NOTHING,
        "inside": mean([child.said for child in unit.children]),
        "first-inside": unit.children[0].said if unit.children else NOTHING,
        "cues": unit.cues,
        "cues-inside": mean([child.cues for child in unit.children]),
        "below": unit.below,
    }


def own_values(group: Sequence[Unit], place: int, document: Document) -> Values:
    """Return the values of a unit's own slots, whatever holds it."""
    unit = group[place]
    node = unit.node
    assert node is not None
    text, form = unit.text, "H" if node.heading is not None else "L"
    own = _own_text(node)
    level = str(min(node.depth, 3))
    at = "F" if place == 0 else "L" if place == len(group) - 1 else "M"
    return {
        "family": known_family(node),
        "form": f"{form}{step(len(node.children), (1, 2, 4))}",
        "length": f"{form}{step(len(own), (1, 40, 100, 200, 400))}",
        "figures": str(step(figures_in(own[:150]), (1, 3, 8))),
        "heading-length": f"{form}{step(len(text), (5, 9, 14, 20, 30))}",
        "place": at + level,
        "way": f"{5 * node.start // max(1, document.size)}{level}",
        "closes": own[-2:],
        "begins": text[:1],
        "begins-2": text[:2],
        "ends": text[-1:],
        "ends-2": text[-2:],
        "ends-3": text[-3:],
        "cue": _loudest(unit.cues),
        "named": _named(unit),
        "cue-inside": _loudest(mean([child.cues for child in unit.children])) if unit.children else NONE,
        "labels-inside": " ".join(sorted({_loudest(child.cues) for child in unit.children if is_label(child)}))
        if unit.children
        else "",
        "size-place": f"{document.extent}{at}{level}",
    }


def held_values(holder: str, unit: Unit) -> Values:
    """Return the values of a unit's own slots where what holds it has some role."""
    node = unit.node
    assert node is not None
    point = node.reading is not None and node.reading.family.is_point
    return {"above-form": f"{holder}{'' if node.children else 'l'}{known_family(node) if point else ''}"}


def chain_key(holder: str, before: str, level: int, goes_on: bool | None) -> Values:
    """Return the values of the chain's slots.

    Args:
        holder: the role of what holds the unit.
        before: the role of the sibling before it.
        level: how deep it stands.
        goes_on: whether it counts on from that sibling; None for the first of its siblings.
    """
    if goes_on is None:
        return {"before": NONE, "before-level": NONE, "before-above": f"{NONE}_{holder}"}
    return {
        "before": f"{before}{goes_on}",
        "before-level": f"{before}{min(level, 2)}{goes_on}",
        "before-above": f"{before}_{holder}",
    }


def figures_in(text: str) -> int:
    """Return how many characters of a text are figures, those in circles and brackets among them."""
    return len(_FIGURE.findall(text))


def label_of(above: Sequence[Unit]) -> Unit | None:
    """Return the form's label that heads a unit, of the units above, the nearest first."""
    return next((unit for unit in above if is_label(unit)), None)


def headed_by(above: Sequence[Unit]) -> str:
    """Return the role of the form's label that heads a unit, and whether the label itself names it."""
    label = label_of(above)
    return "" if label is None else f"{ROLES[label.role]}{len(label.parts)}"


def known_family(node: Draft) -> str:
    """Return the name of a node's family, that of the one it is like for a user's own."""
    if node.reading is None:
        return NONE
    family = node.reading.family
    return family.name if family.name in BY_NAME else family.known_as


def _loudest(cues: Numbers) -> str:
    """Return the role for which cues speak most, and how loud."""
    if cues is NOTHING:
        return NONE
    most = max(cues)
    return f"{ROLES[cues.index(most)]}{step(most // SAID, (1, 2, 4, 6))}" if most > 0 else NONE


def _named(unit: Unit) -> str:
    """Return the roles whose parts a heading names."""
    return " ".join(ROLES[role] for role in sorted(unit.parts))


def _own_text(node: Draft) -> str:
    if len(node.paragraphs) == 1:
        return node.paragraphs[0].text[:LONGEST_OWN]
    return "".join([words.text for words in node.paragraphs[:6]])[:LONGEST_OWN]


def follows_on(before: Unit, unit: Unit) -> bool:
    """Return whether a node goes on counting from the one before it."""
    one, two = before.node, unit.node
    if one is None or two is None or one.reading is None or two.reading is None:
        return False
    return one.reading.family is two.reading.family and two.reading.ordinal == (one.reading.ordinal or 0) + 1

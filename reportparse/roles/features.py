"""What a node tells of its role: its words, and values of a few plain slots for its form and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportparse.draft import Draft
from reportparse.markers.families import BY_NAME
from reportparse.model import ROLES
from reportparse.parser.log_linear import Values, step
from reportparse.patterns import lazy
from reportparse.plain import worded
from reportparse.roles.document import Document
from reportparse.roles.unit import NOTHING, SAID, Numbers, Unit, is_label, mean

Words = dict[str, str]
"""What a unit says, by field."""
NONE: Final = "none"
_FIGURE: Final = lazy(
    r"[\d²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\U00010A40-\U00010A43\U00010E60-\U00010E68\U00011052-\U0001105A\U0001F100-\U0001F10A]"
)
"""A character that `str.isdigit` calls one; in an expression, since few texts have many."""
LONGEST_OWN: Final = 600
"""How many characters of a node's own text are counted."""
LONGEST_BODY: Final = 160
"""How many of them are read."""


def node_features(above: Sequence[Unit], group: Sequence[Unit], document: Document) -> Iterator[tuple[Words, Values]]:
    """Yield the words and the values of each node of a group of siblings."""
    shared = group_values(above, group, document)
    for place, unit in enumerate(group):
        assert unit.node is not None
        own = own_text(unit.node)
        yield node_words(unit, own), shared | own_values(group, place, own, document)


def node_words(unit: Unit, own: str) -> Words:
    """Return the words of a node, by what they are.

    Args:
        unit: the node.
        own: the first words of its own text.
    """
    assert unit.node is not None
    heads = unit.node.heading is not None or is_label(unit)
    return {"heading": unit.text if heads else "", "body": own[:LONGEST_BODY], "lead": unit.lead}


def group_values(above: Sequence[Unit], group: Sequence[Unit], document: Document) -> Values:
    """Return the values of the slots that siblings have in common."""
    return {
        "title": document.ends,
        "laws": document.laws,
        "count": str(step(len(group), (2, 4, 8))),
        "above-named": _named(above[0]) if above else "",
        "size": document.extent,
        "apart": document.apart,
    }


def own_values(group: Sequence[Unit], place: int, own: str, document: Document) -> Values:
    """Return the values of a unit's own slots.

    Args:
        group: it and its siblings.
        place: its place among them.
        own: the first words of its own text.
        document: what is said of the report.
    """
    unit = group[place]
    node = unit.node
    assert node is not None
    text, form = unit.text, "H" if node.heading is not None else "L"
    level = str(min(node.depth, 3))
    announced = document.announced.around(node.start)
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
        "cue": loudest(unit.cues),
        "named": _named(unit),
        "cue-inside": loudest(mean([child.cues for child in unit.children])) if unit.children else NONE,
        "labels-inside": " ".join(sorted({loudest(child.cues) for child in unit.children if is_label(child)}))
        if unit.children
        else "",
        "size-place": f"{document.extent}{at}{level}",
        "announced": announced,
        "size-announced": document.extent + announced,
    }


def figures_in(text: str) -> int:
    """Return how many characters of a text are figures, those in circles and brackets among them."""
    return len(_FIGURE.findall(text))


def label_of(above: Sequence[Unit]) -> Unit | None:
    """Return the form's label that heads a unit, of the units above, the nearest first."""
    return next((unit for unit in above if is_label(unit)), None)


def known_family(node: Draft) -> str:
    """Return the name of a node's family, that of the one it is like for a user's own."""
    if node.reading is None:
        return NONE
    family = node.reading.family
    return family.name if family.name in BY_NAME else family.known_as


def loudest(cues: Numbers) -> str:
    """Return the role for which cues speak most, and how loud."""
    if cues is NOTHING:
        return NONE
    most = max(cues)
    return f"{ROLES[cues.index(most)]}{step(most // SAID, (1, 2, 4, 6))}" if most > 0 else NONE


def _named(unit: Unit) -> str:
    """Return the roles whose parts a heading names."""
    return " ".join(ROLES[role] for role in sorted(unit.parts))


def own_text(node: Draft) -> str:
    """Return the first words of a node's own text."""
    if len(node.paragraphs) == 1:
        return worded(node.paragraphs[0].text[:LONGEST_OWN])
    return worded("".join([words.text for words in node.paragraphs[:6]])[:LONGEST_OWN])

"""What tells the role of a unit, beside its own words: numbers by role, and values of a few plain slots.

Numbers are what the words of the unit and of those about it say; slots tell its form and place. The model has
a weight for each; tools/train_roles.py learns them from what stands here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from reportparse.draft import Draft
from reportparse.markers.families import BY_NAME
from reportparse.markers.family import Family
from reportparse.parser.log_linear import step
from reportparse.roles.table import ROLES
from reportparse.roles.unit import NOTHING, Unit, is_label

Numbers = tuple[Sequence[float], ...]
"""By block, by role."""

GROUP_BLOCKS: Final = tuple(
    "siblings sibling-bodies sibling-cues above far-above above-cues above-below document document-bodies".split()
)
"""What all siblings have in common: the means of what they say, what the parts above say, and what all nodes do."""
BLOCKS: Final = tuple("heading lead body before behind inside first-inside cues cues-inside below".split())
"""What a node says itself, in a heading or in its first words, what its neighbours say, and what it holds."""
SLOTS: Final = tuple(
    """
    family form length figures heading-length place way closes begins begins-2 ends ends-2 ends-3 title laws above above-form
    above-level count cue named above-named cue-inside label labels-inside
    """.split()
)
"""The form and place of a node."""
SENTENCE_BLOCKS: Final = tuple("sentence before behind owner document".split())
"""What a sentence says, its neighbours, and the node that it stands in."""
SENTENCE_SLOTS: Final = tuple(
    """
    owner owner-form owner-place above next last kind way bare-way title length figures begins begins-2 begins-3 ends ends-3
    ends-4 before behind clauses
    """.split()
)
"""The form and place of a sentence."""
_START = attrgetter("start")
TOP: Final = "top"
NONE: Final = "none"
LONGEST_OWN: Final = 600
"""How many characters of a node's own text are counted."""


@dataclass(slots=True)
class Document:
    """What is said of a whole report."""

    size: int
    """How many characters it has."""
    ends: str
    """The last two characters of its title."""
    laws: str
    """How many articles it has, in steps."""
    said: Sequence[float] = NOTHING
    """What all nodes say, on average."""
    told: Sequence[float] = NOTHING
    """What the texts of all nodes say, on average."""
    plain: bool = False
    """Whether it has no nodes."""


def mean(rows: Sequence[Sequence[float]]) -> Sequence[float]:
    """Return the mean of some numbers by role; nothing of none."""
    if len(rows) < 2:
        return rows[0] if rows else NOTHING
    return [sum(column) / len(rows) for column in zip(*rows, strict=True)]


def group_numbers(above: Sequence[Unit], group: Sequence[Unit], document: Document) -> Numbers:
    """Return what siblings have in common.

    Args:
        above: the units above, the nearest first; the whole report is none of them.
        group: the siblings.
        document: the report.
    """
    return (
        mean([unit.said for unit in group]),
        mean([unit.told for unit in group if unit.body]),
        mean([unit.cues for unit in group]),
        above[0].said if above else NOTHING,
        above[1].said if len(above) > 1 else NOTHING,
        above[0].cues if above else NOTHING,
        above[0].below if above else NOTHING,
        document.said,
        document.told,
    )


def own_numbers(group: Sequence[Unit], place: int) -> Numbers:
    """Return what a unit of a group says, and those about it."""
    unit = group[place]
    headed = unit.node is not None and unit.node.heading is not None
    return (
        unit.said if headed else NOTHING,
        NOTHING if headed else unit.said,
        unit.told,
        group[place - 1].said if place else NOTHING,
        group[place + 1].said if place + 1 < len(group) else NOTHING,
        mean([child.said for child in unit.children]),
        unit.children[0].said if unit.children else NOTHING,
        unit.cues,
        mean([child.cues for child in unit.children]),
        unit.below,
    )


def values(group: Sequence[Unit], place: int, above: Sequence[Unit], document: Document) -> tuple[str, ...]:
    """Return the values of a unit's slots; `above` are the units above, the nearest first, their roles known."""
    unit = group[place]
    node = unit.node
    assert node is not None
    text, form = unit.text, "H" if node.heading is not None else "L"
    own = _own_text(node)
    holder = above[0] if above else None
    role = TOP if holder is None else ROLES[holder.role]
    level = str(min(node.level, 3))
    family = node.reading.family if node.reading is not None else None
    at = "F" if place == 0 else "L" if place == len(group) - 1 else "M"
    return (
        _known(family) if family is not None else NONE,
        f"{form}{step(len(node.children), (1, 2, 4))}",
        f"{form}{step(len(own), (1, 40, 100, 200, 400))}",
        str(step(sum(map(str.isdigit, own[:150])), (1, 3, 8))),
        f"{form}{step(len(text), (5, 9, 14, 20, 30))}",
        at + level,
        f"{5 * node.start // max(1, document.size)}{level}",
        own[-2:],
        text[:1],
        text[:2],
        text[-1:],
        text[-2:],
        text[-3:],
        document.ends,
        document.laws,
        role,
        f"{role}{'' if node.children else 'l'}{_known(family) if family is not None and family.is_point else ''}",
        role + level,
        str(step(len(group), (2, 4, 8))),
        _loudest(unit.cues),
        _named(unit),
        "" if holder is None else _named(holder),
        _loudest(mean([child.cues for child in unit.children])),
        next((ROLES[label.role] for label in above if is_label(label)), ""),
        " ".join(sorted({_loudest(child.cues) for child in unit.children if is_label(child)})),
    )


def _known(family: Family) -> str:
    """Return the name of a family, that of the one it is like for a user's own."""
    return family.name if family.name in BY_NAME else family.known_as


def _loudest(cues: Sequence[float]) -> str:
    """Return the role for which cues speak most, and how loud."""
    most = max(cues)
    return f"{ROLES[cues.index(most)]}{step(int(most), (1, 2, 4, 6))}" if most > 0 else NONE


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


@dataclass(slots=True)
class Prose:
    """The sentences of one node's own text, or of the report's, with what they stand in."""

    sentences: Sequence[Unit]
    owner: Unit | None
    """None for the report."""
    above: Unit | None
    """The unit that holds the owner; None for the report."""
    document: Document
    closing: bool = False
    """Whether they are the report's closing words."""
    inside: Sequence[Unit] = ()
    """The units inside the owner, or the first level of the report."""


def sentence_numbers(prose: Prose, place: int) -> Numbers:
    """Return what a sentence says, and those about it."""
    sentences = prose.sentences
    return (
        sentences[place].said,
        sentences[place - 1].said if place else NOTHING,
        sentences[place + 1].said if place + 1 < len(sentences) else NOTHING,
        prose.owner.said if prose.owner is not None else NOTHING,
        prose.document.said,
    )


def sentence_values(prose: Prose, place: int) -> tuple[str, ...]:
    """Return the values of a sentence's slots."""
    sentences, owner, document = prose.sentences, prose.owner, prose.document
    unit = sentences[place]
    text = unit.text
    at = ("f" if place == 0 else "") + ("l" if place == len(sentences) - 1 else "")
    way = str(6 * unit.start // max(1, document.size))
    node = owner.node if owner is not None else None
    role = ROLES[owner.role] if owner is not None else "closing" if prose.closing else "preamble"
    form = "k" if owner is not None and owner.children else "l"
    next_inside = bisect_right(prose.inside, unit.start, key=_START)
    family = _known(node.reading.family) if node is not None and node.reading is not None else NONE
    return (
        role,
        role + form,
        role + form + at,
        TOP if prose.above is None else ROLES[prose.above.role],
        ROLES[prose.inside[next_inside].role] if next_inside < len(prose.inside) else NONE,
        ROLES[prose.inside[next_inside - 1].role] if next_inside else NONE,
        f"{min(3, node.level) if node is not None else 0}{form}{family}",
        way,
        f"{way}{document.plain}",
        document.ends,
        str(step(len(text), (10, 20, 40, 80))),
        str(step(sum(map(str.isdigit, text)), (1, 4, 10))),
        text[:1],
        text[:2],
        text[:3],
        text[-2:],
        text[-3:],
        text[-4:],
        sentences[place - 1].text[:2] if place else NONE,
        sentences[place + 1].text[:2] if place + 1 < len(sentences) else NONE,
        str(step(text.count("，"), (1, 2, 4))),
    )

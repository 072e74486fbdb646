"""What is said of a whole report, and what the words of each of its units say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportparse.draft import Tree
from reportparse.parser.log_linear import step
from reportparse.plain import worded
from reportparse.roles.grams import Grams
from reportparse.roles.table import TYPED
from reportparse.roles.unit import NOTHING, Numbers, Unit, groups, is_label, mean

LONGEST_OPENING: Final = 120
"""How many characters of a report's first words, and of its first headings, are looked at."""
LONGEST_TITLE: Final = 40
LONGEST_HEADING: Final = 20
"""How many characters of one heading are, of all those of the first level."""


@dataclass(slots=True)
class Document:
    """What is said of a whole report."""

    size: int
    """How many characters it has."""
    ends: str
    """The last two characters of its title."""
    laws: str
    """How many articles it has, in steps."""
    said: Numbers = NOTHING
    """What all nodes say, on average."""
    told: Numbers = NOTHING
    """What the texts of all nodes say, on average."""
    openings: Sequence[Numbers] = (NOTHING,) * 3
    """What its title, its first words and its first headings say of all its nodes."""
    apart: str = ""
    """The kinds of parts that it has besides its outline."""
    plain: bool = False
    """Whether it has no nodes."""
    form: bool = False
    """Whether it is a form with a label for its problems and one for its proposals."""

    @property
    def cited(self) -> bool:
        """Whether it has an abstract or a list of references."""
        return "abstract" in self.apart or "references" in self.apart

    @property
    def addressed(self) -> bool:
        """Whether it names whom it speaks to, or is sent to."""
        return "addressee" in self.apart or "salutation" in self.apart

    @property
    def extent(self) -> str:
        """How long it is, in steps, and whether it has a title: what kind of paper it is."""
        return f"{step(self.size, (800, 1600, 3200, 6400, 12800))}{'t' if self.ends else ''}"


def read_document(root: Unit, tree: Tree, size: int, grams: Grams, openings: Grams) -> Document:
    """Set what the words of all units say; return what is said of the whole report.

    Args:
        root: the unit of the report.
        tree: the report.
        size: how many characters it has.
        grams: what the words of nodes say of their own roles.
        openings: what the first words of reports say of the roles of all their nodes.
    """
    units = [unit for _, group in groups(root) for unit in group]
    for unit in units:
        unit.said = grams.say(unit.text)
        if unit.body:
            unit.told = grams.say(unit.body)
    for unit in reversed(units):
        if unit.children:
            unit.below = mean([said for child in unit.children for said in _all_said(child)])
    laws = sum(part.reading is not None and part.reading.family.law for top in tree.parts for part in top.walk())
    return Document(
        size,
        root.text[-2:],
        str(step(laws, (1, 5))),
        mean([unit.said for unit in units]),
        mean([unit.told for unit in units if unit.body]),
        [openings.say(words) if words else NOTHING for words in opening_words(root, tree)],
        " ".join(sorted({part.kind for part in tree.apart})),
        plain=not tree.parts,
        form=set(TYPED) <= {role for unit in root.children if is_label(unit) for role in unit.parts},
    )


def opening_words(root: Unit, tree: Tree) -> tuple[str, str, str]:
    """Return a report's title, its first words, and the headings of its first level, or of the second below a single first."""
    first = worded(tree.preamble[0].text[: 2 * LONGEST_OPENING]) if tree.preamble else ""
    units = [*root.children, *root.children[0].children] if len(root.children) == 1 else root.children
    headings = "|".join(unit.text[:LONGEST_HEADING] for unit in units[:LONGEST_OPENING])
    return root.text[:LONGEST_TITLE], first[:LONGEST_OPENING], headings[:LONGEST_OPENING]


def _all_said(unit: Unit) -> list[Numbers]:
    """Return what a unit says, what its text does, and what all inside do."""
    return [said for said in (unit.said, unit.told, unit.below) if said is not NOTHING]

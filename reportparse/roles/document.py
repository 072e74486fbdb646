"""What is said of a whole report, and what the words of each of its units say."""

from __future__ import annotations

from dataclasses import dataclass

from reportparse.draft import Tree
from reportparse.parser.log_linear import step
from reportparse.roles.grams import Grams
from reportparse.roles.table import TYPED
from reportparse.roles.unit import NOTHING, Numbers, Unit, groups, is_label, mean


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
    plain: bool = False
    """Whether it has no nodes."""
    form: bool = False
    """Whether it is a form with a label for its problems and one for its proposals."""

    @property
    def extent(self) -> str:
        """How long it is, in steps, and whether it has a title: what kind of paper it is."""
        return f"{step(self.size, (800, 1600, 3200, 6400, 12800))}{'t' if self.ends else ''}"


def read_document(root: Unit, tree: Tree, size: int, grams: Grams) -> Document:
    """Set what the words of all units say; return what is said of the whole report."""
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
        not tree.parts,
        set(TYPED) <= {role for unit in root.children if is_label(unit) for role in unit.parts},
    )


def _all_said(unit: Unit) -> list[Numbers]:
    """Return what a unit says, what its text does, and what all inside do."""
    return [said for said in (unit.said, unit.told, unit.below) if said is not NOTHING]

"""What is said of a whole report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reportparse.draft import Tree
from reportparse.parser.log_linear import step
from reportparse.plain import worded
from reportparse.roles.announced import Announced
from reportparse.roles.network import OPENINGS
from reportparse.roles.table import TYPED
from reportparse.roles.unit import Unit, is_label

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
    openings: Mapping[str, str]
    """Its first words: its title, the beginning of its text, its first headings."""
    apart: str
    """The kinds of parts that it has besides its outline."""
    announced: Announced
    """Where it says that problems or proposals follow."""
    plain: bool = False
    """Whether it has no nodes."""
    form: bool = False
    """Whether it is a form with a label for its problems and one for its proposals."""

    @property
    def extent(self) -> str:
        """How long it is, in steps, and whether it has a title: what kind of paper it is."""
        return f"{step(self.size, (800, 1600, 3200, 6400, 12800))}{'t' if self.ends else ''}"


def read_document(root: Unit, tree: Tree, text: str) -> Document:
    """Return what is said of a whole report.

    Args:
        root: the unit of the report.
        tree: the report.
        text: its text in the plain reading.
    """
    laws = sum(part.reading is not None and part.reading.family.law for top in tree.parts for part in top.walk())
    return Document(
        len(text),
        root.text[-2:],
        str(step(laws, (1, 5))),
        _opening_words(root, tree),
        " ".join(sorted({part.kind for part in tree.apart})),
        Announced(text),
        plain=not tree.parts,
        form=set(TYPED) <= {role for unit in root.children if is_label(unit) for role in unit.parts},
    )


def _opening_words(root: Unit, tree: Tree) -> dict[str, str]:
    """Return a report's title, its first words, and the headings of its first level, or of the second below a single first."""
    first = worded(tree.preamble[0].text[: 2 * LONGEST_OPENING]) if tree.preamble else ""
    units = [*root.children, *root.children[0].children] if len(root.children) == 1 else root.children
    headings = "|".join(unit.text[:LONGEST_HEADING] for unit in units[:LONGEST_OPENING])
    words = root.text[:LONGEST_TITLE], first[:LONGEST_OPENING], headings[:LONGEST_OPENING]
    return dict(zip(OPENINGS, words, strict=True))

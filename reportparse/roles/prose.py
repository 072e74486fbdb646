"""The sentences of running text that are asked what they are for, with what they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportparse.draft import Draft, Tree
from reportparse.model import ROLES
from reportparse.roles.document import Document
from reportparse.roles.lexicon import holds
from reportparse.roles.make_sentences import make_sentences
from reportparse.roles.table import FINDING, RECOMMENDATION, TYPED
from reportparse.roles.unit import Unit, groups

DOUBTED: Final = 0.02
"""Of a node that is as likely to be a problem or a proposal, all sentences are asked."""
REMEDY: Final = "建议"
"""What the text of a problem holds that names its remedy, too."""
OTHERWISE: Final = {
    FINDING: (REMEDY,),
    RECOMMENDATION: tuple("缺乏 难以 尚未 不高 偏低 存在".split()),
}
"""What the text of a point holds that is not all of its role: a problem with its remedy, a proposal that begins with its problem."""


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

    @property
    def about(self) -> list[Unit]:
        """The owner and what holds it, the nearest first."""
        return [unit for unit in (self.owner, self.above) if unit is not None]

    @property
    def role(self) -> str:
        """The role of what the sentences stand in."""
        return ROLES[self.owner.role] if self.owner is not None else "closing" if self.closing else "preamble"

    @property
    def form(self) -> str:
        """The role of the owner, and whether it holds others."""
        return self.role + ("k" if self.owner is not None and self.owner.children else "l")


def proses(root: Unit, tree: Tree, document: Document, *, every: bool = False) -> Iterator[Prose]:
    """Yield the sentences that are asked about, by the node whose text they are, those of the report first.

    Args:
        root: the unit of the report; its nodes have their roles.
        tree: the report.
        document: what is said of it.
        every: whether all sentences of all nodes are, as training wants them.
    """
    root.sentences = ()
    for paragraphs, closing in ((tree.preamble, False), (tree.closing, True)):
        sentences = make_sentences(paragraphs, gated=False)
        root.sentences = [*root.sentences, *sentences]
        if sentences:
            yield Prose(sentences, None, None, document, closing, root.children)
    for above, group in groups(root):
        for unit in group:
            unit.sentences = ()
            if unit.node is None or not (every or is_asked(unit, unit.node)):
                continue
            open_ = every or max(unit.likely[role] for role in TYPED) >= DOUBTED
            unit.sentences = make_sentences(unit.node.paragraphs, gated=not open_)
            if unit.sentences:
                yield Prose(unit.sentences, unit, above[0] if above else None, document, inside=unit.children)


def is_asked(unit: Unit, node: Draft) -> bool:
    """Return whether the sentences of a node are asked: of a point all are what it is, but for a remedy, or the problem it solves."""
    if unit.role not in TYPED or unit.children:
        return bool(node.paragraphs)
    return any(holds(paragraph.text, OTHERWISE[unit.role]) for paragraph in node.paragraphs)

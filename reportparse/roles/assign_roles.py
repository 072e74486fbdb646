"""Gives every node its role, and every sentence that names a problem or a measure: what is likeliest.

From the whole report down, so that a node may heed the label that heads it; a sentence is asked when all nodes have theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Final

from reportparse.draft import Tree
from reportparse.roles import table as r
from reportparse.roles.asking import Asking
from reportparse.roles.document import read_document
from reportparse.roles.features import label_of
from reportparse.roles.model import Model, load
from reportparse.roles.network import Scores
from reportparse.roles.prose import proses
from reportparse.roles.registers import find_registers
from reportparse.roles.stretches import fill, follow
from reportparse.roles.unit import SAID, Unit, groups, is_label
from reportparse.runs import within
from reportparse.timeout import check_time

BINDS: Final = 8.0
"""What a form's label says of a problem or a proposal below it, in log odds, where the form names both parts."""
LISTED: Final = 20.0
"""What a list that only names things says against each of both, in log odds."""
NODES_LEAN: Final = {r.RECOMMENDATION: -0.3}
"""What is added for a node, by role, in log odds: the texts that are learned from propose more than others do."""
SENTENCES_LEAN: Final = {r.FINDING: 0.4, r.RECOMMENDATION: 0.3}
"""The same for a sentence: most name no problem and propose nothing, yet one that is missed costs as much as one too many."""
BEFORE_REMEDY: Final = 4.0
"""What a label inside that heads measures says of the text before it, in log odds: it states the problem."""


def assign_roles(root: Unit, tree: Tree, text: str, model: Model | None = None) -> None:
    """Set the role of every unit, and make those of the sentences that name a problem or propose something.

    Args:
        root: the whole report.
        tree: the report as it is made.
        text: its text in the plain reading.
        model: what was learned; None for the model that is shipped.
    """
    model = model or load()
    document = read_document(root, tree, text)
    registers = find_registers(tree.apart, text)
    asking = Asking(root, document, model.network)
    for above, group in groups(root):
        check_time()
        for unit, scores in zip(group, asking.nodes(above, group), strict=True):
            _lean(scores, NODES_LEAN)
            _heed_labels(scores, unit, above, form=document.form)
            _heed_registers(scores, unit, registers)
            _settle(unit, scores, range(r.SIZE), model)
    for prose in proses(root, tree, document):
        check_time()
        for sentence, scores in zip(prose.sentences, asking.sentences(prose), strict=True):
            _lean(scores, SENTENCES_LEAN)
            _heed_frames(scores, sentence)
            _heed_registers(scores, sentence, registers)
            if document.form:
                _bind(scores, sentence, prose.about)
            _settle(sentence, scores, r.SENTENCE_ROLES, model)
        (fill if prose.owner or prose.closing else follow)(prose.sentences, model)


def _lean(scores: Scores, by: Mapping[int, float]) -> None:
    """Add what is added for every unit of a kind."""
    for role, odds in by.items():
        scores[role] += odds


def _settle(unit: Unit, scores: Scores, roles: Sequence[int], model: Model) -> None:
    """Set how likely each of some roles is for a unit, the likeliest as its role, and how sure it is."""
    top = max([scores[role] for role in roles])
    odds = [exp(scores[role] - top) for role in roles]
    total = sum(odds)
    unit.likely = [odd / total for odd in odds]
    unit.role, unit.confidence = roles[odds.index(max(odds))], model.worth(max(unit.likely))


def _heed_labels(scores: Scores, unit: Unit, above: Sequence[Unit], *, form: bool) -> None:
    """Add what labels say of a node: those of a form, and one inside that heads measures."""
    if form:
        _bind(scores, unit, above)
    own = unit.node is not None and unit.node.paragraphs
    if own and any(is_label(child) and child.cues[r.RECOMMENDATION] > 0 for child in unit.children):
        scores[r.FINDING] += BEFORE_REMEDY


def _heed_frames(scores: Scores, sentence: Unit) -> None:
    """Add what the frame of a sentence says of it."""
    for role in r.SENTENCE_ROLES:
        scores[role] += sentence.cues[role] / SAID


def _heed_registers(scores: Scores, unit: Unit, registers: Sequence[tuple[int, int]]) -> None:
    """Let nothing in a list that only names things be a problem or a proposal."""
    if within(unit.start, registers):
        for role in r.TYPED:
            scores[role] -= LISTED


def _bind(scores: Scores, unit: Unit, above: Sequence[Unit]) -> None:
    """Let the label of a form say whether a part, and what stands below it, is a problem or a proposal."""
    label = label_of([unit, *above])
    if label is None or (unit.parts and unit is not label):
        return
    for role in r.TYPED:
        scores[role] += BINDS if role in label.parts else -BINDS

"""Gives every node its role, and every sentence that names a problem or a measure: what is likeliest.

From the whole report down: how likely the roles of a part are is known when those of the parts inside are asked,
and each that it may have says what theirs are then. A sentence is asked when the nodes about it have theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reportparse.draft import Tree
from reportparse.roles import table as r
from reportparse.roles.document import Document, read_document
from reportparse.roles.features import (
    TOP,
    follows_on,
    group_numbers,
    group_values,
    held_group_values,
    held_values,
    label_of,
    own_numbers,
    own_values,
)
from reportparse.roles.forward import Likely, Scores, forward, mixed
from reportparse.roles.model import Model, load
from reportparse.roles.prose import Prose, proses
from reportparse.roles.sentence_features import prose_numbers, prose_values, sentence_numbers, sentence_values
from reportparse.roles.unit import SAID, Unit, groups, is_label, may_be
from reportparse.timeout import check_time

BINDS: Final = 8.0
"""What a form's label says of a problem or a proposal below it, in log odds, where the form names both parts."""
BEFORE_REMEDY: Final = 4.0
"""What a label inside that heads measures says of the text before it, in log odds: it states the problem."""


def assign_roles(root: Unit, tree: Tree, size: int, model: Model | None = None) -> None:
    """Set the role of every unit, and make those of the sentences that name a problem or propose something.

    Args:
        root: the whole report.
        tree: the report as it is made.
        size: how many characters it has.
        model: what was learned; None for the model that is shipped.
    """
    model = model or load()
    document = read_document(root, tree, size, model.grams, model.openings)
    for above, group in groups(root):
        check_time()
        for unit, likely in zip(group, _node_likelihoods(above, group, document, model), strict=True):
            unit.likely = likely
            _settle(unit, likely, range(r.SIZE), model)
    for prose in proses(root, tree, document):
        check_time()
        likelihoods = forward(_sentence_scores(prose, model), _sentence_steps(prose, model))
        for sentence, likely in zip(prose.sentences, likelihoods, strict=True):
            _settle(sentence, likely, r.SENTENCE_ROLES, model)


def _settle(unit: Unit, likely: Likely, roles: Sequence[int], model: Model) -> None:
    """Set the role of a unit to the likeliest, and how sure it is."""
    most = max(likely)
    unit.role, unit.confidence = roles[likely.index(most)], model.worth(most)


def _node_likelihoods(above: Sequence[Unit], group: Sequence[Unit], document: Document, model: Model) -> Sequence[Likely]:
    """Return by unit how likely its roles are, over those that what holds them may have."""
    nodes, cases = model.nodes, []
    shared = nodes.shared(group_numbers(group, document), group_values(above, group, document))
    own = [nodes.say(own_numbers(group, place), own_values(group, place, document)) for place in range(len(group))]
    for holder, share in may_be(above[0] if above else None, TOP):
        held = shared + nodes.say({}, held_group_values(holder, group, document))
        scores = [
            nodes.unpack(held + one + nodes.say({}, held_values(holder, unit))) for one, unit in zip(own, group, strict=True)
        ]
        for score, unit in zip(scores, group, strict=True):
            _heed_labels(score, unit, above, document)
        cases.append((share, forward(scores, _node_steps(holder, group, model))))
    return mixed(cases)


def _heed_labels(scores: Scores, unit: Unit, above: Sequence[Unit], document: Document) -> None:
    """Add what labels say of a node: those of a form, and one inside that heads measures."""
    if document.form:
        _bind(scores, unit, above, range(r.SIZE))
    if unit.body and any(is_label(child) and child.cues[r.RECOMMENDATION] > 0 for child in unit.children):
        scores[r.FINDING] += BEFORE_REMEDY


def _sentence_scores(prose: Prose, model: Model) -> list[Scores]:
    for sentence in prose.sentences:
        sentence.said = model.prose.say(sentence.text)
    shared = model.sentences.shared(prose_numbers(prose), prose_values(prose))
    form, scores = prose.form, []
    for place, sentence in enumerate(prose.sentences):
        score = model.sentences.scores(shared, sentence_numbers(prose, place), sentence_values(prose, place, form))
        if sentence.found:
            score = [said + sentence.cues[role] / SAID for said, role in zip(score, r.SENTENCE_ROLES, strict=True)]
        if prose.document.form:
            _bind(score, sentence, prose.about, r.SENTENCE_ROLES)
        scores.append(score)
    return scores


def _bind(scores: Scores, unit: Unit, above: Sequence[Unit], roles: Sequence[int]) -> None:
    """Let the label of a form say whether a part, and what stands below it, is a problem or a proposal."""
    label = label_of([unit, *above])
    if label is None or (unit.parts and unit is not label):
        return
    for place, role in enumerate(roles):
        if role in r.TYPED:
            scores[place] += BINDS if role in label.parts else -BINDS


def _node_steps(holder: str, group: Sequence[Unit], model: Model) -> list[list[Scores]]:
    """Return by unit, and by the role of the one before, what that says."""
    first = group[0].node
    assert first is not None
    steps = [model.node_steps(holder, first.depth, None)]
    return steps + [model.node_steps(holder, first.depth, follows_on(*pair)) for pair in pairwise(group)]


def _sentence_steps(prose: Prose, model: Model) -> list[list[Scores]]:
    """Return by sentence, and by what the one before is, what that says."""
    extent, others = prose.document.extent, len(prose.sentences) - 1
    return [model.sentence_steps(extent, first=True), *[model.sentence_steps(extent, first=False)] * others]

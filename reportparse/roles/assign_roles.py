"""Gives every node its role, and every sentence that names a problem or a measure: the likeliest sequence of siblings.

From the whole report down: the role of a part is known when those of the parts inside are asked. A sentence is
asked when the nodes about it have theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp
from typing import Final, NamedTuple

from reportparse.draft import Tree
from reportparse.parser.log_linear import log_total
from reportparse.roles import table as r
from reportparse.roles.document import Document, read_document
from reportparse.roles.features import (
    follows_on,
    group_numbers,
    group_values,
    label_of,
    own_numbers,
    own_values,
    role_of,
)
from reportparse.roles.model import Model, Scores, load
from reportparse.roles.prose import Prose, proses
from reportparse.roles.sentence_features import prose_numbers, prose_values, sentence_numbers, sentence_values
from reportparse.roles.unit import SAID, Unit, groups, is_label
from reportparse.timeout import check_time

BINDS: Final = 8.0
"""What a form's label says of a problem or a proposal below it, in log odds, where the form names both parts."""
UNLIKELY: Final = 5.0
"""Sequences that are less likely than the best by as much, in log odds, are not followed."""
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
        _decide(group, _node_scores(above, group, document, model), _node_steps(above, group, model), range(r.SIZE), model)
    for prose in proses(root, tree, document):
        check_time()
        _decide(prose.sentences, _sentence_scores(prose, model), _sentence_steps(prose, model), r.SENTENCE_ROLES, model)


def _node_scores(above: Sequence[Unit], group: Sequence[Unit], document: Document, model: Model) -> list[Scores]:
    shared = model.nodes.shared(group_numbers(above, group, document), group_values(above, group, document))
    holder, scores = role_of(above), []
    for place, unit in enumerate(group):
        score = model.nodes.scores(shared, own_numbers(group, place), own_values(group, place, holder, document))
        if document.form:
            _bind(score, unit, above, range(r.SIZE))
        if unit.body and any(is_label(child) and child.cues[r.RECOMMENDATION] > 0 for child in unit.children):
            score[r.FINDING] += BEFORE_REMEDY
        scores.append(score)
    return scores


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


def _node_steps(above: Sequence[Unit], group: Sequence[Unit], model: Model) -> list[list[Scores]]:
    """Return by unit, and by the role of the one before, what that says."""
    holder, first = role_of(above), group[0].node
    assert first is not None
    steps = [model.node_steps(holder, first.depth, None)]
    return steps + [model.node_steps(holder, first.depth, follows_on(*pair)) for pair in pairwise(group)]


def _sentence_steps(prose: Prose, model: Model) -> list[list[Scores]]:
    """Return by sentence, and by what the one before is, what that says."""
    extent, others = prose.document.extent, len(prose.sentences) - 1
    return [model.sentence_steps(extent, first=True), *[model.sentence_steps(extent, first=False)] * others]


def _decide(
    units: Sequence[Unit], scores: Sequence[Scores], steps: Sequence[Sequence[Scores]], roles: Sequence[int], model: Model
) -> None:
    """Set the roles of a sequence to the likeliest, and how sure each is.

    Args:
        units: the sequence.
        scores: by unit, by place of the role among those to choose from.
        steps: by unit, by that of the one before, the same.
        roles: the roles to choose from.
        model: what was learned.
    """
    best = [0.0]
    trail: list[_Onward] = []
    for own, onward in zip(scores, steps, strict=True):
        trail.append(_onward(best, own, onward))
        best = trail[-1].best
    place = best.index(max(best))
    for unit, came in zip(reversed(units), reversed(trail), strict=True):
        before = came.before[place]
        moved, total = came.moved[before]
        unit.role, unit.confidence = roles[place], model.worth(exp(moved[place] - total))
        place = before


class _Onward(NamedTuple):
    """One step of all sequences that are followed."""

    best: Scores
    """By role how good the best sequence is that ends in it, in log odds."""
    before: list[int]
    """By role the one before in that sequence."""
    moved: dict[int, tuple[Scores, float]]
    """By the role before, where it is followed: by role what speaks for it then, and what all weigh together."""


def _onward(best: Scores, own: Scores, onward: Sequence[Scores]) -> _Onward:
    """Return one step more of all sequences, by how good they are and what speaks for each role."""
    least = max(best) - UNLIKELY
    alive = [before for before, total in enumerate(best) if total >= least]
    reached: Scores = []
    came: list[int] = []
    all_moved: dict[int, tuple[Scores, float]] = {}
    for before in alive:
        moved = [one + other for one, other in zip(own, onward[before], strict=True)]
        total = log_total(moved)
        all_moved[before] = moved, total
        # All that come from one role share its total, which then changes nothing.
        so_far = best[before] - (total if len(alive) > 1 else 0.0)
        if not reached:
            reached, came = [so_far + score for score in moved], [before] * len(moved)
            continue
        for role, score in enumerate(moved):
            if so_far + score > reached[role]:
                reached[role], came[role] = so_far + score, before
    return _Onward(reached, came, all_moved)

"""Gives every node its role, and every sentence that names a problem or a measure: the likeliest sequence of siblings.

From the whole report down: the role of a part is known when those of the parts inside are asked. A sentence is
asked when the nodes about it have theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log
from typing import Final

from reportparse.deadline import check_time
from reportparse.draft import Draft, Tree
from reportparse.parser.log_linear import step
from reportparse.roles import table as r
from reportparse.roles.features import (
    NONE,
    TOP,
    Document,
    Prose,
    follows_on,
    group_numbers,
    mean,
    own_numbers,
    sentence_numbers,
    sentence_values,
    values,
)
from reportparse.roles.make_sentences import make_sentences
from reportparse.roles.model import Grams, Model, Scores, load
from reportparse.roles.unit import NOTHING, Unit, is_label

UNLIKELY: Final = 15.0
"""Sequences that are less likely than the best by as much, in log odds, are not followed."""
BEFORE_REMEDY: Final = 4.0
"""What a label inside that heads measures says of the text before it, in log odds: it states the problem."""
REMEDY: Final = "建议"
"""What the text of a problem holds that names its remedy, too."""


def assign_roles(root: Unit, tree: Tree, size: int, model: Model | None = None) -> None:
    """Set the role of every unit, and make those of the sentences that name a problem or propose something.

    Args:
        root: the whole report.
        tree: the report as it is made.
        size: how many characters it has.
        model: what was learned; None for the model that is shipped.
    """
    model = model or load()
    document = weigh_words(root, tree, size, model.grams)
    for above, group in groups(root):
        check_time()
        _decide(group, _node_scores(above, group, document, model), _node_steps(above, group, model), range(r.SIZE), model)
    for prose in proses(root, tree, document):
        check_time()
        for sentence in prose.sentences:
            sentence.said = model.prose.say(sentence.text)
        scores = [
            _sum(model.sentences.weigh(sentence_numbers(prose, place)), model.sentences.look_up(sentence_values(prose, place)))
            for place in range(len(prose.sentences))
        ]
        _decide(prose.sentences, scores, model.sentence_steps(len(scores)), r.SENTENCE_ROLES, model)


def weigh_words(root: Unit, tree: Tree, size: int, grams: Grams) -> Document:
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
    )


def _all_said(unit: Unit) -> list[Sequence[float]]:
    """Return what a unit says, what its text does, and what all inside do."""
    return [said for said in (unit.said, unit.told, unit.below) if said is not NOTHING]


def groups(root: Unit) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """Yield the units above, the nearest first, and the siblings, of all units from the report down."""
    waiting: list[tuple[list[Unit], list[Unit]]] = [([], root.children)] if root.children else []
    while waiting:
        above, group = waiting.pop()
        yield above, group
        waiting.extend(([unit, *above[:1]], unit.children) for unit in group if unit.children)


def proses(root: Unit, tree: Tree, document: Document) -> Iterator[Prose]:
    """Yield the sentences that are asked about, by the node whose text they are, those of the report first."""
    root.sentences = []
    for paragraphs, closing in ((tree.preamble, False), (tree.closing, True)):
        sentences = make_sentences(paragraphs, gated=False)
        root.sentences += sentences
        if sentences:
            yield Prose(sentences, None, None, document, closing, root.children)
    for above, group in groups(root):
        for unit in group:
            unit.sentences = []
            if unit.node is None or not _is_asked(unit, unit.node):
                continue
            open_ = unit.role in r.TYPED or max(unit.told[role] for role in r.TYPED) >= max(unit.told)
            unit.sentences = make_sentences(unit.node.paragraphs, gated=not open_)
            if unit.sentences:
                yield Prose(unit.sentences, unit, above[0] if above else None, document, inside=unit.children)


def _is_asked(unit: Unit, node: Draft) -> bool:
    """Return whether the sentences of a node are asked: of a point all are what it is, but for a remedy behind a problem."""
    point = unit.role in r.TYPED and not unit.children
    remedy = unit.role == r.FINDING and any(REMEDY in paragraph.text for paragraph in node.paragraphs)
    return bool(node.paragraphs) and (remedy or not point)


def _node_scores(above: Sequence[Unit], group: Sequence[Unit], document: Document, model: Model) -> list[Scores]:
    shared = model.group.weigh(group_numbers(above, group, document))
    scores = []
    for place, unit in enumerate(group):
        own = model.nodes.weigh(own_numbers(group, place))
        told = model.nodes.look_up(values(group, place, above, document))
        scores.append(_sum(shared, _sum(own, told)))
        if unit.body and any(is_label(child) and child.cues[r.RECOMMENDATION] > 0.0 for child in unit.children):
            scores[-1][r.FINDING] += BEFORE_REMEDY
    return scores


def chain_key(above: Unit | None, before: Unit | None, unit: Unit, role: str) -> tuple[str, str, str]:
    """Return the values of the chain's slots for a unit, by the role of the one before it."""
    holder = TOP if above is None else r.ROLES[above.role]
    if before is None:
        return NONE, NONE, f"{NONE}_{holder}"
    goes_on = follows_on(before, unit)
    assert unit.node is not None
    return f"{role}{goes_on}", f"{role}{min(unit.node.level, 2)}{goes_on}", f"{role}_{holder}"


def _node_steps(above: Sequence[Unit], group: Sequence[Unit], model: Model) -> list[list[Scores]]:
    """Return by unit, and by the role of the one before, what that says."""
    holder = above[0] if above else None
    steps = [[model.step(chain_key(holder, None, group[0], NONE))] * r.SIZE]
    made: dict[bool, list[Scores]] = {}
    for before, unit in zip(group, group[1:], strict=False):
        goes_on = follows_on(before, unit)
        if goes_on not in made:
            made[goes_on] = [model.step(chain_key(holder, before, unit, role)) for role in r.ROLES]
        steps.append(made[goes_on])
    return steps


def _sum(one: Sequence[float], two: Sequence[float]) -> Scores:
    return [a + b for a, b in zip(one, two, strict=True)]


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
    best: dict[int, float] = {0: 0.0}
    links: list[dict[int, int]] = []
    for own, onward in zip(scores, steps, strict=True):
        best, link = _onward(best, own, onward)
        links.append(link)
    last = max(best, key=best.__getitem__)
    chosen = []
    for link in reversed(links):
        chosen.append(last)
        last = link[last]
    before = 0
    for unit, own, onward, place in zip(units, scores, steps, reversed(chosen), strict=True):
        unit.role, unit.confidence = roles[place], model.worth(exp(_likelihoods(own, onward[before])[place]))
        before = place


def _onward(best: dict[int, float], own: Scores, onward: Sequence[Scores]) -> tuple[dict[int, float], dict[int, int]]:
    """Return by role the log likelihood of the best sequence that ends in it, and the role before."""
    least = max(best.values()) - UNLIKELY
    sums: dict[int, float] = {}
    link: dict[int, int] = {}
    for before, total in best.items():
        if total < least:
            continue
        for role, likelihood in enumerate(_likelihoods(own, onward[before])):
            if role not in sums or total + likelihood > sums[role]:
                sums[role], link[role] = total + likelihood, before
    return sums, link


def _likelihoods(own: Scores, onward: Scores) -> Scores:
    """Return by role how likely it is, as a logarithm, behind some role."""
    moved = [score + said for score, said in zip(own, onward, strict=True)]
    top = max(moved)
    total = top + log(sum([exp(score - top) for score in moved]))
    return [score - total for score in moved]

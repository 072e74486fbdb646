"""What tells whether a sentence of running text names a problem or proposes something, beside its own words."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from reportparse.model import ROLES
from reportparse.parser.log_linear import Values, step
from reportparse.roles.features import NONE, TOP, Blocks, figures_in, headed_by, known_family
from reportparse.roles.prose import Prose
from reportparse.roles.unit import NOTHING, mean

_START = attrgetter("start")


def prose_numbers(prose: Prose) -> Blocks:
    """Return what the sentences of one text have in common; what they say is known."""
    owner = prose.owner
    return {
        "prose": mean([unit.said for unit in prose.sentences]),
        "owner": owner.said if owner is not None else NOTHING,
        "document": prose.document.said,
    }


def prose_values(prose: Prose) -> Values:
    """Return the values of the slots that the sentences of one text have in common."""
    document = prose.document
    node = prose.owner.node if prose.owner is not None else None
    return {
        "owner": prose.role,
        "owner-form": prose.form,
        "above": TOP if prose.above is None else ROLES[prose.above.role],
        "kind": f"{min(3, node.depth)}{prose.form[-1]}{known_family(node)}" if node is not None else f"0l{NONE}",
        "title": document.ends,
        "label": headed_by(prose.about),
        "size": document.extent,
        "size-owner": f"{document.extent}{prose.role}",
    }


def sentence_numbers(prose: Prose, place: int) -> Blocks:
    """Return what a sentence says, and those about it."""
    sentences = prose.sentences
    return {
        "sentence": sentences[place].said,
        "before": sentences[place - 1].said if place else NOTHING,
        "behind": sentences[place + 1].said if place + 1 < len(sentences) else NOTHING,
    }


def sentence_values(prose: Prose, place: int, form: str) -> Values:
    """Return the values of a sentence's own slots, in a prose of some form."""
    sentences, document = prose.sentences, prose.document
    unit = sentences[place]
    text = unit.text
    at = ("f" if place == 0 else "") + ("l" if place == len(sentences) - 1 else "")
    way = str(6 * unit.start // max(1, document.size))
    next_inside = bisect_right(prose.inside, unit.start, key=_START)
    return {
        "owner-place": form + at,
        "next": ROLES[prose.inside[next_inside].role] if next_inside < len(prose.inside) else NONE,
        "last": ROLES[prose.inside[next_inside - 1].role] if next_inside else NONE,
        "way": way,
        "bare-way": f"{way}{document.plain}",
        "length": str(step(len(text), (10, 20, 40, 80))),
        "figures": str(step(figures_in(text), (1, 4, 10))),
        "begins": text[:1],
        "begins-2": text[:2],
        "begins-3": text[:3],
        "ends": text[-2:],
        "ends-3": text[-3:],
        "ends-4": text[-4:],
        "before": sentences[place - 1].text[:2] if place else NONE,
        "behind": sentences[place + 1].text[:2] if place + 1 < len(sentences) else NONE,
        "clauses": str(step(text.count("，"), (1, 2, 4))),
        "size-way": f"{document.extent}{way}",
    }


def sentence_chain_key(role: str, extent: str) -> Values:
    """Return the values of the chain's slots for a sentence, by what the one before is, and how long the report is."""
    return {"chain": role, "chain-size": f"{role}{extent}"}

"""What tells whether a sentence of running text names a problem or proposes something, beside its own words."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import Final

from reportparse.model import ROLES
from reportparse.parser.log_linear import step
from reportparse.roles.features import NONE, TOP, Kind, figures_in, headed_by, known_family
from reportparse.roles.prose import Prose
from reportparse.roles.unit import NOTHING, Numbers, mean

SENTENCES: Final = Kind(
    "prose owner document".split(),
    "owner owner-form above kind title label size size-owner".split(),
    "sentence before behind".split(),
    """
    owner-place next last way bare-way length figures begins begins-2 begins-3 ends ends-3 ends-4 before behind clauses
    size-way
    """.split(),
    "chain chain-size".split(),
)
_START = attrgetter("start")


def prose_numbers(prose: Prose) -> tuple[Numbers, ...]:
    """Return what the sentences of one text have in common; what they say is known."""
    owner = prose.owner
    return mean([unit.said for unit in prose.sentences]), owner.said if owner is not None else NOTHING, prose.document.said


def prose_values(prose: Prose) -> tuple[str, ...]:
    """Return the values of the slots that the sentences of one text have in common."""
    document = prose.document
    node = prose.owner.node if prose.owner is not None else None
    return (
        prose.role,
        prose.form,
        TOP if prose.above is None else ROLES[prose.above.role],
        f"{min(3, node.level)}{prose.form[-1]}{known_family(node)}" if node is not None else f"0l{NONE}",
        document.ends,
        headed_by(prose.about),
        document.extent,
        f"{document.extent}{prose.role}",
    )


def sentence_numbers(prose: Prose, place: int) -> tuple[Numbers, ...]:
    """Return what a sentence says, and those about it."""
    sentences = prose.sentences
    return (
        sentences[place].said,
        sentences[place - 1].said if place else NOTHING,
        sentences[place + 1].said if place + 1 < len(sentences) else NOTHING,
    )


def sentence_values(prose: Prose, place: int, form: str) -> tuple[str, ...]:
    """Return the values of a sentence's own slots, in a prose of some form."""
    sentences, document = prose.sentences, prose.document
    unit = sentences[place]
    text = unit.text
    at = ("f" if place == 0 else "") + ("l" if place == len(sentences) - 1 else "")
    way = str(6 * unit.start // max(1, document.size))
    next_inside = bisect_right(prose.inside, unit.start, key=_START)
    return (
        form + at,
        ROLES[prose.inside[next_inside].role] if next_inside < len(prose.inside) else NONE,
        ROLES[prose.inside[next_inside - 1].role] if next_inside else NONE,
        way,
        f"{way}{document.plain}",
        str(step(len(text), (10, 20, 40, 80))),
        str(step(figures_in(text), (1, 4, 10))),
        text[:1],
        text[:2],
        text[:3],
        text[-2:],
        text[-3:],
        text[-4:],
        sentences[place - 1].text[:2] if place else NONE,
        sentences[place + 1].text[:2] if place + 1 < len(sentences) else NONE,
        str(step(text.count("，"), (1, 2, 4))),
        f"{document.extent}{way}",
    )


def sentence_chain_key(role: str, extent: str) -> tuple[str, str]:
    """Return the values of the chain's slots for a sentence, by what the one before is, and how long the report is."""
    return role, f"{role}{extent}"

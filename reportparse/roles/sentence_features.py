"""What tells whether a sentence of running text names a problem or proposes something, beside its own words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reportparse.model import ROLES
from reportparse.parser.log_linear import Values, step
from reportparse.roles.features import NONE, Words, figures_in, known_family, label_of, loudest
from reportparse.roles.prose import REMEDY, Prose
from reportparse.roles.unit import Unit

_START = attrgetter("start")


def sentence_features(prose: Prose) -> Iterator[tuple[Words, Values]]:
    """Yield the words and the values of each sentence of a text."""
    shared, form = prose_values(prose), prose.form
    for place, sentence in enumerate(prose.sentences):
        yield {"sentence": sentence.text}, shared | sentence_values(prose, place, form)


def prose_values(prose: Prose) -> Values:
    """Return the values of the slots that the sentences of one text have in common."""
    document = prose.document
    node = prose.owner.node if prose.owner is not None else None
    return {
        "owner": prose.role,
        "owner-form": prose.form,
        "above": NONE if prose.above is None else ROLES[prose.above.role],
        "kind": f"{min(3, node.depth)}{prose.form[-1]}{known_family(node)}" if node is not None else f"0l{NONE}",
        "title": document.ends,
        "label": _headed_by(prose.about),
        "size": document.extent,
        "size-owner": f"{document.extent}{prose.role}",
    }


def sentence_values(prose: Prose, place: int, form: str) -> Values:
    """Return the values of a sentence's own slots, in a prose of some form."""
    sentences, document = prose.sentences, prose.document
    unit = sentences[place]
    text = unit.text
    at = ("f" if place == 0 else "") + ("l" if place == len(sentences) - 1 else "")
    way = str(6 * unit.start // max(1, document.size))
    announced = document.announced.around(unit.start)
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
        "cue": loudest(unit.cues),
        "remedy": form if REMEDY in text else "",
        "size-way": f"{document.extent}{way}",
        "announced": announced,
        "size-announced": document.extent + announced,
    }


def _headed_by(above: Sequence[Unit]) -> str:
    """Return the role of the form's label that heads a text, and whether the label itself names it."""
    label = label_of(above)
    return "" if label is None else f"{ROLES[label.role]}{len(label.parts)}"

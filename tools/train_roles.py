"""Trains the model of roles on texts whose roles are known (see role_examples.py).

    python tools/train_roles.py CORPUS [--annotations tools/annotations] [--folds 5] [--aside FOLDER] [--curve]

Nodes and sentences are units of one network, which network_training.py trains. Figures are crosswise by text. Needs
the extra `train`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from log_linear_training import folds, write_data
from network_batches import Lesson, Lessons
from network_training import train
from role_examples import Known, read_annotated, read_forms, read_labels, read_proposals, read_written
from role_figures import READ, Count

from reportparse.parser.log_linear import Values
from reportparse.roles import table as r
from reportparse.roles.document import read_document
from reportparse.roles.features import Words, node_features
from reportparse.roles.model import Model
from reportparse.roles.prose import Prose, is_asked, proses
from reportparse.roles.sentence_features import sentence_features
from reportparse.roles.unit import Unit, groups

OUT = Path(__file__).resolve().parent.parent / "reportparse/roles/model.json.gz"
WEIGHT: Final = {"core": 1.0, "far": 1.0, "labels": 1.0, "readings": 0.0, "written": 0.3, "proposals": 0.5, "forms": 0.5}
NODES_OF_FORMS: Final = 0.5
"""What a node of a proposal counts, beside one that was judged by reading: its stretch of the form tells its role."""
UNASKED: Final = 0.1
"""What a sentence counts that is never asked, since all sentences of its node are what the node is."""
IDENTITY: Final = [[place / 100 for place in range(101)]] * 2
"""A likelihood as it is."""
SHARES: Final = (0.25, 0.5, 1.0)
"""The shares of the annotated texts that a learning curve is drawn of."""


class Reading:
    """Reads what is learned from one text."""

    def __init__(self, text: Known) -> None:
        self.text = text
        self.document = read_document(text.root, text.work.tree, text.work.clean.plain)
        self.units: list[Lesson] = []
        self.places: dict[int, int] = {}
        """By the identity of a node's unit, its place among all units."""

    def lessons(self) -> Lessons:
        """Return all units of the text; nodes get the roles that are known."""
        for row, (above, group) in enumerate(groups(self.text.root)):
            self._read_nodes(above, group, row)
        for row, prose in enumerate(proses(self.text.root, self.text.work.tree, self.document, every=True), len(self.units)):
            self._read_sentences(prose, row)
        return Lessons(self.text.name, self.units, self.document.openings)

    def _read_nodes(self, above: Sequence[Unit], group: Sequence[Unit], row: int) -> None:
        weight = WEIGHT[self.text.kind] * (NODES_OF_FORMS if self.text.kind in ("forms", "proposals") else 1.0)
        for unit, (words, values) in zip(group, node_features(above, group, self.document), strict=True):
            role = self.text.node(unit)
            unit.role = r.OTHER if role is None else role
            unit.likely = [float(place == unit.role) for place in range(r.SIZE)]
            self.places[id(unit)] = len(self.units)
            self._add("node", words, values, role, weight, above, row)

    def _read_sentences(self, prose: Prose, row: int) -> None:
        weight = WEIGHT[self.text.kind]
        if prose.owner is not None and prose.owner.node is not None and not is_asked(prose.owner, prose.owner.node):
            weight *= UNASKED
        for sentence, (words, values) in zip(prose.sentences, sentence_features(prose), strict=True):
            role = self.text.sentence(sentence, prose.owner)
            self._add("sentence", words, values, role, weight, prose.about, row)

    def _add(
        self, kind: str, words: Words, values: Values, role: int | None, weight: float, above: Sequence[Unit], row: int
    ) -> None:
        parent, grandparent = [*(self.places[id(unit)] for unit in above), -1, -1][:2]
        before = len(self.units) - 1 if self.units and self.units[-1].row == row else -1
        self.units.append(Lesson(kind, words, values, role, weight, parent, grandparent, before, row))


def fit(lessons: Sequence[Lessons]) -> dict[str, Any]:
    """Return the content of the data file."""
    return {"network": train(lessons), "sure": IDENTITY, "figures": {}}


def read_all(corpus: Path, annotations: Path) -> Iterator[Known]:
    """Yield the texts whose roles are known."""
    yield from read_annotated(corpus / "annotated")
    yield from read_proposals(corpus / "proposals")
    yield from read_forms(corpus / "proposals")
    yield from read_labels(annotations / "roles.jsonl", corpus, "labels")
    yield from read_labels(annotations / "readings.jsonl", corpus, "readings")
    for file in sorted((annotations / "written").glob("*.txt")):
        yield from read_written(file)


def measure(
    texts: Sequence[Known], lessons: Sequence[Lessons], parts: Iterable[set[str]], folder: Path | None, share: float
) -> Count:
    """Return what is right crosswise.

    Args:
        texts: the texts.
        lessons: what is learned from each.
        parts: the names of the texts that are kept aside, in turn.
        folder: where the models are kept; None to keep none.
        share: of how many of the annotated texts that are not kept aside a model learns.
    """
    count = Count()
    for place, aside in enumerate(parts):
        read = sorted({text.name for text in texts if text.kind in READ} - aside)
        random.Random(place).shuffle(read)
        unseen = aside | set(read[round(share * len(read)) :])
        data = fit([lesson for lesson in lessons if lesson.name not in unseen])
        if folder is not None:
            write_data(folder / f"roles-{place}.json.gz", {**data, "figures": {"aside": sorted(aside)}})
        model = Model(data)
        for text in texts:
            if text.name in aside:
                count.add(text, model)
    return count


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--annotations", type=Path, default=Path(__file__).resolve().parent / "annotations")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--aside", type=Path, help="a folder for the models of the folds, each trained without its texts")
    parser.add_argument("--curve", action="store_true", help="measure with shares of the annotated texts, and write no model")
    given = parser.parse_args()
    texts = list(read_all(given.corpus, given.annotations))
    print(len(texts), "texts:", dict(Counter(text.kind for text in texts)), flush=True)
    lessons = [Reading(text).lessons() for text in texts if WEIGHT[text.kind]]
    parts = folds([text.name for text in texts], given.folds, 7)
    if given.curve:
        for share in SHARES:
            print(share, json.dumps(measure(texts, lessons, parts, None, share).figures()), flush=True)
        return
    count = measure(texts, lessons, parts, given.aside, 1.0)
    write_data(given.out, {**fit(lessons), "sure": count.curve(), "figures": count.figures()})
    print(*count.tables(), sep="\n")


if __name__ == "__main__":
    main()

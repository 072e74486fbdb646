"""Trains the model of roles on texts whose roles are known (see role_examples.py).

    python tools/train_roles.py CORPUS [--annotations tools/annotations] [--folds 5] [--aside FOLDER] [--curve]

First what words say, by pairs of characters; then, with that as numbers, what form and place say. What
words say of a text was learned without that text, so that the second step sees them as it will later. Figures are
crosswise by text. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from pathlib import Path
from typing import Any, Final

import numpy as np
from log_linear_training import Floats, folds, write_data
from numpy.typing import NDArray
from role_examples import Known, read_annotated, read_forms, read_labels, read_proposals, read_weak, read_written
from role_figures import READ, Count
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, SGDClassifier

from reportparse.model import ROLES
from reportparse.parser.log_linear import Values
from reportparse.roles import features as f
from reportparse.roles import sentence_features as s
from reportparse.roles import table as r
from reportparse.roles.document import Document, opening_words, read_document
from reportparse.roles.grams import Grams
from reportparse.roles.make_sentences import make_sentences
from reportparse.roles.model import Model
from reportparse.roles.packed import MOST_UNITS, SCALE, written
from reportparse.roles.prose import proses
from reportparse.roles.unit import SAID, Unit, groups, may_be

Places = NDArray[np.int64]
"""The places of rows."""
OUT = Path(__file__).resolve().parent.parent / "reportparse/roles/model.json.gz"
SEEN: Final = 3
"""In how many texts at least a run of characters must stand."""
MOST_GRAMS: Final = 12_000
MOST_OPENING_GRAMS: Final = 4_000
"""How many runs of characters are kept: of nodes and sentences, and of the first words of texts."""
MOST_WEAK: Final = 5000
"""How many weak examples of a role are used."""
WEIGHT: Final = {"core": 1.0, "far": 1.0, "labels": 1.0, "written": 0.5, "proposals": 0.5, "forms": 0.5, "weak": 0.5}
IDENTITY: Final = [[place / 100 for place in range(101)]] * 2
"""A likelihood as it is."""
SHARES: Final = (0.25, 0.5, 1.0)
"""The shares of the annotated texts that a learning curve is drawn of."""
NODES_OF_FORMS: Final = 0.5
"""What a node of a proposal counts, beside one that was judged by reading: its stretch of the form tells its role."""
REACH: Final = 3 * SAID
"""By what numbers are divided, so that they weigh about as much as slots."""
INNER: Final = 5
"""In how many parts the texts are kept aside in turn when words are learned."""
FEWEST_NODES: Final = 3
"""How many nodes a text has at least whose first words are learned from."""
BAGS: Final = 8
BAG: Final = 0.7
"""How often weights are learned, each time from this share of the texts; those that are used are the mean."""


@dataclass(slots=True)
class Said:
    """Words whose role is known."""

    name: str
    kind: str
    text: str
    role: int
    share: float = 1.0
    """What it counts, beside the whole words of a text's nodes."""


def openings_of(text: Known) -> Iterable[Said]:
    """Yield the first words of a text with each role that its nodes have, as often as these are of all."""
    count = Counter(text.gold.values())
    total = sum(count.values())
    if total >= FEWEST_NODES and text.kind != "forms":
        for words in filter(None, opening_words(text.root, text.work.tree)):
            yield from (Said(text.name, text.kind, words, role, times / total) for role, times in count.items())


def words_of(text: Known) -> Iterable[Said]:
    """Yield the words of nodes, and of sentences that name a problem or propose something."""
    for _, group in groups(text.root):
        for unit in group:
            role = text.node(unit)
            if role is not None:
                yield Said(text.name, text.kind, unit.text, role)
                if unit.body:
                    yield Said(text.name, text.kind, unit.body, role)
    for prose in proses(text.root, text.work.tree, Document(1, "", "")):
        for sentence in prose.sentences:
            role = text.sentence(sentence, prose.owner)
            if role in r.TYPED:
                yield Said(text.name, text.kind, sentence.text, role)


def sentences_of(text: Known) -> Iterable[Said]:
    """Yield all sentences of which it is known whether they name a problem or propose something."""
    asked: list[tuple[Unit, Unit | None]] = [(s, None) for s in make_sentences(text.work.tree.preamble, gated=False)]
    asked += [(s, None) for s in make_sentences(text.work.tree.closing, gated=False)]
    for _, group in groups(text.root):
        for unit in group:
            if unit.node is not None:
                asked += [(s, unit) for s in make_sentences(unit.node.paragraphs, gated=False)]
    for sentence, owner in asked:
        role = text.sentence(sentence, owner)
        if role is not None:
            yield Said(text.name, text.kind, sentence.text, role)


def pairs_of(text: str) -> list[str]:
    """Return the pairs of characters of a text, its two ends among them."""
    return list(map(add, f"^{text}", f"{text}$"))


class Words:
    """All words whose role is known, as rows of runs of characters."""

    def __init__(self, said: Sequence[Said], most: int) -> None:
        self.most = most
        count: dict[str, set[str]] = defaultdict(set)
        runs = [pairs_of(one.text) for one in said]
        for one, row in zip(said, runs, strict=True):
            for gram in row:
                if len(count[gram]) < SEEN:
                    count[gram].add(one.name)
        self.ids = {gram: place for place, gram in enumerate(sorted(g for g, names in count.items() if len(names) >= SEEN))}
        values, columns, ends = [], [], [0]
        for row in runs:
            share = len(row) ** -0.5
            inside = Counter(self.ids[gram] for gram in row if gram in self.ids)
            columns += list(inside)
            values += [times * share for times in inside.values()]
            ends.append(len(columns))
        self.rows = csr_matrix((values, columns, ends), shape=(len(said), len(self.ids)))
        self.roles = np.array([one.role for one in said])
        self.weights = np.array([WEIGHT[one.kind] * one.share for one in said])
        self.names = np.array([one.name for one in said])

    def learn(self, aside: set[str], classes: Sequence[int]) -> dict[str, Any]:
        """Return the weights of some roles, learned from all texts but those kept aside."""
        chosen = np.flatnonzero(~np.isin(self.names, sorted(aside)))
        rows, roles, weights = self.rows[chosen], self.roles[chosen], self.weights[chosen]
        count = np.bincount(roles, weights, r.SIZE)
        balance = (weights.sum() / r.SIZE / np.maximum(count, 30)) ** 0.5
        model = SGDClassifier(loss="log_loss", alpha=1e-5, max_iter=12, tol=None, random_state=0)
        model.fit(rows, roles, sample_weight=weights * balance[roles])
        coefficients = np.zeros((r.SIZE, len(self.ids)))
        base = np.full(r.SIZE, -6.0)
        coefficients[model.classes_], base[model.classes_] = model.coef_, model.intercept_
        units = np.clip(np.rint(coefficients * SCALE), -MOST_UNITS, MOST_UNITS).astype(int)
        units = units[list(classes)]
        if len(self.ids) > self.most:
            said = np.abs(units).max(0) * np.sqrt(np.asarray(rows.getnnz(0)).ravel())
            units[:, np.argsort(-said)[self.most :]] = 0
        table = {gram: units[:, place].tolist() for gram, place in self.ids.items() if units[:, place].any()}
        return {"base": [round(float(base[role]), 3) for role in classes], "rows": written(table)}


class AllWords:
    """The words of nodes, those of sentences, and the first of texts."""

    def __init__(self, texts: Sequence[Known], weak: Sequence[Said]) -> None:
        self.nodes = Words([said for text in texts for said in words_of(text)] + list(weak), MOST_GRAMS)
        self.openings = Words([said for text in texts for said in openings_of(text)], MOST_OPENING_GRAMS)
        plain = [Said(one.name, one.kind, one.text, one.role if one.role in r.TYPED else r.OTHER) for one in weak]
        self.prose = Words([said for text in texts for said in sentences_of(text)] + plain, MOST_GRAMS)

    def learn(self, aside: set[str]) -> dict[str, Any]:
        """Return what was learned of each from all texts but those kept aside."""
        return {
            "grams": self.nodes.learn(aside, range(r.SIZE)),
            "openings": self.openings.learn(aside, range(r.SIZE)),
            "prose": self.prose.learn(aside, r.SENTENCE_ROLES),
        }


@dataclass(slots=True)
class Row:
    """The features of one unit, and its role."""

    name: str
    """The text that it is from."""
    numbers: f.Blocks
    values: Values
    role: int
    weight: float


def node_rows(text: Known, document: Document) -> Iterable[Row]:
    """Yield the nodes whose role is known; units must have the roles that are known."""
    weight = WEIGHT[text.kind] * (NODES_OF_FORMS if text.kind in ("forms", "proposals") else 1.0)
    for above, group in groups(text.root):
        [(holder, _)] = may_be(above[0] if above else None, f.TOP)
        numbers = f.group_numbers(group, document)
        values = f.group_values(above, group, document) | f.held_group_values(holder, group, document)
        for place, unit in enumerate(group):
            role = text.node(unit)
            if role is not None and unit.node is not None:
                before = group[place - 1] if place else None
                goes_on = f.follows_on(before, unit) if before is not None else None
                key = f.chain_key(holder, ROLES[before.role] if before else f.NONE, unit.node.level, goes_on)
                own = f.own_values(group, place, document) | f.held_values(holder, unit)
                yield Row(text.name, numbers | f.own_numbers(group, place), values | own | key, role, weight)


def sentence_rows(text: Known, document: Document, prose: Grams) -> Iterable[Row]:
    """Yield the sentences of which it is known what they are."""
    for told in proses(text.root, text.work.tree, document):
        for sentence in told.sentences:
            sentence.said = prose.say(sentence.text)
        numbers, values = s.prose_numbers(told), s.prose_values(told)
        last: int | None = None
        for place, sentence in enumerate(told.sentences):
            role = text.sentence(sentence, told.owner)
            if role is not None:
                key = s.sentence_chain_key(f.NONE if last is None else ROLES[last], document.extent)
                row = values | s.sentence_values(told, place, told.form) | key
                yield Row(text.name, numbers | s.sentence_numbers(told, place), row, role, WEIGHT[text.kind])
            last = role if role is not None else r.OTHER


def prepare(text: Known, grams: Grams, openings: Grams, prose: Grams) -> tuple[list[Row], list[Row]]:
    """Return the rows of a text's nodes and sentences, by what words say."""
    clean = text.work.clean.text
    document = read_document(text.root, text.work.tree, len(clean), grams, openings)
    for _, group in groups(text.root):
        for unit in group:
            role = text.node(unit)
            unit.role = role if role is not None else max(range(r.SIZE), key=unit.said.__getitem__)
            unit.likely = [float(place == unit.role) for place in range(r.SIZE)]
    return list(node_rows(text, document)), list(sentence_rows(text, document, prose))


@dataclass(slots=True)
class Layers:
    """Learns what rows say of the roles of one kind of units."""

    roles: Sequence[int]
    strength: float

    def learn(self, rows: Sequence[Row]) -> dict[str, Any]:
        """Return the base, the blocks and the slots."""
        ids: dict[tuple[str, str], int] = {}
        blocks, slots = list(rows[0].numbers), list(rows[0].values)
        width = len(blocks) * r.SIZE
        values, columns, ends = [], [], [0]
        for row in rows:
            said = [ids.setdefault(pair, len(ids)) for pair in row.values.items()]
            values += [number / REACH for block in row.numbers.values() for number in block] + [1.0] * len(said)
            columns += [*range(width), *(width + place for place in said)]
            ends.append(len(columns))
        matrix = csr_matrix((values, columns, ends), shape=(len(rows), width + len(ids)))
        weights, base = self._mean_weights(matrix, rows)
        numbers = np.round(weights[:, :width].T * SAID / REACH, 3).reshape(len(blocks), r.SIZE, -1)
        units = np.clip(np.rint(weights[:, width:].T * SCALE), -MOST_UNITS, MOST_UNITS).astype(int)
        table: dict[str, dict[str, list[int]]] = {slot: {} for slot in slots}
        for (slot, value), row in zip(ids, units.tolist(), strict=True):
            if any(row):
                table[slot][value] = row
        return {
            "base": np.round(base, 3).tolist(),
            "blocks": {block: rows.tolist() for block, rows in zip(blocks, numbers, strict=True)},
            "slots": {slot: written(rows) for slot, rows in table.items()},
        }

    def _mean_weights(self, matrix: csr_matrix, rows: Sequence[Row]) -> tuple[Floats, Floats]:
        """Return by role what features weigh, and the base: the mean of what is learned from some texts and from others."""
        roles, counts = np.array([row.role for row in rows]), np.array([row.weight for row in rows])
        weights, base = np.zeros((r.SIZE, matrix.shape[1])), np.zeros(r.SIZE)
        for chosen in bags([row.name for row in rows], roles):
            model = LogisticRegression(C=self.strength, max_iter=600, tol=1e-3)
            model.fit(matrix[chosen], roles[chosen], sample_weight=counts[chosen] / BAG)
            unseen = np.isin(range(r.SIZE), model.classes_, invert=True)
            weights[model.classes_] += model.coef_ / BAGS
            base[model.classes_] += model.intercept_ / BAGS
            base[unseen] -= 9.0 / BAGS
        return weights[list(self.roles)], base[list(self.roles)]


def bags(names: Sequence[str], roles: NDArray[np.int64]) -> Iterable[Places]:
    """Yield the places of the rows of some texts, drawn anew each time; of all where those drawn are of one role."""
    texts, of = sorted(set(names)), np.array(names)
    for seed in range(BAGS):
        drawn = np.flatnonzero(np.isin(of, random.Random(seed).sample(texts, round(BAG * len(texts)))))
        yield drawn if len(set(roles[drawn])) > 1 else np.arange(len(names))


NODES: Final = Layers(range(r.SIZE), 0.1)
SENTENCES: Final = Layers(r.SENTENCE_ROLES, 0.1)


def fit(words: Mapping[str, Any], nodes: Sequence[Row], sentences: Sequence[Row]) -> dict[str, Any]:
    """Return the content of the data file."""
    return {**words, "nodes": NODES.learn(nodes), "sentences": SENTENCES.learn(sentences), "sure": IDENTITY, "figures": {}}


def read_all(corpus: Path, annotations: Path) -> tuple[list[Known], list[Said]]:
    """Return the texts whose roles are known, and the words of those about whose parts headings tell."""
    texts = [*read_annotated(corpus / "annotated"), *read_proposals(corpus / "proposals"), *read_forms(corpus / "proposals")]
    texts += read_labels(annotations / "roles.jsonl", corpus)
    for file in sorted((annotations / "written").glob("*.txt")):
        texts += read_written(file)
    files = [file for folder in ("outline", "plain") for file in sorted((corpus / folder).glob("*.txt"))]
    seen = {text.name for text in texts if text.kind in ("core", "far")}
    files = [file for file in files if file.relative_to(corpus).as_posix() not in seen]
    random.Random(3).shuffle(files)
    weak = list(read_weak(files[:700], corpus))
    random.Random(1).shuffle(weak)
    count: Counter[int] = Counter()
    kept = []
    for name, words, role in weak:
        count[role] += 1
        if count[role] <= MOST_WEAK:
            kept.append(Said(name, "weak", words, role))
    return texts, kept


class Trainer:
    """Learns from some texts, and measures on those kept aside."""

    def __init__(self, texts: Sequence[Known], weak: Sequence[Said], count: int) -> None:
        self.texts, self.words = texts, AllWords(texts, weak)
        self.rows: dict[int, tuple[list[Row], list[Row]]] = {}
        self.parts = folds([text.name for text in texts], count, 7)
        for part in folds([text.name for text in texts], INNER, 5):
            learned = self.words.learn(part)
            grams, openings = Grams(learned["grams"], range(r.SIZE)), Grams(learned["openings"], range(r.SIZE))
            words = grams, openings, Grams(learned["prose"], r.SENTENCE_ROLES)
            self.rows |= {place: prepare(text, *words) for place, text in enumerate(texts) if text.name in part}

    def fit(self, aside: set[str]) -> dict[str, Any]:
        """Return what is learned without some texts."""
        seen = [self.rows[place] for place, text in enumerate(self.texts) if text.name not in aside]
        return fit(self.words.learn(aside), [row for one, _ in seen for row in one], [row for _, two in seen for row in two])

    def measure(self, folder: Path | None = None, share: float = 1.0) -> Count:
        """Return what is right crosswise, of models that saw a share of the annotated texts; keep them in a folder."""
        count = Count()
        for place, aside in enumerate(self.parts):
            read = sorted({text.name for text in self.texts if text.kind in READ} - aside)
            random.Random(place).shuffle(read)
            data = self.fit(aside | set(read[round(share * len(read)) :]))
            if folder is not None:
                write_data(folder / f"roles-{place}.json.gz", {**data, "figures": {"aside": sorted(aside)}})
            model = Model(data)
            for text in self.texts:
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
    texts, weak = read_all(given.corpus, given.annotations)
    print(len(texts), "texts:", dict(Counter(text.kind for text in texts)), flush=True)
    trainer = Trainer(texts, weak, given.folds)
    if given.curve:
        for share in SHARES:
            print(share, json.dumps(trainer.measure(share=share).figures()), flush=True)
        return
    count = trainer.measure(given.aside)
    write_data(given.out, {**trainer.fit(set()), "sure": count.curve(), "figures": count.figures()})
    print(*count.tables(), sep="\n")


if __name__ == "__main__":
    main()

"""Trains the model of headings that lost their line break, `reportparse/parser/lost_breaks/`.

    python tools/train_lost_breaks.py FOLDER [--pages FOLDER …] [--out FILE] [--folds 5]

FOLDER holds clean outlines: *.txt beside *.json with `source`, `id`, and for each marker
`[start, end, family, ordinal, parent, heading_end, inline]`. Their line breaks are taken out, and the
model learns to find them. The folders of pages hold texts as they come (*.txt), of which only lines
that are titles beyond doubt are used. The figures are cross-validated by document; documents of one city
are never on both sides. Needs numpy.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from lost_breaks_cases import Case, Document, read_documents
from lost_breaks_grams import Grams, count_grams, grade_grams, merge_grams
from lost_breaks_pages import read_pages
from numpy.typing import NDArray

from reportparse.parser.heading_lengths import SHAPING
from reportparse.parser.lost_breaks.features import (
    LINE_KINDS,
    UNSEEN,
    Grades,
    Value,
    far_values,
    near_values,
    prepare,
    stop_values,
)
from reportparse.parser.lost_breaks.model import DATA, FIRST_CODE, log_softmax, shortlist
from reportparse.parser.lost_breaks.phrases import Phrases
from reportparse.parser.lost_breaks.siblings import SIZE, Judged, agreement, judge_together, judged, weigh

OUT = Path(__file__).resolve().parent.parent / "reportparse/parser/lost_breaks" / DATA
SEEN_RIGHT, SEEN_WRONG = 2, 20
"""How often a feature must occur in right cuts, or in any."""
EPOCHS, BATCH, RATE, SHRINK = 15, 128, 0.5, 1e-4
DROP = 0.2
"""The share of features left out at each look at a case, so that none is relied on too much."""
SCALE = 12
"""Weights are kept as whole numbers of this part."""

RUN_ROUNDS = 2
"""How often siblings are judged in the light of one another."""

EXAMPLE = prepare("加强领导", False, "")
NEAR = len(near_values(EXAMPLE.text, 2, [UNSEEN] * 5, [UNSEEN] * 5))
LINE = NEAR + len(far_values(EXAMPLE, 2))
"""How many features a cut has where a line ended: of the characters about it, and in all."""

Key = tuple[str, Value]
Floats = NDArray[np.float64]
Tables = tuple[Mapping[str, Grades], Mapping[str, Grades]]
Figures = dict[str, dict[str, list[int]]]
"""How many are right and how many there are, by source and kind."""


def keys(case: Case, tables: Tables) -> list[list[Key]]:
    """Return the features of every option of a case."""
    text = case.window.text
    pairs, triples = grades(text, 2, tables[0]), grades(text, 3, tables[1])
    out: list[list[Key]] = []
    for at, kind in case.options:
        if kind in LINE_KINDS:
            out.append(list((near_values(text, at, pairs, triples) | far_values(case.window, at)).items()))
        else:
            out.append([(name, value) for name, value in stop_values(case.window, kind).items() if value != ""])
    return out


def grades(text: str, size: int, table: Mapping[str, Grades]) -> list[Grades]:
    """Return the grades of the characters that begin at each place of a text and at its end."""
    return [table.get(text[i : i + size], UNSEEN) for i in range(len(text) + 1)]


class Weights:
    """A log-linear model over the options of each case by itself."""

    def __init__(self, cases: Sequence[Case], tables: Tables) -> None:
        """Learn from cases.

        Args:
            cases: with the right option known.
            tables: the grades of character pairs and triples.
        """
        self.tables = tables
        features = [keys(case, tables) for case in cases]
        self.ids = _choose_features(cases, features)
        matrices = [self._matrix(rows) for rows in features]
        self.weights = _descend(cases, matrices, len(self.ids) + 1)

    def _matrix(self, rows: list[list[Key]]) -> NDArray[np.int32]:
        out = np.zeros((len(rows), LINE), np.int32)
        for i, row in enumerate(rows):
            out[i, : len(row)] = [self.ids.get(key, 0) for key in row]
        return out

    def chances(self, case: Case) -> list[float]:
        """Return the log probability of each option."""
        single = self.weights[self._matrix(keys(case, self.tables))]
        near, every = single[:, :NEAR].sum(1), single.sum(1)
        scores = [float(near[i] if option.kind in LINE_KINDS else every[i]) for i, option in enumerate(case.options)]
        for index in shortlist(scores, case.options):
            scores[index] = float(every[index])
        return log_softmax(scores)

    def as_data(self) -> dict[str, dict[str, Any]]:
        """Return the weights as the data file holds them: for each feature {weight: values}."""
        rows: dict[str, dict[int, list[Value]]] = {name: defaultdict(list) for name, _ in self.ids}
        for (name, value), index in self.ids.items():
            if weight := round(float(self.weights[index]) * SCALE):
                rows[name][weight].append(value)
        return {name: {str(w): pack(values) for w, values in sorted(by.items())} for name, by in rows.items()}


def pack(values: list[Value]) -> Any:
    """Return values as a list of numbers, or words of one length run together after that length."""
    if all(isinstance(value, int) for value in values):
        return sorted(values, key=str)
    words = sorted(str(value) for value in values)
    sizes = {len(word) for word in words}
    return f"{sizes.pop()}{''.join(words)}" if len(sizes) == 1 and words[0] else words


def _choose_features(cases: Sequence[Case], features: Sequence[list[list[Key]]]) -> dict[Key, int]:
    """Number the features that occur often enough."""
    right: Counter[Key] = Counter()
    every: Counter[Key] = Counter()
    for case, rows in zip(cases, features, strict=True):
        right.update(rows[case.right])
        for row in rows:
            every.update(row)
    chosen = [key for key, seen in every.items() if right[key] >= SEEN_RIGHT or seen >= SEEN_WRONG]
    return {key: i for i, key in enumerate(chosen, 1)}


def _descend(cases: Sequence[Case], matrices: Sequence[NDArray[np.int32]], size: int) -> Floats:
    """Return the weights that make the right options likely (AdaGrad, small steps back to zero)."""
    weights, squares = np.zeros(size), np.full(size, 0.1)
    order, shuffle, chance = list(range(len(cases))), random.Random(1), np.random.default_rng(1)
    for _ in range(EPOCHS):
        shuffle.shuffle(order)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            kept = (chance.random((len(batch), LINE)) >= DROP).astype(np.int32)
            slope = _slope([cases[i] for i in batch], [matrices[i] * kept[j] for j, i in enumerate(batch)], weights)
            touched = np.nonzero(slope)[0]
            step = slope[touched] + SHRINK * len(batch) * weights[touched]
            squares[touched] += step * step
            weights[touched] -= RATE * step / np.sqrt(squares[touched])
            weights[0] = 0.0
    return weights


def _slope(cases: Sequence[Case], matrices: Sequence[NDArray[np.int32]], weights: Floats) -> Floats:
    ids = np.concatenate(matrices)
    sizes = np.array([len(matrix) for matrix in matrices])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    error = _softmax(weights[ids].sum(1), starts, sizes)
    error[starts + np.array([case.right for case in cases])] -= 1
    error *= np.repeat(np.array([case.weight for case in cases]), sizes)
    slope: Floats = np.bincount(ids.ravel(), np.repeat(error, ids.shape[1]), len(weights)).astype(np.float64)
    return slope


def _softmax(scores: Floats, starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Floats:
    scores = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    shares: Floats = scores / np.repeat(np.add.reduceat(scores, starts), sizes)
    return shares


# ---- siblings ----

Run = tuple[str, list[Case], list[list[float]], Phrases]
"""A source, siblings, the chances of each one's options by itself, and the phrases of their document."""


def judge(run: Run) -> list[Judged]:
    return [judged(case.window, case.options, chances, run[3]) for case, chances in zip(run[1], run[2], strict=True)]


def learn_run(runs: Sequence[Run]) -> list[list[float]]:
    """Return the weights of the agreement among siblings, for each round: in one they are taken for what they were in the last."""
    believed = [run[2] for run in runs]
    out: list[list[float]] = []
    for place in range(RUN_ROUNDS):
        if place:  # one that has no siblings is judged once
            believed = [chances for run, chances in zip(runs, believed, strict=True) if len(run[1]) > 1]
            runs = [run for run in runs if len(run[1]) > 1]
        found = [agreement(judge(run), chances) for run, chances in zip(runs, believed, strict=True)]
        out.append(_learn_round(runs, found))
        believed = [weigh(rows, out[-1]) for rows in found]
    return out


def _learn_round(runs: Sequence[Run], agreed: Sequence[list[list[tuple[float, ...]]]]) -> list[float]:
    rows: list[tuple[float, ...]] = []
    right: list[int] = []
    sizes: list[int] = []
    for run, by_case in zip(runs, agreed, strict=True):
        for case, found in zip(run[1], by_case, strict=True):
            kept = [i for i, row in enumerate(found) if row]
            if case.right in kept and len(kept) > 1:
                right.append(kept.index(case.right))
                sizes.append(len(kept))
                rows.extend(found[i] for i in kept)
    table, counts = np.array(rows), np.array(sizes)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    weights = np.zeros(SIZE)
    weights[0] = 1.0
    squares = np.full(SIZE, 1.0)
    for _ in range(400):
        error = _softmax(table @ weights, starts, counts)
        error[starts + np.array(right)] -= 1
        step = table.T @ error + 0.5 * weights
        squares += step * step
        weights -= 0.5 * step / np.sqrt(squares)
    return [round(float(weight), 3) for weight in weights]


def measure(runs: Iterable[Run], weights: Sequence[Sequence[float]]) -> Figures:
    """Return how many headings are right and how many there are, by source and kind."""
    out: Figures = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for run in runs:
        for case, alone, chances in zip(run[1], run[2], judge_together(judge(run), weights), strict=True):
            at = [case.options[max(range(len(c)), key=c.__getitem__)].at for c in (alone, chances)]
            wanted = case.options[case.right].at if case.right >= 0 else -1
            kinds = [case.kind] + (["headings"] if case.kind != "plain" else [])
            for kind in kinds:
                for name, got in ((f"{kind} alone", at[0]), (kind, at[1])):
                    out[run[0]][name][0] += got == wanted
                    out[run[0]][name][1] += 1
    return out


def show(figures: Mapping[str, Mapping[str, Sequence[int]]]) -> dict[str, dict[str, float]]:
    """Print and return the share of right ones."""
    out: dict[str, dict[str, float]] = {}
    for source, by in sorted(figures.items()):
        out[source] = {kind: round(right / count, 4) for kind, (right, count) in sorted(by.items())}
        print(
            source, *(f"{kind} {right}/{count} {right / count:.3f}" for kind, (right, count) in sorted(by.items())), sep="\n   "
        )
    return out


def tables_of(counts: Sequence[Grams]) -> Tables:
    merged = merge_grams(counts)
    return grade_grams(merged, 2), grade_grams(merged, 3)


def train(documents: Sequence[Document], tables: Tables) -> Weights:
    cases = [case for document in documents for run in (*document.runs, document.made) for case in run]
    return Weights([case for case in cases if case.right >= 0], tables)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    documents = read_documents(args.folder) + [page for folder in args.pages for page in read_pages(folder)]
    counts, runs = cross_validate(documents, args.folds)
    figures = show(measure_unseen(runs))
    tables = tables_of(counts)
    write(args.out, tables, train(documents, tables), learn_run([run for part in runs for run in part]), figures)


def cross_validate(documents: Sequence[Document], folds: int) -> tuple[list[Grams], list[list[Run]]]:
    """Return the counts of each fold, and its runs as the documents outside it judge them."""
    groups = sorted({document.group for document in documents})
    random.Random(7).shuffle(groups)
    fold = {group: i % folds for i, group in enumerate(groups)}
    counts = [count_grams(d.text for d in documents if fold[d.group] == i) for i in range(folds)]
    runs: list[list[Run]] = []
    for held in range(folds):
        model = train([d for d in documents if fold[d.group] != held], tables_of(counts[:held] + counts[held + 1 :]))
        unseen = [d for d in documents if fold[d.group] == held]
        runs.append([(d.source, run, [model.chances(case) for case in run], d.phrases) for d in unseen for run in d.runs])
        print(f"fold {held}: {len(model.ids)} features", flush=True)
    return counts, runs


def measure_unseen(runs: Sequence[Sequence[Run]]) -> Figures:
    """Return the figures of all folds, the weights of the agreement among siblings learned outside each."""
    figures: Figures = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for held, unseen in enumerate(runs):
        weights = learn_run([run for i, part in enumerate(runs) if i != held for run in part])
        for source, by in measure(unseen, weights).items():
            for kind, pair in by.items():
                figures[source][kind] = [a + b for a, b in zip(figures[source][kind], pair, strict=True)]
    return figures


def write(out: Path, tables: Tables, model: Weights, run: list[list[float]], figures: dict[str, Any]) -> None:
    """Write the data file; the same model gives the same bytes."""
    kinds = sorted({value for table in tables for value in table.values()})
    code = {value: chr(FIRST_CODE + i) for i, value in enumerate(kinds)}
    packed = []
    for table in tables:
        rows: dict[str, str] = defaultdict(str)
        for gram, value in sorted(table.items()):
            rows[gram[:-1]] += gram[-1] + code[value]
        packed.append(rows)
    data = {
        "figures": figures,
        "lengths": SHAPING,
        "scale": SCALE,
        "run": run,
        "grades": kinds,
        "pairs": packed[0],
        "triples": packed[1],
        "weights": model.as_data(),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    out.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

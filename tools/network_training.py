"""Trains the network of roles (reportparse/roles/network.py): forward, backward, and Adam's steps down, on sparse matrices."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sqrt
from typing import Any, Final

import numpy as np
from network_batches import ABOUT, Batch, Floats, Lessons, Vocabulary, gram_of
from scipy.sparse import csr_matrix, diags

from reportparse.roles.network import ENDS, FIELDS, HOLDER, OPENINGS, PLACES, PRODUCT, ROW, WEIGHT
from reportparse.roles.packed import LARGEST, written, written_rows
from reportparse.roles.table import SIZE

WIDTH: Final = 24
"""How many numbers a row of a character or a pair has."""
OWN: Final = 96
"""How many a unit tells of itself."""
NEAR: Final = 32
"""How many come of what is told about it."""
ROUNDS: Final = 10
"""How often all reports are gone through."""
RATE: Final = 0.002
DECAY: Final = 0.5
"""How strongly weights are drawn to zero, as a share of the rate."""
DROPPED: Final = 0.5
"""What share of all numbers is left out at random in each step."""
FIELD_DROPPED: Final = 0.15
"""How often a field of a unit is left out as a whole, so that each tells by itself."""
WARMING: Final = 0.1
"""In what share of the steps the rate grows."""
BATCH: Final = 1500
"""How many units are learned from at once."""
KEEP, KEEP_SQUARES = 0.9, 0.999
"""What Adam keeps of the mean slope and of its square."""

BASES: Final = {"unit": OWN, "first words": OWN, "near": NEAR, "roles": SIZE}
"""How many numbers each base has."""

Weights = dict[str, Floats]
Kept = Floats | float
"""Which numbers were kept, as factors."""


@dataclass(slots=True)
class Steps:
    """What the steps forward gave, as those back need it."""

    bags: list[tuple[Floats, Kept]]
    openings: list[tuple[Floats, Kept]]
    own: tuple[Floats, Kept]
    opening: tuple[Floats, Kept]
    about: list[Floats]
    holder: csr_matrix
    near: tuple[Floats, Kept]
    scores: Floats


class Trainer:
    """The weights of a network, and how they are learned."""

    def __init__(self, vocabulary: Vocabulary, seed: int) -> None:
        self.vocabulary = vocabulary
        self.numbers = np.random.default_rng(seed)
        self.weights: Weights = {
            "grams": self._normal(len(vocabulary.grams), WIDTH),
            "values": self._normal(len(vocabulary.values), OWN),
            **{name: self._matrix(WIDTH, OWN) for name in (*FIELDS, *OPENINGS)},
            **{name: self._matrix(OWN, NEAR) / np.float32(3) for name in PLACES},
            HOLDER: self._matrix(SIZE, NEAR) / np.float32(3),
            **{name: self._matrix(size, SIZE) for name, size in zip(ENDS, (OWN, NEAR), strict=True)},
            **{f"base of {name}": np.zeros((1, size), np.float32) for name, size in BASES.items()},
        }

    def _normal(self, rows: int, columns: int) -> Floats:
        return (self.numbers.standard_normal((rows, columns)) * 0.05).astype(np.float32)

    def _matrix(self, rows: int, columns: int) -> Floats:
        return (self.numbers.uniform(-1, 1, (rows, columns)) / sqrt(rows)).astype(np.float32)

    def forward(self, batch: Batch, *, dropped: bool = False) -> Steps:
        """Return the scores of all units by role, and what led to them."""
        weights = self.weights
        share = DROPPED if dropped else 0.0
        bags = [self._drop(words @ weights["grams"], share, FIELD_DROPPED if dropped else 0.0) for words in batch.words]
        own = self._positive(weights["base of unit"] + batch.values @ weights["values"] + self._through(bags, FIELDS), share)
        openings = [self._drop(words @ weights["grams"], share) for words in batch.openings]
        opening = self._positive(weights["base of first words"] + self._through(openings, OPENINGS), share)
        about = [matrix @ own[0] for matrix in batch.about]
        total = weights["base of near"] + own[0] @ weights["self"] + batch.report @ (opening[0] @ weights["openings"])
        total = total + sum(told @ weights[place] for told, place in zip(about, ABOUT, strict=True))
        holder = self._forgotten(batch.holder, DROPPED if dropped else 0.0)
        total = total + holder @ weights[HOLDER]
        near = self._positive(total, share)
        scores = own[0] @ weights["own"] + near[0] @ weights["near"] + weights["base of roles"]
        return Steps(bags, openings, own, opening, about, holder, near, scores)

    def _through(self, bags: Sequence[tuple[Floats, Kept]], names: Sequence[str]) -> Floats:
        total: Floats = np.sum([bag @ self.weights[name] for (bag, _), name in zip(bags, names, strict=True)], axis=0)
        return total

    def _drop(self, numbers: Floats, share: float, of_rows: float = 0.0) -> tuple[Floats, Kept]:
        """Leave out some share of the numbers, the others grow in turn; and some share of the rows."""
        if not share:
            return numbers, 1.0
        kept = (self.numbers.random(numbers.shape, np.float32) >= share).astype(np.float32) / np.float32(1 - share)
        if of_rows:
            kept *= self.numbers.random((len(numbers), 1), np.float32) >= of_rows
        return numbers * kept, kept

    def _forgotten(self, known: csr_matrix, share: float) -> csr_matrix:
        """Return roles of which some share is left out, since they will be doubtful."""
        if not share:
            return known
        return csr_matrix(diags((self.numbers.random(known.shape[0]) >= share).astype(np.float32)) @ known)

    def _positive(self, numbers: Floats, share: float) -> tuple[Floats, Kept]:
        return self._drop(np.maximum(numbers, 0), share)

    def backward(self, batch: Batch, steps: Steps, wrong: Floats) -> Weights:
        """Return the slope of every weight, by how much too high each score is."""
        weights, own, near = self.weights, steps.own[0], steps.near[0]
        slopes = {"own": own.T @ wrong, "near": near.T @ wrong, "base of roles": wrong.sum(0, keepdims=True)}
        above = _back(wrong @ weights["near"].T, steps.near)
        opening = batch.report.T @ above
        slopes |= {
            "base of near": above.sum(0, keepdims=True),
            "self": own.T @ above,
            "openings": steps.opening[0].T @ opening,
            HOLDER: steps.holder.T @ above,
        }
        told = wrong @ weights["own"].T + above @ weights["self"].T
        for matrix, seen, place in zip(batch.about, steps.about, ABOUT, strict=True):
            slopes[place] = seen.T @ above
            told += matrix.T @ (above @ weights[place].T)
        told, opening = _back(told, steps.own), _back(opening @ weights["openings"].T, steps.opening)
        slopes |= {"base of unit": told.sum(0, keepdims=True), "base of first words": opening.sum(0, keepdims=True)}
        slopes["values"] = batch.values.T @ told
        slopes["grams"] = np.zeros_like(weights["grams"])
        for read, names, words, wanted in (
            (steps.bags, FIELDS, batch.words, told),
            (steps.openings, OPENINGS, batch.openings, opening),
        ):
            for (bag, kept), name, matrix in zip(read, names, words, strict=True):
                slopes[name] = bag.T @ wanted
                slopes["grams"] += matrix.T @ (wanted @ weights[name].T * kept)
        return slopes

    def learn(self, reports: Sequence[Lessons], seed: int) -> None:
        """Learn from some reports."""
        chance = random.Random(seed)
        reports = [report for report in reports if report.units]
        chance.shuffle(reports)
        batches = [self.vocabulary.batch(some, SIZE) for some in _gathered(reports)]
        means = {name: np.zeros_like(rows) for name, rows in self.weights.items()}
        squares = {name: np.zeros_like(rows) for name, rows in self.weights.items()}
        done, all_ = 0, ROUNDS * len(batches)
        for _ in range(ROUNDS):
            chance.shuffle(batches)
            for batch in batches:
                done += 1
                steps = self.forward(batch, dropped=True)
                slopes = self.backward(batch, steps, too_high(steps.scores, batch.wanted))
                self._step(slopes, means, squares, done, rate(done / all_))

    def _step(self, slopes: Weights, means: Weights, squares: Weights, done: int, pace: float) -> None:
        """Go one step down, as Adam does, no slope steeper than one in all."""
        size = np.sqrt(sum(float((slope * slope).sum()) for slope in slopes.values()))
        early, early_squares = 1 - KEEP**done, 1 - KEEP_SQUARES**done
        for name, slope in slopes.items():
            slope *= np.float32(min(1.0, 1 / (size + 1e-6)))
            means[name] += np.float32(1 - KEEP) * (slope - means[name])
            squares[name] += np.float32(1 - KEEP_SQUARES) * (slope * slope - squares[name])
            self.weights[name] *= np.float32(1 - pace * DECAY)
            down = means[name] / (np.sqrt(squares[name] / np.float32(early_squares)) + np.float32(1e-8))
            self.weights[name] -= np.float32(pace / early) * down

    def data(self) -> dict[str, Any]:
        """Return the content of the network's data file."""
        weights, vocabulary = self.weights, self.vocabulary
        values: dict[str, dict[str, dict[str, list[int]]]] = {}
        for kind, slot in vocabulary.slots:
            values.setdefault(kind, {})[slot] = {}
        rows = _rows(weights["values"])
        for (kind, slot, value), number in vocabulary.values.items():
            values[kind][slot][value] = rows[number]
        grams = {gram_of(code): row for code, row in zip(vocabulary.grams, _rows(weights["grams"]), strict=True)}
        characters, pairs = ([gram for gram in grams if len(gram) == size] for size in (1, 2))
        return {
            "sizes": [WIDTH, OWN, NEAR],
            "grams": {
                "characters": "".join(characters),
                "pairs": "".join(pairs),
                "rows": written_rows([grams[gram] for gram in (*characters, *pairs)]),
            },
            "values": {kind: {slot: written(table) for slot, table in slots.items()} for kind, slots in values.items()},
            "matrices": {name: _units(weights[name], WEIGHT) for name in (*FIELDS, *OPENINGS, *PLACES, HOLDER, *ENDS)},
            "bases": {name: _units(weights[f"base of {name}"], PRODUCT)[0] for name in BASES},
        }


def train(reports: Sequence[Lessons], seed: int = 0) -> dict[str, Any]:
    """Return the content of the data file of a network that learned from some reports."""
    trainer = Trainer(Vocabulary(reports), seed)
    trainer.learn(reports, seed)
    return trainer.data()


def too_high(scores: Floats, wanted: Floats) -> Floats:
    """Return how much too high each score is, as a share of the weight of all units."""
    odds = np.exp(scores - scores.max(1, keepdims=True))
    likely = odds / odds.sum(1, keepdims=True)
    wrong = likely * wanted.sum(1, keepdims=True) - wanted
    return np.asarray(wrong / max(float(wanted.sum()), 1e-9), np.float32)


def rate(done: float) -> float:
    """Return the rate when some share of the steps is done: growing at first, then down to nothing."""
    return RATE * (done / WARMING if done < WARMING else 0.5 * (1 + cos(pi * (done - WARMING) / (1 - WARMING))))


def _back(slope: Floats, told: tuple[Floats, Kept]) -> Floats:
    """Return the slope before what is positive was taken, and some of it left out."""
    return np.asarray(slope * told[1] * (told[0] > 0))


def _gathered(reports: Sequence[Lessons]) -> Iterator[list[Lessons]]:
    """Yield reports together, until they have enough units."""
    some: list[Lessons] = []
    for report in reports:
        some.append(report)
        if sum(len(one.units) for one in some) >= BATCH:
            yield some
            some = []
    if some:
        yield some


def _units(numbers: Floats, one: int) -> list[list[int]]:
    """Return numbers in units."""
    rows: list[list[int]] = np.rint(numbers * np.float64(one)).astype(int).tolist()
    return rows


def _rows(numbers: Floats) -> list[list[int]]:
    """Return rows in units, none larger than a data file holds."""
    return _units(np.clip(numbers, -LARGEST / ROW, LARGEST / ROW), ROW)

"""Learns tables of weights: whether something is so, or which of several it is, from features that are words."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportparse.parser.log_linear import Values

ROUNDS, RATE = 300, 0.3
SMALLEST = 0.005
"""The least that a weight says to be kept."""

Floats = NDArray[np.float64]


class Example(NamedTuple):
    """Something that is so or is not."""

    found: Values
    right: bool
    source: str
    """The document that it is from."""
    weight: float = 1.0
    kind: str = ""
    """What it is from, where things of one kind are so more often than those of another."""


class Choice(NamedTuple):
    """Several things of which one is right."""

    options: list[Values]
    right: int
    source: str


class _Index:
    """Numbers the features."""

    def __init__(self) -> None:
        self.ids: dict[tuple[str, str], int] = {}

    def row(self, found: Values) -> list[int]:
        return [self.ids.setdefault(pair, len(self.ids)) for pair in found.items()]


def learn(examples: Sequence[Example], shrink: float, rounds: int = ROUNDS) -> dict[str, Any]:
    """Return the table that tells best whether something is so.

    Args:
        examples: what is known.
        shrink: how strongly weights are held near zero.
        rounds: how many steps down.
    """
    index = _Index()
    rows = np.array([index.row(example.found) for example in examples])
    right = np.array([example.right for example in examples], float)
    weight = np.array([example.weight for example in examples])
    weights, base = np.zeros(len(index.ids)), 0.0
    squares, base_square = np.full(len(index.ids), 1e-8), 1e-8
    for _ in range(rounds):
        error = (1 / (1 + np.exp(-(weights[rows].sum(1) + base))) - right) * weight
        slope = np.bincount(rows.ravel(), np.repeat(error, rows.shape[1]), len(weights)) + shrink * weights
        squares += slope * slope
        base_square += error.sum() ** 2
        weights -= RATE * slope / np.sqrt(squares)
        base -= RATE * error.sum() / np.sqrt(base_square)
    return _table(index, weights, float(base))


def learn_choice(choices: Sequence[Choice], shrink: float) -> dict[str, Any]:
    """Return the table that tells best which of several is right."""
    index = _Index()
    rows = [np.array([index.row(option) for option in choice.options]) for choice in choices]
    weights, squares = np.zeros(len(index.ids)), np.full(len(index.ids), 1e-8)
    for _ in range(ROUNDS):
        slope = shrink * weights
        for options, choice in zip(rows, choices, strict=True):
            chance = np.exp(weights[options].sum(1) - weights[options].sum(1).max())
            error = chance / chance.sum()
            error[choice.right] -= 1
            np.add.at(slope, options.ravel(), np.repeat(error, options.shape[1]))
        squares += slope * slope
        weights -= RATE * slope / np.sqrt(squares)
    return _table(index, weights, 0.0)


def _table(index: _Index, weights: Floats, base: float) -> dict[str, Any]:
    rows: dict[str, dict[str, float]] = {slot: {} for slot, _ in index.ids}
    for (slot, value), place in index.ids.items():
        if abs(weights[place]) >= SMALLEST:
            rows[slot][value] = round(float(weights[place]), 2)
    return {"base": round(base, 3), "weights": rows}


def folds(sources: Sequence[str], count: int, seed: int = 7) -> list[set[str]]:
    """Return the sources in some parts, of which each is kept aside in its turn."""
    names = sorted(set(sources))
    random.Random(seed).shuffle(names)
    return [set(names[part::count]) for part in range(count)]


def rates(right: int, found: int, wanted: int) -> dict[str, float]:
    """Return precision, recall and F1."""
    precision, recall = right / found if found else 1.0, right / wanted if wanted else 1.0
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(2 * right / max(1, found + wanted), 3)}


def write_data(path: Path, data: Mapping[str, Any]) -> None:
    """Write the data file of a model; the same data give the same bytes."""
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(packed.encode(), mtime=0))

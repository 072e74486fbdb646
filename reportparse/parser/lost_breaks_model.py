"""The model of lost line breaks: weights learned by tools/train_lost_breaks.py, loaded on first use."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import Any

from reportparse.parser.lost_breaks_features import (
    LINE_KINDS,
    LINE_SLOTS,
    STOP_SLOTS,
    Grades,
    Option,
    Text,
    Value,
    grade,
    line_values,
    stop_values,
)

DATA = "lost_breaks.json.gz"
FIRST_CODE = 33
"""The character that stands for the first grades in the data file."""

Table = dict[Value, float]


class Model:
    """Scores the possible cuts of one window by themselves."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read the parts of the data file.

        Args:
            data: what the data file holds.
        """
        codes = {chr(FIRST_CODE + i): tuple(grades) for i, grades in enumerate(data["grades"])}
        self.pairs: dict[str, Grades] = _grades(data["pairs"], codes)
        self.triples: dict[str, Grades] = _grades(data["triples"], codes)
        self.line: list[Table] = [_table(data["weights"][slot], data["scale"]) for slot in LINE_SLOTS]
        self.stop: list[Table] = [_table(data["weights"][slot], data["scale"]) for slot in STOP_SLOTS]
        self.run: list[float] = data["run"]
        self.figures: dict[str, Any] = data["figures"]

    def chances(self, window: Text, found: Sequence[Option]) -> list[float]:
        """Return the log probability of each possible cut of a window."""
        pairs, triples = grade(window.text, 2, self.pairs), grade(window.text, 3, self.triples)
        scores = []
        for at, kind in found:
            if kind in LINE_KINDS:
                values, tables = line_values(window, at, pairs, triples), self.line
            else:
                values, tables = stop_values(window, kind), self.stop
            scores.append(sum([table.get(value, 0.0) for table, value in zip(tables, values, strict=True)]))
        return log_softmax(scores)


def log_softmax(scores: Sequence[float]) -> list[float]:
    """Return scores as log probabilities."""
    top = max(scores)
    total = top + log(sum(exp(score - top) for score in scores))
    return [score - total for score in scores]


@cache
def load() -> Model:
    """Return the model that is shipped."""
    return Model(json.loads(gzip.decompress((files(__package__) / DATA).read_bytes())))


def _grades(rows: Mapping[str, str], codes: Mapping[str, Any]) -> dict[str, Grades]:
    """Read {first characters: last character, code, last character, code …}."""
    return {first + row[i]: codes[row[i + 1]] for first, row in rows.items() for i in range(0, len(row), 2)}


def _table(rows: Mapping[str, Any], scale: float) -> Table:
    """Read {weight: values}; the values are numbers, words, or characters of one length run together."""
    out: Table = {}
    for weight, values in rows.items():
        if values and isinstance(values[0], str) and values[0].isdigit() and isinstance(values, str):
            size = int(values[0])
            values = [values[i : i + size] for i in range(1, len(values), size)]
        out.update(dict.fromkeys(values, int(weight) / scale))
    return out

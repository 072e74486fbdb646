"""The model of lost line breaks: weights learned by tools/train_lost_breaks.py, loaded on first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reportparse.parser.heading_lengths import SHAPING
from reportparse.parser.log_linear import log_total, read_table
from reportparse.parser.lost_breaks.features import (
    LINE_KINDS,
    Grades,
    Option,
    Text,
    Values,
    stop_values,
)
from reportparse.parser.lost_breaks.grams import AboutCuts, Table
from reportparse.parser.lost_breaks.heads import AboutHeads

DATA = "model.json.gz"
FIRST_CODE = 33
"""The character that stands for the first grades in the data file."""
SHORTLIST = 10
"""How many cuts of a window are looked at closely."""
HOPELESS = -60.0
"""The score of all others."""


class Model:
    """Scores the possible cuts of one window by themselves."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read the parts of the data file.

        Args:
            data: what the data file holds.

        Raises:
            ValueError: it was trained with other lengths of headings.
        """
        if data["lengths"] != SHAPING:
            raise ValueError(f"{DATA} was trained with {data['lengths']}, not {SHAPING}: run tools/train_lost_breaks.py")
        codes: dict[str, Grades] = {chr(FIRST_CODE + i): (a, b, c, d) for i, (a, b, c, d) in enumerate(data["grades"])}
        self.run: list[list[float]] = data["run"]
        """The weights of the agreement among siblings, for each round."""
        self.figures: dict[str, Any] = data["figures"]
        self._weights = {name: table_of(rows) for name, rows in data["weights"].items()}
        self._heads = AboutHeads(self._weights)
        self._near = AboutCuts(self._weights, (data["pairs"], data["triples"]), codes)
        self._scale = int(data["scale"])

    def chances(self, window: Text, found: Sequence[Option]) -> tuple[list[Option], list[float]]:
        """Return the possible cuts of a window that are worth a closer look, and the log probability of each.

        Args:
            window: the text.
            found: all its possible cuts, those where a line ended first.
        """
        near = self._near.weigh(window.text, [option.at for option in found if option.kind in LINE_KINDS])
        last = [weigh(self._weights, stop_values(window, option.kind)) for option in found[len(near) :]]
        scores = [weight / self._scale for weight in (*near, *last)]
        close = sorted(shortlist(scores, found))
        for index, weight in zip(close, self._heads.weigh(window, [found[index].at for index in close]), strict=True):
            scores[index] += weight / self._scale
        close += range(len(near), len(found))
        return [found[index] for index in close], log_softmax([scores[index] for index in close])


def shortlist(scores: list[float], found: Sequence[Option]) -> list[int]:
    """Return the cuts worth a closer look, by what stands about them; the scores of all others drop."""
    line = sorted((i for i, option in enumerate(found) if option.kind in LINE_KINDS), key=scores.__getitem__, reverse=True)
    for index in line[SHORTLIST:]:
        scores[index] = HOPELESS
    return line[:SHORTLIST]


def weigh(weights: Mapping[str, Table], values: Values) -> int:
    """Return what the features of a cut weigh together."""
    return sum([weights[name].get(value, 0) for name, value in values.items()])


def log_softmax(scores: Sequence[float]) -> list[float]:
    """Return scores as log probabilities."""
    total = log_total(scores)
    return [score - total for score in scores]


@cache
def load() -> Model:
    """Return the model that is shipped."""
    return Model(read_table(__package__, DATA))


def table_of(rows: Mapping[str, Any]) -> Table:
    """Read {weight: values}; the values are numbers, words, or words of one length run together after that length."""
    out: Table = {}
    for weight, values in rows.items():
        if isinstance(values, str):
            size = int(values[0])
            values = [values[i : i + size] for i in range(1, len(values), size)]
        out.update(dict.fromkeys(values, int(weight)))
    return out

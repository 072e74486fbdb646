"""The model of lost line breaks: weights learned by tools/train_lost_breaks.py, loaded on first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from typing import Any

from reportparse.parser.heading_lengths import SHAPING
from reportparse.parser.log_linear import read_table
from reportparse.parser.lost_breaks.features import (
    FAR_SLOTS,
    LINE_KINDS,
    NEAR_SLOTS,
    STOP_SLOTS,
    UNSEEN,
    Grades,
    Option,
    Text,
    Value,
    far_values,
    near_values,
    stop_values,
)

DATA = "model.json.gz"
FIRST_CODE = 33
"""The character that stands for the first grades in the data file."""
SHORTLIST = 10
"""How many cuts of a window are looked at closely."""
HOPELESS = -60.0
"""The score of all others."""

Table = dict[Value, float]


class Grams:
    """The grades of runs of characters; those with the same beginning are read when one is first asked for."""

    def __init__(self, rows: Mapping[str, str], codes: Mapping[str, Grades]) -> None:
        """Keep the rows as they are.

        Args:
            rows: {first characters: last character, code, last character, code …}.
            codes: what grades a code stands for.
        """
        self._rows: dict[str, str | dict[str, Grades]] = dict(rows)
        self._codes = codes

    def grade(self, text: str, size: int) -> list[Grades]:
        """Return the grades of the characters that begin at each place of a text and at its end."""
        out = []
        for at in range(size - 1, len(text) + size):
            row = self._rows.get(text[at - size + 1 : at])
            if isinstance(row, str):
                row = self._read(text[at - size + 1 : at], row)
            out.append(row.get(text[at : at + 1], UNSEEN) if row else UNSEEN)
        return out

    def _read(self, first: str, row: str) -> dict[str, Grades]:
        read = {row[i]: self._codes[row[i + 1]] for i in range(0, len(row), 2)}
        self._rows[first] = read
        return read


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
        self.pairs, self.triples = Grams(data["pairs"], codes), Grams(data["triples"], codes)
        self.run: list[list[float]] = data["run"]
        """The weights of the agreement among siblings, for each round."""
        self.figures: dict[str, Any] = data["figures"]
        self._near, self._far, self._stop = (
            [_table(data["weights"][slot], data["scale"]) for slot in slots] for slots in (NEAR_SLOTS, FAR_SLOTS, STOP_SLOTS)
        )

    def chances(self, window: Text, found: Sequence[Option]) -> list[float]:
        """Return the log probability of each possible cut of a window."""
        reach = window.text[: max(option.at for option in found) + 3]
        pairs, triples = self.pairs.grade(reach, 2), self.triples.grade(reach, 3)
        scores = []
        for at, kind in found:
            if kind in LINE_KINDS:
                scores.append(_sum(self._near, near_values(window.text, at, pairs, triples)))
            else:
                scores.append(_sum(self._stop, stop_values(window, kind)))
        for index in shortlist(scores, found):
            scores[index] += _sum(self._far, far_values(window, found[index].at))
        return log_softmax(scores)


def shortlist(scores: list[float], found: Sequence[Option]) -> list[int]:
    """Return the cuts worth a closer look, by what stands about them; the scores of all others drop."""
    line = sorted((i for i, option in enumerate(found) if option.kind in LINE_KINDS), key=scores.__getitem__, reverse=True)
    for index in line[SHORTLIST:]:
        scores[index] = HOPELESS
    return line[:SHORTLIST]


def _sum(tables: Sequence[Table], values: Sequence[Value]) -> float:
    return sum([table.get(value, 0.0) for table, value in zip(tables, values, strict=True)])


def log_softmax(scores: Sequence[float]) -> list[float]:
    """Return scores as log probabilities."""
    top = max(scores)
    total = top + log(sum([exp(score - top) for score in scores]))
    return [score - total for score in scores]


@cache
def load() -> Model:
    """Return the model that is shipped."""
    return Model(read_table(__package__, DATA))


def _table(rows: Mapping[str, Any], scale: float) -> Table:
    """Read {weight: values}; the values are numbers, words, or words of one length run together after that length."""
    out: Table = {}
    for weight, values in rows.items():
        if isinstance(values, str):
            size = int(values[0])
            values = [values[i : i + size] for i in range(1, len(values), size)]
        out.update(dict.fromkeys(values, int(weight) / scale))
    return out

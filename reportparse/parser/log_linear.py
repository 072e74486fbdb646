"""A trained model as a table of weights: what each feature says, and their sum in log odds."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import exp, log
from typing import Any, cast

from reportparse.data_file import read_packed

Values = dict[str, str]
"""What the features of one thing say, each by its name."""


class LogLinear:
    """Says how likely something is by the sum of what its features weigh."""

    __slots__ = ("_base", "_rows")

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read a table.

        Args:
            data: ``base``, and by the name of a feature ``weights``: what each value weighs.
        """
        self._base: float = data["base"]
        self._rows: dict[str, dict[str, float]] = data["weights"]

    def score(self, found: Values) -> float:
        """Return the log odds of something with some features.

        Raises:
            KeyError: the table was trained with other features.
        """
        rows = self._rows
        return self._base + sum([rows[name].get(value, 0.0) for name, value in found.items()])


def log_total(scores: Sequence[float]) -> float:
    """Return the logarithm of what some log odds weigh together."""
    top = max(scores)
    return top + log(sum([exp(score - top) for score in scores]))


def read_table(package: str, name: str) -> dict[str, Any]:
    """Return the data file of a model."""
    return cast("dict[str, Any]", json.loads(read_packed(package, name)))


def step(value: int, edges: Sequence[int]) -> int:
    """Return how many of some ascending edges a value has reached: a number as a feature has it."""
    return bisect_left(edges, value + 1)

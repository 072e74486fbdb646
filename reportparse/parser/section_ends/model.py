"""The model of section ends: weights learned by tools/train_section_ends.py, loaded on first use."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from reportparse.parser.section_ends.features import OWNER_SLOTS, SLOTS, Values

DATA = "model.json.gz"


class Model:
    """Says how likely the text leaves an item at a place, and which item it returns to."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read the parts of the data file.

        Args:
            data: what the data file holds.
        """
        self.base: float = data["base"]
        self.words: dict[str, int] = data["words"]
        self.figures: dict[str, Any] = data["figures"]
        self._place: list[dict[str, float]] = [data["place"][slot] for slot in SLOTS]
        self._owner: list[dict[str, float]] = [data["owner"][slot] for slot in OWNER_SLOTS]

    def leaves(self, found: Values) -> float:
        """Return the log odds that the text leaves its item at a place with some features."""
        return self.base + _sum(self._place, found)

    def owner(self, found: Values) -> float:
        """Return the score of an owner with some features."""
        return _sum(self._owner, found)


def _sum(weights: list[dict[str, float]], found: Values) -> float:
    return sum(row.get(value, 0.0) for row, value in zip(weights, found, strict=True))


@cache
def load() -> Model:
    """Return the trained model."""
    with (files(__package__) / DATA).open("rb") as stream:
        return Model(json.loads(gzip.decompress(stream.read())))

"""The model of title lines: weights learned by tools/train_title_lines.py, loaded on first use."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from reportparse.parser.title_lines.features import SLOTS, Page, values

DATA = "model.json.gz"


class Model:
    """Says how likely a line is a title."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Read the parts of the data file.

        Args:
            data: what the data file holds.
        """
        self.base: float = data["base"]
        self.words: dict[str, int] = data["words"]
        self.figures: dict[str, Any] = data["figures"]
        self._weights: list[dict[str, float]] = [data["weights"][slot] for slot in SLOTS]

    def odds(self, page: Page, place: int) -> float:
        """Return the log odds that a line of a text is a title."""
        found = values(page, place, self.words)
        return self.base + sum(row.get(value, 0.0) for row, value in zip(self._weights, found, strict=True))


@cache
def load() -> Model:
    """Return the trained model."""
    with (files(__package__) / DATA).open("rb") as stream:
        return Model(json.loads(gzip.decompress(stream.read())))

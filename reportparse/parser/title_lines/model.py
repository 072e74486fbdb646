"""The model of title lines: weights learned by tools/train_title_lines.py, loaded on first use."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from reportparse.parser.log_linear import LogLinear, read_table

DATA = "model.json.gz"


class Model(NamedTuple):
    """What was learned of title lines."""

    titles: LogLinear
    words: dict[str, int]
    """How much more often a run of characters opens (``^``), ends (``$``) or is (``=``) a heading than a clause."""
    figures: dict[str, Any]
    """What was measured crosswise."""


def read_model(data: dict[str, Any]) -> Model:
    """Return the model of a data file's content."""
    return Model(LogLinear(data["titles"]), data["words"], data["figures"])


@cache
def load() -> Model:
    """Return the trained model."""
    return read_model(read_table(__package__, DATA))

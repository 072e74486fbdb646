"""The model of section ends: weights learned by tools/train_section_ends.py, loaded on first use."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from reportparse.parser.log_linear import LogLinear, read_table

DATA = "model.json.gz"


class Models(NamedTuple):
    """What was learned of places where the text leaves an item."""

    places: LogLinear
    """How likely the text leaves its item at a place."""
    owners: LogLinear
    """How likely it returns to one of the items above."""
    words: dict[str, int]
    """How much more often characters open a paragraph behind the last item of a run than behind others."""
    figures: dict[str, Any]
    """What was measured crosswise."""


def read_models(data: dict[str, Any]) -> Models:
    """Return the models of a data file's content."""
    return Models(LogLinear(data["places"]), LogLinear(data["owners"]), data["words"], data["figures"])


@cache
def load() -> Models:
    """Return the trained models."""
    return read_models(read_table(__package__, DATA))

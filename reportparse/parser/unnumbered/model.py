"""The models of title lines and of lead labels: weights learned by tools/train_unnumbered.py, loaded on first use."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from reportparse.parser.log_linear import LogLinear, read_table
from reportparse.parser.unnumbered import leads, titles

DATA = "model.json.gz"


class Models(NamedTuple):
    """What was learned of lines without a number."""

    titles: LogLinear
    leads: LogLinear
    words: dict[str, int]
    """How much more often a run of characters opens (``^``), ends (``$``) or is (``=``) a heading than a clause."""
    figures: dict[str, Any]
    """What was measured crosswise."""


def read_models(data: dict[str, Any]) -> Models:
    """Return the models of a data file's content."""
    return Models(LogLinear(data["titles"], titles.SLOTS), LogLinear(data["leads"], leads.SLOTS), data["words"], data["figures"])


@cache
def load() -> Models:
    """Return the trained models."""
    return read_models(read_table(__package__, DATA))

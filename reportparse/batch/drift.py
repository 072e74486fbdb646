"""Tells how far a corpus is from the texts on which the model of roles was measured."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from math import log
from typing import Final

from reportparse.batch.summary import Summary

LEAST: Final = 1e-3
"""The least share of a bin, so that one that is empty on one side weighs something and not everything."""
FEW: Final = 100
"""With fewer nodes or documents than these, figures are chance."""
MEASURED: Final = ("roles", "confidence", "genres")
"""The tables of a summary that are compared."""


def drift(summary: Summary) -> dict[str, float | None]:
    """Return the population stability index of roles, confidence and kinds of papers: below .1 alike, above .25 another kind of text.

    Args:
        summary: the counts of a corpus.
    """
    known = reference()
    return {name: _index(getattr(summary, name), known[name]) for name in MEASURED}


@cache
def reference() -> dict[str, dict[str, int]]:
    """Return the counts of the texts on which the model was measured; `tools/count_reference.py` makes them."""
    said: dict[str, dict[str, int]] = json.loads((resources.files(__package__) / "reference.json").read_text("utf-8"))
    return said


def _index(counts: Mapping[str, int], known: Mapping[str, int]) -> float | None:
    """Return the population stability index of two tables of counts, None where there is too little to tell."""
    total, all_known = sum(counts.values()), sum(known.values())
    if total < FEW:
        return None
    shares = [(max(counts.get(name, 0) / total, LEAST), max(known.get(name, 0) / all_known, LEAST)) for name in {*counts, *known}]
    return round(sum((here - there) * log(here / there) for here, there in shares), 3)

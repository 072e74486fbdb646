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
ALIKE, OTHER = 0.1, 0.25
"""Below the first an index says that two corpora are alike, above the second that they are not."""
MEASURED: Final = ("roles", "confidence", "genres")
"""The tables of a summary that are compared."""


def drift(summary: Summary) -> dict[str, float | None]:
    """Return the population stability index of roles, confidence and kinds of papers; None where there is too little to tell.

    Args:
        summary: the counts of a corpus.
    """
    known = reference()
    return {name: _index(getattr(summary, name), known[name]) for name in MEASURED}


def meaning(index: float | None) -> str:
    """Return what an index of drift says of two corpora: `few` texts to tell, `alike`, `some` drift, or `other` texts.

    >>> [meaning(index) for index in (None, 0.09, 0.1, 0.25, 0.26)]
    ['few', 'alike', 'some', 'some', 'other']
    """
    if index is None:
        return "few"
    if index < ALIKE:
        return "alike"
    return "some" if index <= OTHER else "other"


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

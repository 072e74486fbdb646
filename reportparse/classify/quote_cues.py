"""Quotes the cues that tell a role as evidence."""

from __future__ import annotations

from reportparse.model import Evidence
from reportparse.source import CleanText

MOST = 3
"""How many cues a node keeps."""


def quote_cues(hits: list[tuple[float, int, int]], clean: CleanText) -> list[Evidence]:
    """Return the weightiest of some cues, one for each place.

    Args:
        hits: weight, start and end of each, as clean offsets.
        clean: the text they stand in.
    """
    if len(hits) > 1:
        best = {(start, end): weight for weight, start, end in sorted(hits)}
        hits = sorted(((weight, *place) for place, weight in best.items()), key=lambda hit: (-hit[0], hit[1]))
    return [Evidence(clean.text[start:end], clean.span(start, end), round(weight, 2)) for weight, start, end in hits[:MOST]]

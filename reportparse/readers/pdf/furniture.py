"""Tells running heads, feet, page numbers and watermarks of a PDF by where they stand and how often they come again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from reportparse.patterns import lazy
from reportparse.readers.pdf.lines import Line
from reportparse.signs import RULES
from reportparse.trim import unspaced

Furniture = Literal["running-head", "page-number", "slanted-text"]

EDGE = 2
"""How many lines at the head and foot of a page may be furniture."""
FEWEST_PAGES = 3
"""On how many pages a running head stands at least."""
PAGE_SHARE = 0.4
"""On what share of the pages it stands at least."""
NEAR = 12.0
"""How far, in points, its place may differ from page to page."""
NUMBER = lazy(rf"[·•~\s第{RULES}]*+\d{{1,4}}[·•~\s页頁{RULES}]*+(?:[/／,，]?\s*+(?:[共总]\s*+)?\d{{1,4}}\s*+[页頁]?)?$")
MARGIN = 0.18
"""In which share of a page's height, at head and foot, furniture stands."""


def find_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> dict[int, Furniture]:
    """Return what is furniture, by the line's identity.

    Args:
        pages: the lines of each page.
        heights: the pages' heights in points.
    """
    found: dict[int, Furniture] = {}
    places: Counter[tuple[str, int]] = Counter()
    edges = [_edges([line for line in lines if not line.is_slanted]) for lines in pages]
    for lines in edges:
        places.update({key for line in lines for key in _keys(line)})
    least = max(FEWEST_PAGES, PAGE_SHARE * len(pages))
    for lines, height in zip(edges, heights, strict=True):
        for line in lines:
            outside = line.angle or line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height
            if not outside:
                continue
            if NUMBER.match(line.text):
                found[id(line)] = "page-number"
            elif max(places[key] for key in _keys(line)) >= least:
                found[id(line)] = "running-head"
    found.update({id(line): "slanted-text" for lines in pages for line in lines if line.is_slanted})
    return found


def _edges(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page that may be furniture: the first and the last ones, and those along its sides."""
    rows = sorted((line for line in lines if not line.angle), key=lambda line: line.middle)
    return [*rows[:EDGE], *rows[max(EDGE, len(rows) - EDGE) :], *(line for line in lines if line.angle)]


def _keys(line: Line) -> tuple[tuple[str, int], tuple[str, int]]:
    """Return what a line says, figures left aside, with its place in two grids."""
    words = re.sub(r"\d+", "#", unspaced(line.text))
    place = line.middle / NEAR
    return (words, int(place)), (words, -1 - int(place + 0.5))

"""Finds what a document has besides its outline, as labels over its text: in its head, at its closes, where a line names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reportparse.draft import PartPlace
from reportparse.model import PartKind
from reportparse.parser.outline import Outline
from reportparse.parts.find_annexes import find_annexes
from reportparse.parts.find_titled import find_titled
from reportparse.parts.page import Page
from reportparse.parts.walk_close import walk_closes
from reportparse.parts.walk_head import walk_head
from reportparse.texts import CleanText

HOLDS: Final[frozenset[PartKind]] = frozenset({"annex", "contents"})
"""What may hold other parts."""


def find_parts(
    outline: Outline,
    headings: Sequence[tuple[int, int]],
    title: tuple[int, int],
    clean: CleanText,
    rows: Sequence[tuple[int, int]] = (),
) -> list[PartPlace]:
    """Return the parts of a document besides its outline, in order of place; none but annexes hold another.

    Args:
        outline: the chosen markers and their nesting.
        headings: each item's heading as clean offsets, empty where it has none.
        title: the report's own title as clean offsets, empty where it has none.
        clean: the text they stand in.
        rows: what stands in tables that list things, as clean offsets in order of place.
    """
    page = Page.of(outline, title, clean, rows)
    head = walk_head(page)
    closes = walk_closes(page)
    return _settled([*head, *closes, *find_annexes(page, closes), *find_titled(page, headings)])


def _settled(places: Iterable[PartPlace]) -> list[PartPlace]:
    """Return parts in order of place, without those that overlap one found before."""
    out: list[PartPlace] = []
    reached = -1
    for place in sorted(set(places), key=lambda place: (place.start, -place.end)):
        if place.kind in HOLDS:
            out.append(place)
        elif place.start >= reached:
            out.append(place)
            reached = place.end
    return out

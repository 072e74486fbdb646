"""Reports whose true outline is known, and damaged copies of them.

A `Draft` is a report as its author wrote it. A `Copy` is how it arrived: characters that each know
which character of the draft they are, so that the truth needs no search whatever was done to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

DEBRIS = -1
"""The origin of a character that is no part of the report."""
SPACE = -2
"""The origin of a white space that damage put between characters of the report."""

Stretch = tuple[int, int]


@dataclass(slots=True)
class Item:
    """A marker of the draft."""

    start: int
    end: int
    family: str
    ordinal: int | None
    parent: int
    """Index of the item that holds it, or -1."""
    heading: Stretch | None = None
    judged: bool = True
    """Whether it is certain what its heading is."""


@dataclass(slots=True)
class Draft:
    """A report as its author wrote it, with its true outline."""

    text: str
    items: list[Item] = field(default_factory=list)
    title: Stretch | None = None
    debris: list[Stretch] = field(default_factory=list)


@dataclass(slots=True)
class Copy:
    """A draft as it arrived."""

    draft: Draft
    chars: list[str]
    origins: list[int]
    """For each character its offset in the draft, or `DEBRIS` or `SPACE`."""
    reordered: bool = False

    @property
    def text(self) -> str:
        """All characters."""
        return "".join(self.chars)


def pristine(draft: Draft) -> Copy:
    """Return an undamaged copy."""
    origins = list(range(len(draft.text)))
    for start, end in draft.debris:
        origins[start:end] = [DEBRIS] * (end - start)
    return Copy(draft, list(draft.text), origins)


def truth_of(copy: Copy) -> dict[str, Any]:
    """Return a copy's true outline, in the author's order, with offsets into the copy.

    A section whose marker is lost has a null marker and stays only where something is left in it.
    A heading of which a part is lost is cut to what is left; one that is not judged is ``*``.
    """
    places = {origin: place for place, origin in enumerate(copy.origins) if origin >= 0}
    items = copy.draft.items
    alive = [item.start in places for item in items]
    keep = [alive[i] or any(alive[j] and items[j].parent == i for j in range(i, len(items))) for i in range(len(items))]
    numbers = {old: new for new, old in enumerate(i for i, kept in enumerate(keep) if kept)}
    outline = [_entry(copy, items[i], places, numbers.get(items[i].parent, -1)) for i in numbers]
    title = copy.draft.title
    return {
        "title": _text(copy, title, places) if title else None,
        "reordered": copy.reordered,
        "removed": _runs(copy.origins),
        "outline": outline,
    }


def _entry(copy: Copy, item: Item, places: dict[int, int], parent: int) -> dict[str, Any]:
    if item.start not in places:
        return {"marker": None, "start": None, "family": None, "ordinal": None, "parent": parent, "heading": None}
    heading = item.heading and _text(copy, item.heading, places)
    return {
        "marker": _text(copy, (item.start, item.end), places),
        "start": places[item.start],
        "family": item.family,
        "ordinal": item.ordinal,
        "parent": parent,
        "heading": (heading or None) if item.judged else "*",
    }


def _text(copy: Copy, stretch: Stretch, places: dict[int, int]) -> str:
    """Return what is left of a stretch of the draft, as the copy writes it, without white space."""
    found = (copy.chars[places[i]] for i in range(*stretch) if i in places)
    return "".join("".join(found).split())


def _runs(origins: list[int]) -> list[list[int]]:
    """Return the stretches of debris."""
    runs: list[list[int]] = []
    for place, origin in enumerate(origins):
        if origin != DEBRIS:
            continue
        if runs and runs[-1][1] == place:
            runs[-1][1] = place + 1
        else:
            runs.append([place, place + 1])
    return runs

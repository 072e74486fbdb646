"""The text that may have left an item: from the last item of a run to the next item, and where in it sentences and paragraphs open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportparse.parser.outline import ROOT, Item
from reportparse.patterns import lazy
from reportparse.signs import AFTER_STOP, SENTENCE_STOPS
from reportparse.trim import end_of_line, trimmed_lines

MOST_SENTENCES = 24
"""How many sentences of an item's first paragraph are looked at."""

_SENTENCE = lazy(f"[{SENTENCE_STOPS}；;][{AFTER_STOP}]*+\\s*+(?=\\S)")


class Place(NamedTuple):
    """A place where the text may leave an item."""

    start: int
    """Clean offset of the first character behind it."""
    paragraph: int
    """How many paragraphs of the item stand before it."""
    sentence: int
    """How many sentences of the item's first paragraph stand before it; 0 in a later paragraph."""
    blank: bool
    """Whether a blank line stands before it."""


class Sibling(NamedTuple):
    """An earlier item of the same run."""

    size: int
    """How many characters it has, with all it holds."""
    paragraphs: int
    """How many paragraphs."""
    sentences: int
    """How many sentences its first paragraph has."""
    semicolon: bool
    """Whether it ends with a semicolon."""
    leaf: bool
    """Whether it holds nothing."""


@dataclass(slots=True)
class Region:
    """The text of an item up to the next one, where that is not a part of it nor the next of its run."""

    item: int
    """Index of the item."""
    start: int
    """Clean offset of its text, behind the marker."""
    body: int
    """Clean offset behind its heading."""
    end: int
    """Clean offset of the next item, or of the text's end."""
    main: bool
    """Whether the item is a main part of the document, by its family."""
    size: int
    """How many characters it has, white space at its end left out."""
    owners: list[int]
    """To which items the text may return: from the parent up to that of the next item, `ROOT` for the report."""
    siblings: list[Sibling]
    """The earlier items of the run."""
    places: list[Place]

    def next_place(self, at: int) -> int:
        """Return where what stands behind a place ends: at the next one, or with the region."""
        return self.places[at + 1].start if at + 1 < len(self.places) else self.end


def read_regions(items: Sequence[Item], headings: Sequence[tuple[int, int]], text: str) -> Iterator[Region]:
    """Yield the regions of a text, in order.

    Args:
        items: the chosen markers.
        headings: each item's heading as clean offsets, empty where it has none.
        text: the text they stand in.
    """
    runs = _runs(items)
    for index, item in enumerate(items):
        after = items[index + 1] if index + 1 < len(items) else None
        if after is not None and (after.parent == index or is_followed(item, after)):
            continue
        start = item.candidate.end if item.candidate else item.start
        end = after.start if after else len(text)
        law = item.reading is not None and item.reading.family.law
        places = [] if law else list(_places(text, start, end, headings[index][1]))
        if places or end > max(start, headings[index][1]):
            siblings = [_sibling(items, other, text) for other in runs[index]] if places else []
            main = item.reading is not None and item.reading.family.main
            size = len(text[start:end].rstrip())
            yield Region(
                index, start, max(start, headings[index][1]), end, main, size, _owners(items, index, after), siblings, places
            )


def is_followed(item: Item, after: Item) -> bool:
    """Return whether an item stands right before the next of its run."""
    if item.reading is None or after.reading is None or item.parent != after.parent:
        return False
    return item.reading.family is after.reading.family and after.move not in ("restart", "open")


def _owners(items: Sequence[Item], index: int, after: Item | None) -> list[int]:
    top = after.parent if after else ROOT
    owners = []
    owner = items[index].parent
    while owner not in (top, ROOT):
        owners.append(owner)
        owner = items[owner].parent
    return [*owners, owner]


def _runs(items: Sequence[Item]) -> list[list[int]]:
    """Return by item the earlier ones of its run."""
    runs: list[list[int]] = []
    last: dict[tuple[int, str], int] = {}
    for index, item in enumerate(items):
        name = item.reading.family.name if item.reading else ""
        before = last.get((item.parent, name))
        begins = before is None or item.move in ("restart", "open")
        runs.append([] if begins or before is None else [*runs[before][-_MOST_SIBLINGS:], before])
        last[item.parent, name] = index
    return runs


def _sibling(items: Sequence[Item], index: int, text: str) -> Sibling:
    start, leaf = items[index].start, items[index + 1].parent != index
    at = index + 1
    while at < len(items) and items[at].parent >= index:
        at += 1
    end = items[at].start if at < len(items) else len(text)
    said = text[start:end].rstrip()
    first = said.partition("\n")[0]
    lines = sum(1 for line in said.split("\n") if line.strip())
    return Sibling(len(said), lines, len(_SENTENCE.findall(first)) + 1, said[-1:] in "；;，,、", leaf)


def _places(text: str, start: int, end: int, heading: int) -> Iterator[Place]:
    """Yield the places behind an item's heading where a sentence of its first paragraph opens, or a later paragraph."""
    line = end_of_line(text, start, end)
    for count, found in enumerate(_SENTENCE.finditer(text, max(start, heading - 1), line), 1):
        if count > MOST_SENTENCES:
            break
        if found.end() < line:
            yield Place(found.end(), 0, count, False)
    yield from _paragraphs(text, line, end)


def _paragraphs(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the places where lines open behind one."""
    count = 0
    for left, right in trimmed_lines(text, start, end):
        if breaks := text.count("\n", start, left):
            count += 1
            yield Place(left, count, 0, breaks > 1)
        start = right


_MOST_SIBLINGS = 12

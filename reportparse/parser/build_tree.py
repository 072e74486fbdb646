"""Builds the working tree from the outline: the title, what stands before the first part, and each part with all it holds."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.draft import Draft, Tree, Words
from reportparse.markers.families import TITLES
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.parser.section_ends.find_ends import Return
from reportparse.signs import BEHIND_HEADING, is_point
from reportparse.texts import CleanText
from reportparse.timeout import check_time
from reportparse.trim import trimmed_lines


def build_tree(
    outline: Outline,
    headings: Sequence[tuple[int, int]],
    returns: Sequence[Return],
    title: tuple[int, int],
    clean: CleanText,
) -> Tree:
    """Return the title, the paragraphs before the first part, the parts of the first level with all below them, and the rest.

    Args:
        outline: the chosen markers and their nesting; its items are given up one by one, so that not all of both are kept.
        headings: each item's heading as clean offsets, empty where it has none.
        returns: where the text leaves an item for one above it, in order of place.
        title: the report's own title as clean offsets, empty where it has none.
        clean: the text they stand in.
    """
    text = clean.text
    start, end = title
    preamble = paragraphs(text, 0, start) + paragraphs(text, end, outline.begins(len(text)))
    tree = Tree(_heading(text, start, end), preamble, [])
    items, outline.items = outline.items, []
    _add_parts(tree, items, headings, returns, text)
    return tree


def _add_parts(tree: Tree, items: list[Item], headings: Sequence[tuple[int, int]], returns: Sequence[Return], text: str) -> None:
    """Add the part of each item; it ends at the next item that it does not hold, or where the text returns to one above it."""
    parts: list[Draft] = []
    waiting: list[int] = []
    back = 0
    items.reverse()
    for index, title in enumerate(headings):
        check_time()
        item = items.pop()
        until = items[-1].start if items else len(text)
        first = back
        while back < len(returns) and returns[back].start < until:
            back += 1
        bounds = [place.start for place in returns[first:back]] + [until]
        _close(waiting, item.parent, item.start, parts)
        above = parts[item.parent] if item.parent != ROOT else None
        part = _part(item, title, text, above)
        parts.append(part)
        waiting.append(index)
        (above.children if above else tree.parts).append(part)
        part.paragraphs = paragraphs(text, _body(item, title, text, bounds[0]), bounds[0])
        for place, end in zip(returns[first:back], bounds[1:], strict=True):
            _close(waiting, place.owner, place.start, parts)
            (tree.closing if place.owner == ROOT else parts[place.owner].paragraphs).extend(paragraphs(text, place.start, end))


def _close(waiting: list[int], owner: int, at: int, parts: Sequence[Draft]) -> None:
    """End what is open inside an item."""
    while waiting and waiting[-1] != owner:
        parts[waiting.pop()].end = at


def paragraphs(text: str, start: int, end: int) -> list[Words]:
    """Return the paragraphs between two clean offsets, white space around them left out."""
    return [Words(text[left:right], left, right) for left, right in trimmed_lines(text, start, end)]


def _heading(text: str, start: int, end: int) -> Words | None:
    """Return the heading between two clean offsets, None where it is empty."""
    if start >= end:
        return None
    return Words("".join(line.strip() for line in text[start:end].split("\n")), start, end)


def _part(item: Item, title: tuple[int, int], text: str, above: Draft | None) -> Draft:
    """Return the part of an item, open to the text's end and without what it holds; `above` holds it."""
    marker, reading = None, None
    if item.candidate is not None and item.reading is not None and item.candidate.end > item.candidate.start:
        start, stop = item.candidate.start, item.candidate.end
        marker, reading = Words(text[start:stop], start, stop), item.reading
    level, outside = (above.level + 1, above.outside + above.paper) if above else (1, 0)
    paper = item.reading is not None and item.reading.family in (TITLES["paper"], TITLES["piece"])
    return Draft(item.start, len(text), level, marker, reading, _heading(text, *title), paper=paper, outside=outside)


def _body(item: Item, title: tuple[int, int], text: str, end: int) -> int:
    """Return where the body begins: after the heading and the punctuation that closes it."""
    body = max(title[1], item.candidate.end if item.candidate else item.start)
    while body < end and (text[body] in BEHIND_HEADING or is_point(text, body)):
        body += 1
    return body

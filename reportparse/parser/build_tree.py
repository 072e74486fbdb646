"""Builds the working tree from the outline: the title, what stands before the first part, and each part with all it holds."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.deadline import check_time
from reportparse.draft import Draft, Tree, Words
from reportparse.parser.find_title import find_title
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.signs import BEHIND_HEADING
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Before


def build_tree(outline: Outline, headings: Sequence[tuple[int, int]], clean: CleanText) -> Tree:
    """Return the title, the paragraphs before the first part, and the parts of the first level with all below them.

    Args:
        outline: the chosen markers and their nesting.
        headings: each item's heading as clean offsets, empty where it has none.
        clean: the text they stand in.
    """
    text = clean.text
    first = outline.items[0].start if outline.items else len(text)
    start, end = find_title(clean, first)
    preamble = paragraphs(text, 0, start) + paragraphs(text, end, first)
    return Tree(_heading(text, start, end), preamble, _parts(outline.items, headings, text))


def _parts(items: Sequence[Item], headings: Sequence[tuple[int, int]], text: str) -> list[Draft]:
    ends = _ends(items, text)
    roots: list[Draft] = []
    parts: list[Draft] = []
    for index, item in enumerate(items):
        check_time()
        above = parts[item.parent] if item.parent != ROOT else None
        part = _part(item, headings[index], ends[index], text, above.level + 1 if above else 1)
        parts.append(part)
        (above.children if above else roots).append(part)
        until = items[index + 1].start if index + 1 < len(items) else len(text)
        end = min(until, ends[index])
        part.paragraphs = paragraphs(text, _body(item, headings[index], text, end), end)
        if end < until:
            _return_rest(index, until, items, ends, parts, text)
    return roots


def paragraphs(text: str, start: int, end: int) -> list[Words]:
    """Return the paragraphs between two clean offsets, white space around them left out."""
    out = []
    while start < end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        line = text[start:stop]
        words = line.strip()
        if words:
            left = start + line.index(words)
            out.append(Words(words, left, left + len(words)))
        start = stop + 1
    return out


def _heading(text: str, start: int, end: int) -> Words | None:
    """Return the heading between two clean offsets, None where it is empty."""
    if start >= end:
        return None
    return Words("".join(line.strip() for line in text[start:end].split("\n")), start, end)


def _part(item: Item, title: tuple[int, int], end: int, text: str, level: int) -> Draft:
    """Return the part of an item, without what it holds."""
    marker, reading = None, None
    if item.candidate is not None and item.reading is not None and item.candidate.end > item.candidate.start:
        start, stop = item.candidate.start, item.candidate.end
        marker, reading = Words(text[start:stop], start, stop), item.reading
    return Draft(item.start, end, level, marker, reading, _heading(text, *title))


def _body(item: Item, title: tuple[int, int], text: str, end: int) -> int:
    """Return where the body begins: after the heading and the punctuation that closes it."""
    body = max(title[1], item.candidate.end if item.candidate else item.start)
    while body < end and text[body] in BEHIND_HEADING:
        body += 1
    return body


def _ends(items: Sequence[Item], text: str) -> list[int]:
    """Return where each item ends: at the next item that it does not hold.

    The last of the points within a paragraph ends with the paragraph.
    """
    ends = [len(text)] * len(items)
    waiting: list[int] = []
    for index, item in enumerate(items):
        while waiting and waiting[-1] != item.parent:
            closed = waiting.pop()
            ends[closed] = item.start
            if closed != index - 1 or not _inline(items[closed]) or item.parent == items[closed].parent:
                continue
            ends[closed] = _line_end(text, items[closed].start, item.start)
        waiting.append(index)
    if items and _inline(items[-1]):
        ends[-1] = _line_end(text, items[-1].start, len(text))
    return ends


def _inline(item: Item) -> bool:
    return (
        item.parent != ROOT
        and item.candidate is not None
        and item.candidate.before != Before.LINE
        and item.reading is not None
        and item.reading.family.kind == "point"
    )


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return found if found >= 0 else end


def _return_rest(index: int, until: int, items: Sequence[Item], ends: Sequence[int], parts: Sequence[Draft], text: str) -> None:
    """Give the text between an item's end and the next item to the item that holds both."""
    start, owner = ends[index], items[index].parent
    while start < until and owner != ROOT:
        end = min(until, ends[owner])
        if end > start:
            parts[owner].paragraphs.extend(paragraphs(text, start, end))
            start = end
        owner = items[owner].parent

"""Builds the sections from the outline: each with its heading, paragraphs, children and span."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern

from reportparse.model import Heading, Marker, Paragraph, Section
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.readers.deadline import check_time
from reportparse.source import CleanText
from reportparse.tokenizer.candidate import Before

_BLANK = " \t\u3000\r"
_CLOSING = _BLANK + "。！？；;!?：:，,、"


def build_tree(outline: Outline, headings: Sequence[tuple[int, int]], clean: CleanText) -> list[Section]:
    """Return the sections of the first level, with all below them.

    Args:
        outline: the chosen markers and their nesting.
        headings: each item's heading as clean offsets, empty where it has none.
        clean: the text they stand in.
    """
    items, ends = outline.items, _ends(outline.items, clean.text)
    roots: list[Section] = []
    nodes: list[Section] = []
    for index, item in enumerate(items):
        check_time()
        node = _node(item, headings[index], ends[index], clean)
        nodes.append(node)
        _place(node, roots, nodes[item.parent] if item.parent != ROOT else None)
        until = items[index + 1].start if index + 1 < len(items) else len(clean.text)
        end = min(until, ends[index])
        node.paragraphs = paragraphs(clean, _body(item, headings[index], clean.text, end), end)
        if end < until:
            _return_rest(index, until, items, ends, nodes, clean)
    return roots


def paragraphs(clean: CleanText, start: int, end: int) -> list[Paragraph]:
    """Return the paragraphs between two clean offsets, white space around them left out."""
    text, out = clean.text, []
    while start < end:
        stop = text.find("\n", start, end)
        if stop < 0:
            stop = end
        line = text[start:stop]
        words = line.strip()
        if words:
            left = start + line.index(words)
            out.append(Paragraph(words, *clean.place(left, left + len(words))))
        start = stop + 1
    return out


def heading(clean: CleanText, start: int, end: int) -> Heading | None:
    """Return the heading between two clean offsets, None where it is empty."""
    if start >= end:
        return None
    words = "".join(line.strip() for line in clean.text[start:end].split("\n"))
    return Heading(words, *clean.place(start, end))


def _node(item: Item, title: tuple[int, int], end: int, clean: CleanText) -> Section:
    """Return the section of an item; its place in the tree is still to be given."""
    marker = None
    if item.candidate is not None and item.reading is not None and item.candidate.end > item.candidate.start:
        start, stop = item.candidate.start, item.candidate.end
        reading = item.reading
        marker = Marker(intern(clean.text[start:stop]), reading.family.name, reading.ordinal, *clean.place(start, stop))
    span, pieces = clean.place(item.start, end)
    return Section("", 1, marker, heading(clean, *title), span, [], [], pieces)


def _place(node: Section, roots: list[Section], above: Section | None) -> None:
    siblings = above.children if above else roots
    siblings.append(node)
    node.id = f"{above.id}.{len(siblings)}" if above else str(len(siblings))
    node.level = above.level + 1 if above else 1


def _body(item: Item, title: tuple[int, int], text: str, end: int) -> int:
    """Return where the body begins: after the heading and the punctuation that closes it."""
    body = max(title[1], item.candidate.end if item.candidate else item.start)
    while body < end and text[body] in _CLOSING:
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


def _return_rest(
    index: int, until: int, items: Sequence[Item], ends: Sequence[int], nodes: Sequence[Section], clean: CleanText
) -> None:
    """Give the text between an item's end and the next item to the item that holds both."""
    start, owner = ends[index], items[index].parent
    while start < until and owner != ROOT:
        end = min(until, ends[owner])
        if end > start:
            nodes[owner].paragraphs.extend(paragraphs(clean, start, end))
            start = end
        owner = items[owner].parent

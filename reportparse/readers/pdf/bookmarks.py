"""The bookmarks of a PDF, which tell the levels of the headings that they lead to."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reportparse.readers.name_title import name_title
from reportparse.readers.pdf.lines import Line
from reportparse.readers.pdf.wraps import OPENS
from reportparse.source import Block
from reportparse.trim import unspaced

DEEPEST = 9
"""How many levels of bookmarks are read."""
MOST = 20_000
"""How many bookmarks are read at most."""
LINES = 3
"""Over how many lines a heading goes at most."""
ANY_PAGE = 0


class Bookmark(NamedTuple):
    """An entry of a PDF's outline."""

    title: str
    """Its words without any space."""
    level: int
    """How deep it stands, from 1."""
    page: int
    """The page it leads to, from 1; `ANY_PAGE` where that is not known."""


def read_bookmarks(document: pypdfium2.PdfDocument) -> list[Bookmark]:
    """Return the bookmarks of a document in order; one that comes again, as in a ring of them, is read once."""
    out: list[Bookmark] = []
    seen: set[int] = set()
    waiting: list[tuple[Any, int]] = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    while waiting and len(seen) < MOST:
        pointer, level = waiting.pop()
        if not pointer or (address := ctypes.addressof(pointer.contents)) in seen:
            continue
        seen.add(address)
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, pointer), level))
        if level < DEEPEST:
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, pointer), level + 1))
        out += _bookmark(pypdfium2.PdfBookmark(pointer, document, level - 1))
    return out


def _bookmark(entry: pypdfium2.PdfBookmark) -> list[Bookmark]:
    """Return an entry; none where it has no words, or such as are no text."""
    try:
        title = _packed(entry.get_title())
    except UnicodeDecodeError:
        return []
    place = entry.get_dest()
    page = place.get_index() if place is not None else None
    return [Bookmark(title, entry.level + 1, ANY_PAGE if page is None else page + 1)] if title else []


def mark_headings(bookmarks: Sequence[Bookmark], lines: Sequence[Line], blocks: Sequence[Block]) -> None:
    """Give the blocks to which bookmarks lead their levels: those whose words they have, with or without the number.

    Args:
        bookmarks: in their order.
        lines: of the document, in reading order.
        blocks: one for each line.
    """
    if not bookmarks:
        return
    pages = {bookmark.page for bookmark in bookmarks}
    places: dict[tuple[int, str], list[int]] = {}
    for index, line in enumerate(lines):
        for page in {line.page, ANY_PAGE} & pages:
            for words in _names(lines, index):
                places.setdefault((page, words), []).append(index)
    for bookmark in bookmarks:
        for index in places.get((bookmark.page, bookmark.title), ()):
            if blocks[index].level is None:
                blocks[index].level = bookmark.level
                break
    name_title(blocks)


def _names(lines: Sequence[Line], index: int) -> Iterator[str]:
    """Yield how a bookmark may call a heading that begins in a line: over one line or more, with its number or without."""
    words = ""
    for line in lines[index : index + LINES]:
        words += _packed(line.text)
        yield words
        if number := OPENS.match(words):
            yield words[number.end() :]


def _packed(words: str) -> str:
    return unspaced(words.replace("\0", ""))

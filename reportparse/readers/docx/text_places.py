"""Finds where each character of the text elements stands in the bytes of a part, and writes some of them anew."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from reportparse.readers.docx.package import STRICT, W

TEXT = frozenset({f"{W[1:-1]} t", f"{STRICT} t"})
"""The element that holds a run's characters, as expat names it."""
MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""The encodings that a part may have beside UTF-8 (ECMA-376 part 2, 9.1.5)."""

Change = tuple[int, int, str]
"""Offsets of characters, and what stands there afterwards."""


class _Stretch(NamedTuple):
    """Characters of one element that stand together in the bytes."""

    text: str
    start: int
    """Offset of the first byte."""
    end: int
    """Offset after the last."""
    literal: bool
    """Whether it stands in a CDATA section, where no sign is written as an entity."""


@dataclass(slots=True)
class Element:
    """One text element: its characters, and the place of each in the bytes."""

    stretches: list[_Stretch]
    """In order; comments and the like stand between them."""

    def edits(self, changes: Sequence[Change], encoding: str) -> Iterator[tuple[int, int, bytes]]:
        """Yield the bytes to be changed for some changes of its characters, which do not overlap."""
        for start, end, new in changes:
            at, rest = 0, new
            for stretch in self.stretches:
                first, last = max(start - at, 0), min(end - at, len(stretch.text))
                at += len(stretch.text)
                if first < last or first == last and start == end:
                    yield (*_bytes_of(stretch, first, last, encoding), _written(rest, stretch).encode(encoding))
                    rest = ""
                    if start == end:
                        break


def read_encoding(part: bytes) -> str | None:
    """Return the encoding of a part, None where it is none that a Word file may have."""
    for mark, encoding in MARKS:
        if part.startswith(mark):
            return encoding
    head = part[:200].lower()
    return None if b"encoding" in head and b"utf-8" not in head else "utf-8"


def find_elements(part: bytes, encoding: str) -> list[Element]:
    """Return the text elements of a part, in order.

    Raises:
        ExpatError: it is no XML.
    """
    finder = Finder(encoding)
    finder.parser.Parse(part, True)
    return finder.elements


class Finder:
    """Listens to a parser that goes through a part."""

    def __init__(self, encoding: str) -> None:
        self.elements: list[Element] = []
        self.parser = expat.ParserCreate("utf-8" if encoding == "utf-8" else "utf-16", " ")
        self.parser.buffer_text = False
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartCdataSectionHandler = lambda: self._switch(literal=True)
        self.parser.EndCdataSectionHandler = lambda: self._switch(literal=False)
        self.parser.CommentHandler = self.parser.ProcessingInstructionHandler = self._pass
        self._inside = self._literal = False
        self._waiting: tuple[str, int, bool] | None = None
        """Characters whose last byte is known where the next thing begins."""

    def _open(self, name: str, _attributes: dict[str, str]) -> None:
        self._settle()
        if name in TEXT:
            self.elements.append(Element([]))
            self._inside = True

    def _close(self, name: str) -> None:
        self._settle()
        self._inside = self._inside and name not in TEXT

    def _characters(self, text: str) -> None:
        self._settle()
        if self._inside:
            self._waiting = text, self.parser.CurrentByteIndex, self._literal

    def _switch(self, *, literal: bool) -> None:
        self._settle()
        self._literal = literal

    def _pass(self, *_what: str) -> None:
        self._settle()

    def _settle(self) -> None:
        if self._waiting is not None:
            text, start, literal = self._waiting
            self.elements[-1].stretches.append(_Stretch(text, start, self.parser.CurrentByteIndex, literal))
            self._waiting = None


def _bytes_of(stretch: _Stretch, first: int, last: int, encoding: str) -> tuple[int, int]:
    """Return where some characters of a stretch stand; those that an entity or a line end stands for, stand together."""
    size = len(stretch.text.encode(encoding))
    if size != stretch.end - stretch.start:
        return stretch.end if first else stretch.start, stretch.end if last else stretch.start
    before = len(stretch.text[:first].encode(encoding))
    return stretch.start + before, stretch.start + before + len(stretch.text[first:last].encode(encoding))


def _written(text: str, stretch: _Stretch) -> str:
    """Return characters as they are written in a stretch."""
    return text.replace("]]>", "]]]]><![CDATA[>") if stretch.literal else escape(text)

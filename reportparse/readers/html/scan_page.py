"""Goes through a page once: what its elements show in order, and how much running text each holds.

The parser writes the page anew, and that is cut at its tags: to ask it for one node after the other takes many times as long.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import NamedTuple

from reportparse.patterns import lazy
from reportparse.readers.html.tags import VOID, Tag, escaped, plain, read_tag
from reportparse.signs import STOPS

SENTENCE = lazy(f"[{STOPS}，]")
LONG = 30
"""From how many characters on a text without punctuation counts as running text."""
END = None
"""What stands in a page for the end of an element that holds anything."""
Event = str | Tag | None
"""Some text, the beginning of an element, or `END`."""
LINE_END, TABLE = Tag("br", is_hollow=True), Tag("table", is_hollow=True)
"""What stands in a page for all elements that hold nothing and end a line."""
_TAG_END = r"(?: [^>]*+)?+(?:>|\Z)"
_UNSEEN = "|".join((r"<!--.*?(?:-->|\Z)", *(rf"<{name}{_TAG_END}.*?(?:</{name}>|\Z)" for name in ("script", "style", "iframe"))))
"""A comment, or an element whose characters are no tags and are not read."""
_TAG = r"<[^>]*+(?:>|\Z)"
_PIECE = lazy(rf"({_UNSEEN}|{_TAG})", re.DOTALL)
_SAYS_NOTHING = lazy(rf"<[!?]|(?:{_UNSEEN})", re.DOTALL)
LITERAL = ("xmp", "noembed", "noframes", "plaintext")
"""Elements whose characters are no tags and are read; the last of them goes on to the end of the page."""
_CHARACTERS = lazy(
    rf"{_UNSEEN}|(?P<tag><(?P<name>{'|'.join(LITERAL[:-1])}){_TAG_END})(?P<inside>.*?)(?=</(?P=name)>|\Z)"
    rf"|(?P<last><{LITERAL[-1]}{_TAG_END})(?P<rest>.*)(?=</{LITERAL[-1]}>)|{_TAG}",
    re.DOTALL,
)


class Element(NamedTuple):
    """An element of a page."""

    tag: Tag
    start: int
    """Which of the page's events begins it."""
    end: int
    """Which one ends it."""
    weight: int
    """How many characters of running text it holds: of what stands in no link, and has the punctuation of sentences or is long."""


class Page(NamedTuple):
    """What a page shows."""

    events: list[Event]
    elements: list[Element]
    """Those that hold running text, each behind those that it holds; the last is the body, whatever it holds."""


def scan_page(body: str, literal: Collection[str] = LITERAL) -> Page:
    """Return what a page shows.

    Args:
        body: its element ``body``, as the parser writes it.
        literal: the names of elements whose characters are written as they are.
    """
    if any(f"<{name}" in body for name in literal):
        body = _CHARACTERS.sub(lambda found: _as_text(found, literal), body)
    pieces = _PIECE.split(body)
    scan = _Scan(read_tag(pieces[1]))
    scan.show(pieces[2])
    scan.read(zip(pieces[3:-2:2], pieces[4:-2:2], pieces[5::2], strict=True))
    return Page(scan.events, scan.elements)


def _as_text(found: re.Match[str], literal: Collection[str]) -> str:
    """Return an element that holds characters alone as one that may hold tags, and holds none."""
    if found["tag"]:
        return found["tag"] + escaped(found["inside"])
    return found["last"] + escaped(found["rest"]) if found["last"] and LITERAL[-1] in literal else found[0]


class _Scan:
    """A page that is gone through."""

    def __init__(self, body: Tag) -> None:
        self.events: list[Event] = [body]
        self.elements: list[Element] = []
        self.open = [body]
        self.starts = [0]
        """For each open element, which event begins it."""
        self.weights = [0]
        self.links = self.nested = 0
        self.is_pair = False
        """Whether the next tag ends an element that is not noted as open: one that holds nothing, or text that it tells nothing of."""
        self.unseen = ""
        """The name of the element around that nobody sees, if there is one; `nested` counts how many of this name are open."""

    def read(self, pieces: Iterable[tuple[str, str, str]]) -> None:
        """Read all tags of a page, each with the text behind it, and the tag behind that."""
        known: dict[str, Tag | str | None] = {}
        for written, text, after in pieces:
            said = known.get(written, written)
            if said is written:
                said = known[written] = _said(written)
            if isinstance(said, Tag):
                self._begin(said, text, after)
            elif self.is_pair:
                self.is_pair = False
                self.links -= said == "a"
            elif said:
                self._end(said)
            if text and not self.unseen:
                self.show(text)
        self.unseen = ""
        while self.open:
            self._end(self.open[-1].name)

    def show(self, text: str) -> None:
        """Add some text that the page shows."""
        if "&" in text:  # a call less for most of the texts
            text = plain(text)
        self.events.append(text)
        if not self.links:
            size = len(text.strip())
            if size >= LONG or (size > 1 and SENTENCE.search(text)):
                self.weights[-1] += size

    def _begin(self, tag: Tag, text: str, after: str) -> None:
        """Begin an element, with the text behind its tag and the tag behind that."""
        name = tag.name
        if self.unseen:
            self.nested += name == self.unseen
            return
        if name == "li" and (above := self.open[-1]).items is not None:
            above.items += 1
        if tag.is_skipped:
            if not tag.is_void:
                self.unseen, self.nested = name, 1
            return
        if tag.is_void or (after.startswith("</") and (not text or tag.is_plain)):
            if not tag.is_inline:
                self.events.append(TABLE if name == "table" else LINE_END)
            if not tag.is_void:
                self.is_pair = True
                self.links += name == "a"
            return
        if tag.items is not None or (tag.keeps_breaks is None and self.open[-1].keeps_breaks):
            tag = replace(tag, keeps_breaks=self.open[-1].keeps_breaks if tag.keeps_breaks is None else tag.keeps_breaks)
        self.starts.append(len(self.events))
        self.events.append(tag)
        self.open.append(tag)
        self.weights.append(0)
        self.links += name == "a"

    def _end(self, name: str) -> None:
        if self.unseen:
            if name == self.unseen:
                self.nested -= 1
                if not self.nested:
                    self.unseen = ""
            return
        if name != self.open[-1].name:
            return  # what is named as elements that hold characters alone, and is in a formula
        tag, start, weight = self.open.pop(), self.starts.pop(), self.weights.pop()
        self.links -= name == "a"
        if weight or not start:
            self.elements.append(Element(tag, start, len(self.events), weight))
        self.events.append(END)
        if weight and self.weights:
            self.weights[-1] += weight


def _said(written: str) -> Tag | str | None:
    """Return what a tag begins, or the name of what it ends; None where it says nothing."""
    if written.startswith("</"):
        return None if written[2:-1] in VOID else written[2:-1]
    return None if _SAYS_NOTHING.match(written) else read_tag(written)

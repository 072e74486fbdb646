"""Goes through a Word file in reading order: paragraphs with the cells, notes and boxes that hold them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from reportparse.markers.number_formats import plain_symbols
from reportparse.patterns import lazy
from reportparse.readers.docx.package import Element, W, children
from reportparse.readers.docx.styles import is_on

BOX = f"{W}txbxContent"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VERSIONS, CHOICE, FALLBACK = (f"{COMPATIBILITY}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
"""What holds several versions of one thing, the first for programs that know it."""
UNREAD = frozenset(f"{W}{name}" for name in "pPr rPr del moveFrom sdtPr sdtEndPr smartTagPr customXmlPr fldData rt".split())
"""Elements whose content is no text: looks, what is deleted, how a base text is read aloud."""
PARAGRAPH, TABLE, ROW, CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
RUN, PROPERTIES, FIELD, RUBY, LINE_BREAK, SYMBOL = (f"{W}{name}" for name in ("r", "rPr", "fldChar", "ruby", "br", "sym"))
SIZE, WEIGHT, VANISH = (f"{W}{name}" for name in ("sz", "b", "vanish"))
TEXTS = (f"{W}t", f"{MATH}t")
RUNS = (RUN, f"{MATH}r")
_CODE = lazy(r"[0-9A-Fa-f]{1,6}\Z")
MAX = sys.maxunicode
SIGN_ELEMENTS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class Where(NamedTuple):
    """What holds a paragraph."""

    cell: str | None = None
    element: str | None = None


class Piece(NamedTuple):
    """Some characters of one look."""

    text: str
    size: Element | None
    """What its run says of its size."""
    weight: Element | None
    """What its run says of its weight."""
    texts: list[tuple[str, Element]]
    """Its characters, each stretch with the element that shows it."""


class Walker:
    """Goes through the parts of one file; it counts tables and text boxes."""

    def __init__(self) -> None:
        self.tables = self.boxes = 0
        self.fields: list[bool] = []
        """For each open field, whether its instruction has ended."""

    def with_boxes(self, paragraph: Element, where: Where) -> Iterator[tuple[Element, Where]]:
        """Yield a paragraph, and behind it those of the text boxes that hang at it."""
        yield paragraph, where
        self.fields = [True] * len(self.fields)  # an instruction ends with its paragraph at the latest
        if next(paragraph.iter(BOX), None) is None:
            return
        for box in _boxes(paragraph):
            self.boxes += 1
            yield from self._paragraphs(box, Where(element=f"text box {self.boxes}"))

    def _paragraphs(self, holder: Element, where: Where) -> Iterator[tuple[Element, Where]]:
        """Yield the paragraphs that an element holds, in reading order."""
        for child in holder:
            tag = child.tag
            if tag == PARAGRAPH:
                yield from self.with_boxes(child, where)
            elif tag == TABLE:
                self.tables += 1
                yield from self._table(child, self.tables)
            elif tag == VERSIONS:
                yield from self._paragraphs(child[0], where) if len(child) else ()
            elif tag not in UNREAD:
                yield from self._paragraphs(child, where)

    def _table(self, table: Element, number: int) -> Iterator[tuple[Element, Where]]:
        for row, line in enumerate(_parts(table, ROW), start=1):
            for column, cell in enumerate(_parts(line, CELL), start=1):
                yield from self._paragraphs(cell, Where(f"T{number}R{row}C{column}"))

    def pieces(self, holder: Element) -> Iterator[Piece]:
        """Yield what an element shows, run by run: no deleted text, no instruction of a field."""
        for child in holder:
            tag = child.tag
            if tag in RUNS:
                texts = self._run(child)
                if texts:
                    yield from _piece(child, texts)
            elif tag == VERSIONS:
                yield from next(filter(None, (list(self.pieces(version)) for version in child)), ())
            elif len(child) and tag not in UNREAD:
                yield from self.pieces(child)

    def _run(self, run: Element) -> list[tuple[str, Element]]:
        """Return the characters that a run shows; of what it draws, text boxes are read behind the paragraph."""
        parts: list[tuple[str, Element]] = []
        for child in run:
            tag = child.tag
            if tag == FIELD:
                self._field(child.get(f"{W}fldCharType"))
            elif self.fields and not all(self.fields):
                continue
            elif tag == VERSIONS:
                parts += next(filter(None, (self._run(version) for version in child)), ())
            elif tag == RUBY:
                parts += [text for base in child.findall(f"{W}rubyBase") for piece in self.pieces(base) for text in piece.texts]
            elif tag != PROPERTIES and (text := _characters(child, tag)):
                parts.append((text, child))
        return parts

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()


def _piece(run: Element, texts: list[tuple[str, Element]]) -> Iterator[Piece]:
    """Yield what a run shows, nothing where it is hidden."""
    look = children(next(run.iterchildren(PROPERTIES), None), SIZE, WEIGHT, VANISH)
    if VANISH not in look or not is_on(look[VANISH]):
        yield Piece("".join([text for text, _ in texts]), look.get(SIZE), look.get(WEIGHT), texts)


def _characters(element: Element, tag: str) -> str:
    """Return the characters that an element of a run shows."""
    if tag in TEXTS:
        return element.text or ""
    if tag == LINE_BREAK:
        return "" if element.get(f"{W}type") == "page" else "\n"
    if tag == SYMBOL:
        return _symbol(element.get(f"{W}char"))
    return SIGN_ELEMENTS.get(tag, "")


def _boxes(holder: Element) -> Iterator[Element]:
    """Yield the text boxes in an element, not those in other boxes; of two versions of one thing, the first that has any."""
    for child in holder:
        if child.tag == BOX:
            yield child
        elif child.tag == VERSIONS:
            yield from next(filter(None, (list(_boxes(version)) for version in child)), ())
        elif len(child):
            yield from _boxes(child)


def _parts(holder: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, also those in a content control; deleted rows are left out."""
    for child in holder:
        if child.tag == tag:
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag not in UNREAD:
            yield from _parts(child, tag)


def _symbol(code: str | None) -> str:
    """Return the character of a number in hexadecimal figures; nothing where it is none that shows anything."""
    value = int(code, 16) if code and _CODE.match(code) else 0
    return plain_symbols(chr(value)) if " " <= chr(min(value, MAX)) and value <= MAX else ""

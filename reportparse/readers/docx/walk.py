"""Goes through a Word file in reading order: paragraphs with the cells, notes and boxes that hold them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from reportparse.markers.number_formats import plain_symbols
from reportparse.patterns import lazy
from reportparse.readers.docx.fields import Field, read_form
from reportparse.readers.docx.package import Element, W, children
from reportparse.readers.docx.styles import Style, Styles, is_on

BOX = f"{W}txbxContent"
DRAWN_WORDS = "{urn:schemas-microsoft-com:vml}textpath"
"""The words of WordArt."""
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VERSIONS, CHOICE, FALLBACK = (f"{COMPATIBILITY}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
"""What holds several versions of one thing, the first for programs that know it."""
UNREAD = frozenset(f"{W}{name}" for name in "pPr rPr del moveFrom sdtPr sdtEndPr smartTagPr customXmlPr fldData rt".split())
"""Elements whose content is no text: looks, what is deleted, how a base text is read aloud."""
PARAGRAPH, TABLE, ROW, CELL = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
RUN, PROPERTIES, RUBY, LINE_BREAK, SYMBOL = (f"{W}{name}" for name in ("r", "rPr", "ruby", "br", "sym"))
FIELD, INSTRUCTION = (f"{W}{name}" for name in ("fldChar", "instrText"))
SIZE, WEIGHT, VANISH, RUN_STYLE = (f"{W}{name}" for name in ("sz", "b", "vanish", "rStyle"))
LOOKS, STYLE = (f"{W}{name}" for name in ("pPr", "pStyle"))
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

    def __init__(self, styles: Styles | None = None) -> None:
        self.styles = styles or Styles(None)
        self.tables = self.boxes = 0
        self.fields: list[Field] = []
        """The fields that are open."""
        self.unread: list[Field] = []
        """Those whose instruction has not ended."""

    def with_boxes(self, paragraph: Element, where: Where) -> Iterator[tuple[Element, Where]]:
        """Yield a paragraph, and behind it those of the text boxes that hang at it."""
        yield paragraph, where
        self.unread.clear()  # an instruction ends with its paragraph at the latest
        if next(paragraph.iter(BOX, DRAWN_WORDS), None) is None:
            return
        for box in self._boxes(paragraph, self.style_of(children(next(paragraph.iterchildren(LOOKS), None), STYLE)).hidden):
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

    def _boxes(self, holder: Element, hidden: bool) -> Iterator[Element]:
        """Yield the text boxes in an element, not those in other boxes; of two versions of one thing, the first that has any.

        Args:
            holder: the element.
            hidden: whether its paragraph's style hides text.
        """
        for child in holder:
            tag = child.tag
            if tag == BOX:
                yield child
            elif tag == DRAWN_WORDS:
                yield from _drawn(child)
            elif tag == VERSIONS:
                yield from next(filter(None, (list(self._boxes(version, hidden)) for version in child)), ())
            elif len(child) and tag not in UNREAD and not (tag == RUN and self._hides(_looks(child), hidden)):
                yield from self._boxes(child, hidden)

    def style_of(self, said: Mapping[str, Element]) -> Style:
        """Return the style that a paragraph names in what it says, the usual one where it names none."""
        return self.styles.get(said[STYLE].get(f"{W}val") if STYLE in said else None)

    def pieces(self, holder: Element, hidden: bool) -> Iterator[Piece]:
        """Yield what an element shows, run by run: nothing deleted or hidden, no instruction of a field.

        Args:
            holder: the element.
            hidden: whether its paragraph's style hides text.
        """
        for child in holder:
            tag = child.tag
            if tag in RUNS:
                texts = self._run(child, hidden)
                looks = _looks(child) if texts else {}
                if texts and not self._hides(looks, hidden):
                    yield Piece("".join([text for text, _ in texts]), looks.get(SIZE), looks.get(WEIGHT), texts)
            elif tag == VERSIONS:
                yield from next(filter(None, (list(self.pieces(version, hidden)) for version in child)), ())
            elif len(child) and tag not in UNREAD:
                yield from self.pieces(child, hidden)

    def _hides(self, looks: Mapping[str, Element], hidden: bool) -> bool:
        """Return whether a run is hidden: as it says itself, else as one of its two styles says (ECMA-376 part 1, 17.7.3)."""
        if (own := looks.get(VANISH)) is not None:
            return is_on(own)
        style = looks.get(RUN_STYLE)
        return hidden != (style is not None and self.styles.get(style.get(f"{W}val")).hidden)

    def _run(self, run: Element, hidden: bool) -> list[tuple[str, Element]]:
        """Return the characters that a run shows; of what it draws, text boxes are read behind the paragraph."""
        parts: list[tuple[str, Element]] = []
        for child in run:
            tag = child.tag
            if tag == FIELD:
                parts += self._field(child)
            elif self.unread:
                self.unread[-1].instruction.append((child.text or "") if tag == INSTRUCTION else _characters(child, tag))
            elif tag == VERSIONS:
                parts += next(filter(None, (self._run(version, hidden) for version in child)), ())
            elif tag == RUBY:
                parts += [
                    text for base in child.findall(f"{W}rubyBase") for piece in self.pieces(base, hidden) for text in piece.texts
                ]
            elif tag != PROPERTIES and (text := _characters(child, tag)):
                parts.append((text, child))
                if self.fields:
                    self.fields[-1].shown = True
        return parts

    def _field(self, sign: Element) -> list[tuple[str, Element]]:
        """Open a field, end its instruction or close it, and return what one shows that has no result."""
        kind = sign.get(f"{W}fldCharType")
        if kind == "begin":
            self.fields.append(Field(read_form(sign)))
            self.unread.append(self.fields[-1])
        elif self.fields and kind in ("separate", "end"):
            if self.unread and self.unread[-1] is self.fields[-1]:
                self.unread.pop()
            if kind == "end" and (text := self.fields.pop().text()):
                if not self.unread:
                    return [(text, sign)]
                self.unread[-1].instruction.append(text)
        return []


def _looks(run: Element) -> dict[str, Element]:
    """Return what a run says of its look."""
    return children(next(run.iterchildren(PROPERTIES), None), SIZE, WEIGHT, VANISH, RUN_STYLE)


def _characters(element: Element, tag: str) -> str:
    """Return the characters that an element of a run shows."""
    if tag in TEXTS:
        return element.text or ""
    if tag == LINE_BREAK:
        return "\n"
    if tag == SYMBOL:
        return _symbol(element.get(f"{W}char"))
    return SIGN_ELEMENTS.get(tag, "")


def _drawn(path: Element) -> Iterator[Element]:
    """Yield the words that are drawn along a path, as a text box would hold them."""
    words = path.get("string")
    if words:
        box = path.makeelement(BOX)
        text = etree.SubElement(etree.SubElement(etree.SubElement(box, PARAGRAPH), RUN), TEXTS[0])
        text.text = words
        yield box


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

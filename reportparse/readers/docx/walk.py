"""Goes through a Word file in reading order: paragraphs with the cells, notes and boxes that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportparse.readers.docx.package import Element, W
from reportparse.readers.docx.styles import is_on
from reportparse.readers.number_formats import plain_symbols

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
HELD = frozenset(
    f"{W}{name}" for name in "sdt sdtContent hyperlink smartTag customXml ins moveTo fldSimple dir bdo rubyBase".split()
)
"""Elements whose content belongs to the text."""
DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object", f"{COMPATIBILITY}AlternateContent"})
"""Elements that may hold a text box."""
SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class Where(NamedTuple):
    """What holds a paragraph."""

    cell: str | None = None
    element: str | None = None


class Piece(NamedTuple):
    """Some characters of one look."""

    text: str
    properties: Element | None
    """The run's own properties."""
    texts: list[tuple[str, Element]]
    """Its characters, each stretch with the element that shows it."""


class Walker:
    """Goes through the parts of one file; it counts tables and text boxes."""

    def __init__(self) -> None:
        self.tables = self.boxes = 0
        self.fields: list[bool] = []
        """For each open field, whether its instruction has ended."""

    def paragraphs(self, holder: Element, where: Where) -> Iterator[tuple[Element, Where]]:
        """Yield the paragraphs that an element holds, in reading order."""
        for child in holder:
            if child.tag == f"{W}p":
                yield child, where
                yield from self._boxes(child)
            elif child.tag == f"{W}tbl":
                self.tables += 1
                yield from self._table(child, self.tables)
            elif child.tag in HELD:
                yield from self.paragraphs(child, where)

    def _table(self, table: Element, number: int) -> Iterator[tuple[Element, Where]]:
        for row, line in enumerate(_parts(table, f"{W}tr"), start=1):
            for column, cell in enumerate(_parts(line, f"{W}tc"), start=1):
                yield from self.paragraphs(cell, Where(f"T{number}R{row}C{column}"))

    def _boxes(self, paragraph: Element) -> Iterator[tuple[Element, Where]]:
        """Yield the paragraphs of the text boxes that hang at a paragraph; of two versions of one, the first."""
        for drawn in paragraph.iter(*DRAWN):
            if any(above.tag in DRAWN for above in drawn.iterancestors()) and _inside(drawn, paragraph):
                continue
            choice = drawn.find(f"{COMPATIBILITY}Choice")
            for box in (drawn if choice is None else choice).iter(f"{W}txbxContent"):
                self.boxes += 1
                yield from self.paragraphs(box, Where(element=f"text box {self.boxes}"))

    def pieces(self, holder: Element) -> Iterator[Piece]:
        """Yield what a paragraph shows, run by run: no deleted text, no instruction of a field."""
        for child in holder:
            if child.tag == f"{W}r":
                properties = child.find(f"{W}rPr")
                texts = self._run(child)
                if texts and not _hidden(properties):
                    yield Piece("".join(text for text, _ in texts), properties, texts)
            elif child.tag in HELD:
                yield from self.pieces(child)

    def _run(self, run: Element) -> list[tuple[str, Element]]:
        parts: list[tuple[str, Element]] = []
        for child in run:
            if child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif self.fields and not all(self.fields):
                continue
            elif child.tag == f"{W}t":
                parts.append((child.text or "", child))
            elif child.tag == f"{W}br":
                parts.append(("" if child.get(f"{W}type") == "page" else "\n", child))
            elif child.tag == f"{W}sym":
                parts.append((_symbol(child.get(f"{W}char")), child))
            elif child.tag == f"{W}ruby":
                parts.extend(
                    text for base in child.findall(f"{W}rubyBase") for piece in self.pieces(base) for text in piece.texts
                )
            else:
                parts.append((SIGNS.get(child.tag, ""), child))
        return [(text, element) for text, element in parts if text]

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()


def _parts(holder: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, also those in a content control; deleted rows are left out."""
    for child in holder:
        if child.tag == tag:
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in HELD:
            yield from _parts(child, tag)


def _inside(drawn: Element, paragraph: Element) -> bool:
    """Return whether another drawing of the same paragraph holds this one."""
    for above in drawn.iterancestors():
        if above is paragraph:
            return False
        if above.tag in DRAWN:
            return True
    return False


def _hidden(properties: Element | None) -> bool:
    vanish = properties.find(f"{W}vanish") if properties is not None else None
    return vanish is not None and is_on(vanish)


def _symbol(code: str | None) -> str:
    try:
        return plain_symbols(chr(int(code or "", 16)))
    except (ValueError, OverflowError):
        return ""

"""Goes through a part of a Word file paragraph by paragraph, and keeps no more of it than the one it is at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportparse.readers.docx.package import Element, Package, W
from reportparse.readers.docx.walk import CHOICE, FALLBACK, Walker, Where

NOTES = {f"{W}footnote": "footnote", f"{W}endnote": "endnote"}
TAGS = (*(f"{W}{name}" for name in "body p tbl tr tc sdt".split()), FALLBACK, *NOTES)
"""The elements whose starts and ends tell where a paragraph stands."""
PARAGRAPH, TEXT = f"{W}p", f"{W}t"


@dataclass(slots=True)
class _Table:
    """A table that is open."""

    number: int
    row: int = 0
    column: int = 0
    line: Element | None = None
    """Its row, whose cells are counted."""


class Stream:
    """The paragraphs of one part."""

    def __init__(self, package: Package, part: str, walker: Walker, *, counted: bool = False) -> None:
        self.package = package
        self.tags = (*TAGS, TEXT) if counted else TAGS
        self.part = part
        self.walker = walker
        self.numbers: dict[Element, int] = {}
        """Which of the part's text elements one of the paragraph at hand is, from 0; empty where they are not counted."""
        self.has_body = False
        self._texts = 0
        self._depth = 0
        """How many paragraphs are open: those of text boxes stand in others."""
        self._tables: list[_Table] = []
        self._note: Where | None = Where()
        """The note that is open; None where it is none that is read."""
        self._second: list[Element] = []
        """The second versions that are open, of something whose first one is read."""

    def __iter__(self) -> Iterator[tuple[Element, Where]]:
        """Yield the paragraphs, each whole, with what holds it; those of its text boxes behind it."""
        for event, element in self.package.events(self.part, self.tags):
            tag = element.tag
            if tag == TEXT:
                self._count_text(event, element)
            elif tag == PARAGRAPH:
                self._depth += 1 if event == "start" else -1
                if event == "end" and not self._depth:
                    yield from self._paragraph(element)
                    self._clear(element)
            elif not self._depth:
                self._enter(element) if event == "start" else self._leave(element)

    def _count_text(self, event: str, element: Element) -> None:
        if event == "start":
            self.numbers[element] = self._texts
            self._texts += 1

    def _paragraph(self, paragraph: Element) -> Iterator[tuple[Element, Where]]:
        table = self._tables[-1] if self._tables else None
        if self._note is None or self._second or (table is not None and _is_deleted(paragraph)):
            return
        where = Where(f"T{table.number}R{table.row}C{table.column}") if table is not None else self._note
        yield from self.walker.with_boxes(paragraph, where)

    def _enter(self, element: Element) -> None:
        """Note that something which may hold paragraphs begins."""
        table = self._tables[-1] if self._tables else None
        if element.tag == f"{W}body":
            self.has_body = True
        elif element.tag == f"{W}tbl":
            self.walker.tables += not (table is not None and _is_deleted(element))
            self._tables.append(_Table(self.walker.tables))
        elif element.tag == f"{W}tr" and table is not None:
            table.line, table.column = element, 0
        elif element.tag == f"{W}tc" and table is not None:
            # a row's properties, which may delete it, are known where its first cell begins
            table.row += table.column == 0 and not _is_deleted(element)
            table.column += 1
        elif element.tag in NOTES:
            read = element.get(f"{W}type") in (None, "normal")
            self._note = Where(element=f"{NOTES[element.tag]} {element.get(f'{W}id')}") if read else None
        elif element.tag == FALLBACK and element.getparent().find(CHOICE) is not None:
            self._second.append(element)

    def _leave(self, element: Element) -> None:
        """Note that something which may hold paragraphs ends."""
        if element.tag == f"{W}tbl" and self._tables:
            self._tables.pop()
        elif self._second and self._second[-1] is element:
            self._second.pop()
        if element.tag == f"{W}tc":
            element.clear()
        else:
            self._clear(element)

    def _clear(self, element: Element) -> None:
        """Let go of an element and of what stands before it."""
        self.numbers.clear()
        self.package.release()
        element.clear()
        above = element.getparent()
        while element.getprevious() is not None:
            del above[0]


def _is_deleted(element: Element) -> bool:
    """Return whether a row that holds an element is deleted in tracked changes."""
    return any(row.find(f"{W}trPr/{W}del") is not None for row in element.iterancestors(f"{W}tr"))

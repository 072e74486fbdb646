"""Writes rows as an Excel file whose texts are texts and never formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter

from reportparse.messages import Language
from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.rows.column import Cell, Column
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.kind_of import kind_of
from reportparse.serializers.rows.rows_of import rows_of
from reportparse.serializers.rows.texts import as_text
from reportparse.signs import REPLACEMENT

LONGEST_CELL: Final = 32_767
"""The most characters of a cell, counted as UTF-16 does."""
CUT: Final[dict[Language, str]] = {"en": "… (cut; {count} characters)", "zh": "…（已截断，共{count}字）"}
"""How a cell ends that holds only the beginning of its text."""
FORBIDDEN: Final = lazy("\r\n?|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""The characters that no XML may hold as they are."""
MOST_ROWS: Final = 1_048_576
"""The most rows of a sheet, its header counted."""
FIRST_DAY: Final = date(1900, 3, 1)
"""The first day that Excel numbers as the calendar does."""
CREATED: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""When all files are said to be made, so that the same reports give the same bytes."""
WIDTHS: Final = {"text": 12, "integer": 8, "number": 10, "day": 12, "texts": 24}
"""How wide a column is, in characters, by its type."""
WIDE: Final = {"text": 60, "heading": 30, "cause": 30, "action": 30}
"""How wide those are whose texts are longer; those of a link's sides end so."""


def render_xlsx(reports: Iterable[Report], look: Look = PLAIN) -> bytes:
    """Return an Excel file of the rows of reports: a sheet, or as many as the rows need."""
    kind = kind_of(look)
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        book.set_properties({"created": CREATED})
        book.use_zip64()
        sheets = _Sheets(book, kind, columns_of(kind), look.language)
        sheets.begin()
        for row in rows_of(reports, kind):
            sheets.write(list(row.values()))
    return file.getvalue()


class _Sheets:
    """The sheets of a book that are filled one after the other."""

    def __init__(self, book: Any, kind: str, columns: Sequence[Column[Any]], language: Language) -> None:
        self.book, self.kind, self.columns, self.language = book, kind, columns, language
        self.bold = book.add_format({"bold": True})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.count = 0
        """How many sheets there are."""

    def begin(self) -> None:
        """Begin a sheet: its header, which stays in sight."""
        self.count += 1
        self.sheet = self.book.add_worksheet(self.kind if self.count == 1 else f"{self.kind} {self.count}")
        self.sheet.freeze_panes(1, 0)
        for place, column in enumerate(self.columns):
            self.sheet.set_column(place, place, WIDE.get(column.name.rpartition("_")[2], WIDTHS[column.type]))
            self.sheet.write_string(0, place, column.name, self.bold)
        self.row = 1

    def write(self, cells: Sequence[Cell]) -> None:
        """Write a row; on a new sheet where this one is full."""
        if self.row == MOST_ROWS:
            self.begin()
        for place, cell in enumerate(cells):
            if isinstance(cell, int | float):
                self.sheet.write_number(self.row, place, cell)
            elif isinstance(cell, date) and cell >= FIRST_DAY:
                self.sheet.write_datetime(self.row, place, cell, self.day)
            elif text := as_text(cell):
                self.sheet.write_string(self.row, place, fitted(text, self.language))
        self.row += 1


def fitted(text: str, language: Language) -> str:
    """Return a text that a cell can hold: forbidden characters are marked; one that is too long is cut, and says so at its end.

    Args:
        text: of any length.
        language: of what it says.
    """
    text = FORBIDDEN.sub(lambda found: "\n" if found[0][0] == "\r" else REPLACEMENT, text)
    if len(text) <= LONGEST_CELL // 2 or _units(text) <= LONGEST_CELL:
        return text
    said = CUT[language].format(count=len(text))
    room = (LONGEST_CELL - len(said)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + said


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

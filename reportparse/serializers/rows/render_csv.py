"""Writes rows as CSV that opens right in Excel: UTF-8 with its mark, CRLF, and no cell that is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.rows.column import Cell
from reportparse.serializers.rows.columns import columns_of
from reportparse.serializers.rows.kind_of import kind_of
from reportparse.serializers.rows.rows_of import rows_of
from reportparse.serializers.rows.texts import as_text
from reportparse.signs import REPLACEMENT

MARK: Final = "\ufeff"
"""What tells a spreadsheet that the file is UTF-8."""
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet may take for a formula; those of the East of Asia take full-width signs, too."""
GUARD: Final = "'"
"""What is put before it."""


def render_csv(reports: Iterable[Report], look: Look = PLAIN) -> str:
    """Return the rows of reports, one a line, below a line of the names of their columns."""
    kind = kind_of(look)
    file = StringIO(newline="")
    table = csv.writer(file)
    table.writerow([column.name for column in columns_of(kind)])
    table.writerows([csv_cell(cell) for cell in row.values()] for row in rows_of(reports, kind))
    return MARK + file.getvalue()


def csv_cell(cell: Cell) -> str | int | float:
    """Return what CSV has for a cell: a number as it is, all else as text that is no formula.

    Args:
        cell: of any type.
    """
    if isinstance(cell, int | float):
        return cell
    text = as_text(cell).replace("\0", REPLACEMENT)
    return GUARD + text if text.startswith(FORMULA) else text

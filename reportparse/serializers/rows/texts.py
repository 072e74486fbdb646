"""How a cell is written where it must be one text: in CSV, and in Excel."""

from __future__ import annotations

from datetime import date
from typing import Final

from reportparse.serializers.rows.column import Cell
from reportparse.visible import without_halves

BETWEEN: Final = " | "
"""What stands between the texts of a list."""


def as_text(cell: Cell) -> str:
    """Return a cell as text: nothing where it is None, a day as ``2027-12-31``, a list with ` | ` between its texts.

    Args:
        cell: of any type.
    """
    if cell is None:
        return ""
    if isinstance(cell, list):
        return without_halves(BETWEEN.join(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    return without_halves(str(cell))

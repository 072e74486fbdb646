"""Makes a cell one that every file can hold."""

from __future__ import annotations

from reportparse.serializers.rows.column import Cell
from reportparse.visible import without_halves


def writable(cell: Cell) -> Cell:
    """Return a cell with a mark for each half of a character.

    Args:
        cell: of any type; what is no text stays.
    """
    if isinstance(cell, str):
        return without_halves(cell)
    if isinstance(cell, list):
        return [without_halves(text) for text in cell]
    return cell

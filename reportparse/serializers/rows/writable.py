"""Makes a cell one that every file can hold."""

from __future__ import annotations

from reportparse.serializers.rows.column import Cell


def writable(cell: Cell) -> Cell:
    """Return a cell with a mark for each half of a character, which no encoding has; parsing leaves none, names may hold some.

    Args:
        cell: of any type; what is no text stays.
    """
    if isinstance(cell, str):
        return whole(cell)
    if isinstance(cell, list):
        return [whole(text) for text in cell]
    return cell


def whole(text: str) -> str:
    """Return a text with a mark for each half of a character.

    Args:
        text: of any origin.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text

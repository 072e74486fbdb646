"""Tells the pieces of a file in which nothing numbers a part: code, figures in cells, the rows of tables; and where rows stand.

A flat text has no pieces, and nothing is left out of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reportparse.source import CODE, Block
from reportparse.texts import CleanText

LONGEST_CELL = 100
"""The longest cell, in characters, of a table whose rows only list things; one with longer ones is a form that holds a text."""
FEWEST_CELLS = 4
"""How many cells a table has at least."""


def unmarked_blocks(blocks: Sequence[Block], text: str) -> set[int]:
    """Return the starts of the pieces in which no marker counts.

    Args:
        blocks: those of the file.
        text: the text as it was read.
    """
    listed = _listing_tables(blocks)
    return {
        block.start
        for block in blocks
        if block.element == CODE
        or (block.cell is not None and (_table(block.cell) in listed or not any(map(str.isalpha, text[block.start : block.end]))))
    }


def table_rows(clean: CleanText) -> list[tuple[int, int]]:
    """Return the clean offsets of what stands in tables that only list things, by rows or by cells, in order of place.

    Args:
        clean: the text, whose source knows its blocks.
    """
    blocks = clean.source.blocks
    if not any(block.row or block.cell for block in blocks):
        return []
    listed = _listing_tables(blocks)
    found = [block for block in blocks if block.row or (block.cell is not None and _table(block.cell) in listed)]
    return sorted((clean.first_kept(block.start), clean.first_kept(block.end)) for block in found)


def _listing_tables(blocks: Sequence[Block]) -> set[str]:
    """Return the tables whose rows list things; none where most of the text stands in tables."""
    sizes: dict[str, Counter[str]] = defaultdict(Counter)
    within = total = 0
    for block in blocks:
        size = block.end - block.start
        total += size
        if block.cell is not None:
            within += size
            sizes[_table(block.cell)][block.cell] += size
    if 2 * within > total:
        return set()
    return {
        table
        for table, cells in sizes.items()
        if len(cells) >= FEWEST_CELLS
        and max(cells.values()) <= LONGEST_CELL
        and len({_place(cell)[0] for cell in cells}) > 1
        and len({_place(cell)[1] for cell in cells}) > 1
    }


def _table(cell: str) -> str:
    return cell.partition("R")[0]


def _place(cell: str) -> tuple[str, str]:
    """Return a cell's row and column."""
    row, _, column = cell.partition("R")[2].partition("C")
    return row, column

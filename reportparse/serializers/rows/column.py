"""A column of a table of rows: its name, the type of its cells, what they say, and how they are taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeAlias, TypeVar

from reportparse.model import RowKind

ColumnType = Literal["text", "integer", "number", "day", "texts"]
"""What the cells of a column are: a text, a whole number, any number, a day, or a list of texts."""
Cell: TypeAlias = str | int | float | date | list[str] | None
"""What stands in a row under a column; None where the report says nothing."""
Row: TypeAlias = dict[str, Cell]
"""A row: its cells by the names of their columns, in the order of the table."""
Of = TypeVar("Of")


@dataclass(frozen=True, slots=True)
class Column(Generic[Of]):
    """A column."""

    name: str
    """Its name, the same in every format."""
    type: ColumnType
    """What its cells are."""
    english: str
    """What they say."""
    chinese: str
    """The same in Chinese."""
    take: Callable[[Of], Cell]
    """Takes a cell of what a row is about."""
    kinds: frozenset[RowKind]
    """The kinds of rows that have it."""

"""What a check of some files gave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reportparse.check.located import Located
from reportparse.messages import Language

UNREAD = "unread"
"""What stands for a rule's code where a file could not be read."""


@dataclass(slots=True)
class Checked:
    """The files that were checked, what was found in them, and those that could not be."""

    files: list[str] = field(default_factory=list)
    """All files that were read, in the order in which they were named."""
    rows: list[Located] = field(default_factory=list)
    """All problems, file by file."""
    fixed: dict[str, Counter[str]] = field(default_factory=dict)
    """By file: how many problems were mended, by code."""
    known: int = 0
    """How many problems the baseline holds, which are left out."""
    unread: dict[str, str] = field(default_factory=dict)
    """By file: why it could not be read."""
    language: Language = "en"
    """Of the words around them."""
    unsafe: bool = False
    """Whether unsafe fixes count as fixes."""

    @property
    def fails(self) -> bool:
        """Whether anything is more than information."""
        return any(row.level != "info" for row in self.rows)

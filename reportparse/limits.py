"""How much of a file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass, fields

from reportparse.errors import ArgumentError


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a file may hold and cost; a file that goes beyond one is refused with an `InputError`.

    They bound what a hostile or broken file can use up; real reports stay far below.
    """

    bytes: int = 200_000_000
    """The file's size."""
    expanded: int = 500_000_000
    """What the parts of a zip file that are read (a Word file is one) unpack to, counted as they do: none is held whole."""
    characters: int = 20_000_000
    """The characters of the text."""
    blocks: int = 1_000_000
    """Paragraphs, cells or lines."""
    pages: int = 5_000
    """Pages of a PDF."""
    seconds: float = 120.0
    """How long a call may take in all: reading, a conversion by another program included, and parsing; checks and fixes, too."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not isinstance(value, int | float) or not value >= 0:
                english, chinese = f"Limits: {field.name} must be a number from 0 on", f"Limits：{field.name} 应为不小于 0 的数"
                raise ArgumentError(english, chinese)

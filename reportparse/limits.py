"""How much of a file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a file may hold and cost; a file that goes beyond one is refused with an `InputError`.

    They bound what a hostile or broken file can use up; real reports stay far below.
    """

    bytes: int = 200_000_000
    """The file's size."""
    expanded: int = 500_000_000
    """The size of all parts of a zip file that are read (a Word file is one), unpacked."""
    characters: int = 20_000_000
    """The characters of the text."""
    blocks: int = 1_000_000
    """Paragraphs, cells or lines."""
    pages: int = 5_000
    """Pages of a PDF."""
    seconds: float = 120.0
    """How long reading may take, a conversion by another program included."""

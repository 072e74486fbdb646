"""How something is to be written: its look for people, and what a caller asked for beside the format."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from reportparse.messages import Language


class Look(NamedTuple):
    """How something is to be written; what a format does not know of it does not heed."""

    color: bool = False
    """Whether to colour it for a terminal."""
    width: int | None = None
    """How many cells a line may take; None for the default."""
    language: Language = "en"
    several: bool = False
    """Whether several reports were asked for, however many could be read: each bears its name, or all are one list."""
    rows: str | None = None
    """Which rows of a report are asked for, by a name of `serializers/rows`; None for the format's own default."""
    template: Path | None = None
    """A file whose styles the output is to have, where the format knows of such."""


PLAIN = Look()
"""The look of a file."""

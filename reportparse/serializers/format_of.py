"""Tells the format that a file's name asks for, of reports or of problems."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, TypeVar

Name = TypeVar("Name", bound=str)


class Row(Protocol):
    """A row of a table of formats."""

    @property
    def endings(self) -> tuple[str, ...]:
        """How a file's name ends that is written in it, where no other format is asked for."""


def format_of(file: Path | None, formats: Mapping[Name, Row]) -> Name | None:
    """Return the format that a file's name asks for, None where it asks for none."""
    suffix = file.suffix.lower() if file else ""
    return next((name for name, row in formats.items() if suffix in row.endings), None)

"""Tells the format that a file's name asks for, of reports or of problems."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from reportparse.errors import ArgumentError
from reportparse.patterns import lazy
from reportparse.visible import shortened

Name = TypeVar("Name", bound=str)
NAMES_A_FORMAT = lazy(r"\.[A-Za-z][A-Za-z0-9]{0,8}")
"""The end of a name that is meant for that of a format; longer ones are drawn by lot, as ``mktemp`` does, others count or date."""


class Row(Protocol):
    """A row of a table of formats."""

    @property
    def endings(self) -> tuple[str, ...]:
        """How a file's name ends that is written in it, where no other format is asked for."""


def format_of(file: Path | None, formats: Mapping[Name, Row], option: str) -> Name:
    """Return the format that a file's name asks for, the first of the table where it asks for none.

    Args:
        file: the file; None for the standard output.
        formats: all formats.
        option: how else a format is asked for.

    Raises:
        ArgumentError: its name ends as those of no format do.
    """
    suffix = file.suffix.lower() if file else ""
    named = {ending: name for name, row in formats.items() for ending in row.endings}
    if suffix in named:
        return named[suffix]
    if NAMES_A_FORMAT.fullmatch(suffix):
        name = shortened(str(file), 200)
        raise ArgumentError(
            f"{name}: no format ends in {suffix}; there are {', '.join(named)}, or give {option}",
            f"{name}：没有扩展名为 {suffix} 的格式，可用 {'、'.join(named)}，或用 {option} 指定",
        )
    return next(iter(formats))

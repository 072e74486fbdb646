"""A format of problems: how it is written, how files in it are called, who reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from reportparse.serializers.look import PLAIN, Look

if TYPE_CHECKING:
    from reportparse.serializers.problems.checked import Checked

Name = TypeVar("Name", bound=str)


class Row(Protocol):
    """A row of a table of formats."""

    @property
    def endings(self) -> tuple[str, ...]:
        """How a file's name ends that is written in it, where no other format is asked for."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write problems."""

    render: Callable[[Checked, Look], str]
    """Writes them."""
    endings: tuple[str, ...] = ()
    """How a file's name ends that is written in it, where no other format is asked for."""
    for_people: bool = False
    """Whether a person reads it: it may have colours."""

    def __call__(self, checked: Checked, look: Look = PLAIN) -> str:
        """Return problems as text."""
        return self.render(checked, look)


def format_of(file: Path | None, formats: Mapping[Name, Row]) -> Name | None:
    """Return the format that a file's name asks for, None where it asks for none."""
    suffix = file.suffix.lower() if file else ""
    return next((name for name, row in formats.items() if suffix in row.endings), None)

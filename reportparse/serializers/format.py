"""What a format is, of reports as of problems: how it is written, how files in it are called, who reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from reportparse.messages import Language

T = TypeVar("T")
Name = TypeVar("Name", bound=str)


class Look(NamedTuple):
    """How what people read is to look; formats for programs do not care."""

    color: bool = False
    """Whether to colour it for a terminal."""
    width: int | None = None
    """How many cells a line may take; None for the default."""
    language: Language = "en"


PLAIN = Look()
"""The look of a file."""


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """A way to write something."""

    render: Callable[[T, Look], str]
    """Writes it."""
    endings: tuple[str, ...] = ()
    """How a file's name ends that is written in it, where no other format is asked for."""
    for_people: bool = False
    """Whether a person reads it: it may have colours, and several stand one below the other, each with its name."""
    several: bool = True
    """Whether one file may hold several."""

    def __call__(self, thing: T, look: Look = PLAIN) -> str:
        """Return something as text."""
        return self.render(thing, look)


def format_of(file: Path | None, formats: Mapping[Name, Format[T]]) -> Name | None:
    """Return the format that a file's name asks for, None where it asks for none."""
    suffix = file.suffix.lower() if file else ""
    return next((name for name, row in formats.items() if suffix in row.endings), None)

"""Splits a marker where it stands in a source, and writes it there with another number."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.markers.families import BY_NAME
from reportparse.markers.numerals import System, parse_numeral
from reportparse.markers.own_family import Families
from reportparse.markers.split import rewrite, split, split_inserted
from reportparse.model import Marker
from reportparse.splice import Edit
from reportparse.trim import unspaced


class Parts(NamedTuple):
    """A marker in the source."""

    start: int
    """Offset of its first character."""
    head: str
    numeral: str
    tail: str

    @property
    def number(self) -> int:
        """Offset of the numeral."""
        return self.start + len(self.head)

    @property
    def after(self) -> int:
        """Offset after the numeral."""
        return self.number + len(self.numeral)


def split_marker(marker: Marker, text: str, families: Families = BY_NAME) -> Parts | None:
    """Return the parts of a marker as the source has them; None where it has no numeral or stands in pieces.

    Args:
        marker: the marker.
        text: the source's text.
        families: the table that holds for it.
    """
    system = families[marker.family].system
    written = text[marker.span.start : marker.span.end]
    if system is None or unspaced(written) != unspaced(marker.text):
        return None
    if marker.branch is not None:
        return _split_inserted(marker.span.start, written)
    found = split(system, written)
    if found is None or parse_numeral(system, found.numeral) != marker.ordinal:
        return None
    return Parts(marker.span.start, *found)


def renumber(marker: Marker, text: str, ordinal: int, families: Families = BY_NAME) -> Edit | None:
    """Return the edit that gives a marker another number in the same dress, None where none can be written.

    Args:
        marker: the marker.
        text: the source's text.
        ordinal: its new number.
        families: the table that holds for it.
    """
    return _rewritten(split_marker(marker, text, families), families[marker.family].system, ordinal)


def move_base(marker: Marker, text: str, ordinal: int) -> Edit | None:
    """Return the edit by which a part that was put in follows the part before it to another number, None where there is none.

    Args:
        marker: the marker of the part that was put in.
        text: the source's text.
        ordinal: the new number of the part before it.
    """
    inserted = split_inserted(text[marker.span.start : marker.span.end])
    system = BY_NAME[marker.family].system
    found = split("arabic" if inserted.figures else system, inserted.head) if inserted and system else None
    return _rewritten(Parts(marker.span.start, *found) if found else None, system, ordinal)


def _split_inserted(start: int, written: str) -> Parts | None:
    """Return the marker of a part that was put in with its own numeral, 一 of 第十七条之一."""
    found = split_inserted(written)
    return Parts(start, found.head + found.joint, found.numeral, found.unit) if found else None


def _rewritten(parts: Parts | None, system: System | None, ordinal: int) -> Edit | None:
    if parts is None or system is None:
        return None
    numeral = rewrite("arabic" if parts.numeral.isdecimal() else system, parts.numeral, ordinal)
    return Edit(parts.number, parts.after, numeral) if numeral is not None else None

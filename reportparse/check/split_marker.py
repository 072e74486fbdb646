"""Splits a marker where it stands in a source, and writes it there with another number."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.markers.families import BY_NAME
from reportparse.markers.numerals import parse_numeral
from reportparse.markers.own_family import Families
from reportparse.markers.split import rewrite, split
from reportparse.model import Marker
from reportparse.splice import Edit


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
    if system is None or "".join(written.split()) != "".join(marker.text.split()):
        return None
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
    system, parts = families[marker.family].system, split_marker(marker, text, families)
    numeral = rewrite(system, parts.numeral, ordinal) if parts and system else None
    return Edit(parts.number, parts.after, numeral) if parts and numeral is not None else None

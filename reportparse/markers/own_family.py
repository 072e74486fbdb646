"""A user's own families: rows as a configuration or a call has them, and the table of all families with them.

A row is plain data and goes into the report that was read with it, so that whoever has the report has the table:
nothing is registered anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportparse.markers.families import BY_NAME, USUAL
from reportparse.markers.family import Family, Kind, Shape
from reportparse.markers.numerals import System


@dataclass(frozen=True, slots=True)
class OwnFamily:
    """A family that a user adds to the table."""

    name: str
    """Its name in the wire format."""
    pattern: str
    """A regular expression of its markers; the group ``number``, or its only one, is the numeral. ``{number}`` stands
    for any numeral of its system."""
    numerals: System | None = None
    """The system of its numerals; that of the family it is like where it names none."""
    like: str | None = None
    """The family that it behaves like, and ranks with."""
    rank: float | None = None
    """Where it usually stands, smaller is higher; that of the family it is like where it says nothing."""
    kind: Kind | None = None
    """What its markers are; that of the family it is like, or ``block``."""
    named: tuple[str, ...] = ()
    """The words by which a reference names it, as in 见第二目."""

    @property
    def system(self) -> System | None:
        """The numerals that it counts with; None where it does not count."""
        return self.numerals or (BY_NAME[self.like].system if self.like else None)


Families = Mapping[str, Family]
"""A table of families by name."""


@lru_cache(maxsize=256)
def family_of(own: OwnFamily) -> Family:
    """Return the row of a user's family; the same one for the same words, so that its markers count together."""
    kind = own.kind or (BY_NAME[own.like].kind if own.like else "block")
    like = BY_NAME[own.like] if own.like else USUAL[kind]
    rank = like.rank if own.rank is None else own.rank
    shapes, known = (Shape("", "", own.pattern),), like.model_name
    if own.like is None:
        return Family(own.name, kind, rank, own.system, like.evidence, shapes, named=own.named, known_as=known)
    return replace(
        like, name=own.name, kind=kind, rank=rank, system=own.system, shapes=shapes, also="", known_as=known,
        standard=None, separator="", bracketed=False, named=own.named,
    )  # fmt: skip


def table_with(own: Sequence[OwnFamily]) -> Families:
    """Return the table of all families, a user's among them."""
    return {**BY_NAME, **{row.name: family_of(row) for row in own}} if own else BY_NAME

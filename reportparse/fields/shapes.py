"""What a shape of words is: a pattern, and the signs that stand in all it matches, which are quick to look for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reportparse.patterns import lazy


class Sign(NamedTuple):
    """What stands in words: a character, and what follows it."""

    firsts: str
    """The characters that it may be."""
    then: str = ""
    """An expression for what follows."""


class Shape(NamedTuple):
    """A way to say something."""

    begins: str
    """The characters with which it may begin, as inside a class."""
    pattern: str
    signs: tuple[Sign, ...]
    """One of these stands in whatever the pattern matches."""


def joined(shapes: Iterable[Shape]) -> re.Pattern[str]:
    """Return the pattern of all of some shapes; at one place the first that fits is read."""
    rows = list(shapes)
    # one class in front spares the engine to try all shapes at every character
    return lazy(f"(?=[{''.join(row.begins for row in rows)}])(?:{'|'.join(row.pattern for row in rows)})")


def gate_of(shapes: Iterable[Shape]) -> re.Pattern[str]:
    """Return an expression that is found wherever one of some shapes is, and is quicker to look for.

    >>> gate = gate_of([Shape("由", "由于.{2,9}", (Sign("由", "于"),)), Shape("原起", "[原起]因是.", (Sign("因", "是"),))])
    >>> bool(gate.search("由于经费不足")), bool(gate.search("因为经费不足"))
    (True, False)
    """
    signs = dict.fromkeys(sign for shape in shapes for sign in shape.signs)
    firsts = "".join(sorted({char for sign in signs for char in sign.firsts}))
    # one class in front of all is what the engine can skip to
    return lazy(f"[{re.escape(firsts)}](?:{'|'.join(f'(?<=[{re.escape(s.firsts)}]){s.then}' for s in signs)})")

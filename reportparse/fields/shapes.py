"""What a shape of words is: a pattern, and the signs that stand in all it matches, which are quick to look for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

Signs = tuple[re.Pattern[str], ...]
"""What is looked for before the patterns are tried."""


class Shape(NamedTuple):
    """A way to say something."""

    pattern: str
    signs: tuple[str, ...]
    """One of these expressions matches somewhere in whatever the pattern matches."""


def joined(shapes: Iterable[Shape]) -> re.Pattern[str]:
    """Return the pattern of all of some shapes; at one place the first that fits is read."""
    return re.compile("|".join(shape.pattern for shape in shapes))


def signs_of(shapes: Iterable[Shape]) -> Signs:
    """Return the signs of some shapes, each once.

    >>> [sign.pattern for sign in signs_of([Shape("由于.", ("由于",)), Shape("[由因]于.", ("由于", "因于"))])]
    ['由于', '因于']
    """
    return tuple(re.compile(sign) for sign in dict.fromkeys(sign for shape in shapes for sign in shape.signs))


def has_sign(text: str, signs: Signs) -> bool:
    """Return whether one of some signs stands in a text; where none does, no shape fits anywhere."""
    for sign in signs:  # noqa: SIM110 (`any` takes longer)
        if sign.search(text):
            return True
    return False

"""What the rest of a document says about a cut: words that open or close its clauses, and words that it never parts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reportparse.patterns import lazy
from reportparse.signs import STOPS

SHORTEST_OPENING, SHORTEST_CLOSING, LONGEST = 3, 2, 6
"""How many characters at a sentence's beginning and at a clause's end are compared."""
MANY = 5
"""From how many characters on words are rarely the same by chance."""
ABOUT = 2
"""How many characters on either side of a cut are looked for elsewhere."""
OFTEN = 3
"""From how many other places on more of them say no more."""
FAR = 60_000
"""In how many of a document's first characters they are looked for."""
_WORDS = r"[^，。；：、！？,;:!?\s“”‘’《》（）()…—]"
_CLAUSE = lazy(f"{_WORDS}+")
_OPENING = lazy(f"[{STOPS}]({_WORDS}{{1,{LONGEST}}})")


class Known(NamedTuple):
    """How a cut agrees with the rest of the document; all between 0 and 1."""

    opens: float
    """How long the words behind it are that open a sentence elsewhere."""
    opens_long: float
    """Whether they are many."""
    closes: float
    """How long the words before it are that close a clause."""
    closes_long: float
    """Whether they are many."""
    parted: float
    """Whether the words about it stand together elsewhere."""
    parted_often: float
    """In how many places."""


NOTHING = Known(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
"""What is known where there is no cut."""


class Phrases:
    """The clauses of a document, by their first and their last characters."""

    def __init__(self, text: str) -> None:
        """Go through a text once.

        Args:
            text: the whole document.
        """
        self._openings = sorted(set(_OPENING.findall(text))) if text else []
        self._closings = sorted({clause[: -LONGEST - 1 : -1] for clause in _CLAUSE.findall(text)}) if text else []
        self._text = text[:FAR]

    def known(self, window: str, at: int) -> Known:
        """Return what is known of a cut of a window, which is a part of the document.

        Args:
            window: the characters behind a marker.
            at: where it is cut.
        """
        opens = _shared(self._openings, window[at : at + LONGEST], SHORTEST_OPENING)
        closes = _shared(self._closings, window[max(0, at - LONGEST) : at][::-1], SHORTEST_CLOSING)
        about = window[max(0, at - ABOUT) : at + ABOUT]
        others = max(0, min(self._text.count(about) - 1, OFTEN)) if about else 0
        return Known(
            opens / LONGEST, float(opens >= MANY), closes / LONGEST, float(closes >= MANY), float(others > 0), others / OFTEN
        )  # fmt: skip


ALONE = Phrases("")
"""What is known of a window without its document."""


def _shared(words: Sequence[str], wanted: str, least: int) -> int:
    """Return how many first characters some words, which are sorted, share with others, 0 where those are too few.

    >>> _shared(["区人大常委会", "要认真落实"], "区人大代表团", 3)
    3
    """
    place = bisect_left(words, wanted)
    most = max((_alike(word, wanted) for word in words[max(0, place - 1) : place + 1]), default=0)
    return most if most >= least else 0


def _alike(one: str, other: str) -> int:
    """Return how many first characters two words share."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

"""What the rest of a document says about a cut: words that open or close its clauses, and words that it never parts."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

SHORTEST_OPENING, SHORTEST_CLOSING, LONGEST = 3, 2, 6
"""How many characters at a clause's beginning and end are compared."""
ABOUT = 2
"""How many characters on either side of a cut are looked for elsewhere."""
OFTEN = 3
"""From how many other places on more of them say no more."""
_CLAUSE = re.compile(r"[^，。；：、！？,;:!?\s“”‘’《》（）()…—]+")


class Known(NamedTuple):
    """How a cut agrees with the rest of the document; all between 0 and 1."""

    opens: float
    """How long the words behind it are that open a clause elsewhere."""
    closes: float
    """How long the words before it are that close one."""
    parted: float
    """How often the words about it stand together elsewhere."""


NOTHING = Known(0.0, 0.0, 0.0)
"""What is known where there is no cut."""


class Phrases:
    """The clauses of a document, each by its first and its last characters."""

    def __init__(self, text: str) -> None:
        """Go through a text once.

        Args:
            text: the whole document.
        """
        self._openings: Counter[str] = Counter()
        self._closings: Counter[str] = Counter()
        for found in _CLAUSE.finditer(text):
            start, end = found.span()
            self._openings.update(text[start : start + size] for size in range(SHORTEST_OPENING, min(LONGEST, end - start) + 1))
            self._closings.update(text[end - size : end] for size in range(SHORTEST_CLOSING, min(LONGEST, end - start) + 1))
        width = 2 * ABOUT
        self._runs = Counter(text[at : at + width] for at in range(len(text) - width + 1))

    def known(self, window: str, at: int) -> Known:
        """Return what is known of a cut of a window, which is a part of the document.

        Args:
            window: the characters behind a marker.
            at: where it is cut.
        """
        opens = (size for size in range(LONGEST, SHORTEST_OPENING - 1, -1) if window[at : at + size] in self._openings)
        closes = (size for size in range(min(LONGEST, at), SHORTEST_CLOSING - 1, -1) if window[at - size : at] in self._closings)
        others = self._runs[window[at - ABOUT : at + ABOUT]] - 1
        return Known(next(opens, 0) / LONGEST, next(closes, 0) / LONGEST, max(0, min(others, OFTEN)) / OFTEN)

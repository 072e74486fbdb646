"""Spaces that lost line breaks left behind, and those that set words apart letter by letter."""

from __future__ import annotations

import re

from reportparse.clean.edits import Edit
from reportparse.clean.joints import close

_SINGLE = re.compile(r" (?<=[^\x00-\x7f\u3000] |[,;:)] )(?=[^\x00-\x7f\u3000])")
_AFTER_NUMBER = "条章节条篇、）.．"
NEAR, FAR = 12, 64
"""How many characters lie between two lost line breaks."""
SHARE = 0.6
"""The share of spaces at such distances where they are lost line breaks."""
FEWEST = 3
"""The fewest spaces that tell."""
DENSE = 80
"""One space in so many characters, at least."""


def find_spaces(text: str) -> list[Edit]:
    """Return the spaces to close."""
    if " " not in text:
        return []
    places = [m.start() for m in _SINGLE.finditer(text)]
    if _are_wraps(text, places):
        return [close(text, place, place + 1, "wrap-space") for place in places]
    return [Edit(place, place + 1, "joined", "letter-space") for place in _letter_spaces(text, places)]


def _letter_spaces(text: str, places: list[int]) -> list[int]:
    """Return the spaces that stand letter by letter, as in 关 键 词, where the first letter is one too."""
    found: list[int] = []
    run: list[int] = []
    for place in [*places, len(text) + 9]:
        if run and place - run[-1] == 2:
            run.append(place)
            continue
        if len(run) > 1 and not "\u4e00" <= text[run[0] - 2 : run[0] - 1] <= "\u9fff":
            found += run
        run = [place]
    return found


def _are_wraps(text: str, places: list[int]) -> bool:
    """Judge the single spaces by their number and by how evenly they lie."""
    telling = [place for place in places if text[place - 1] not in _AFTER_NUMBER]
    if len(telling) < FEWEST or len(telling) * DENSE < len(text):
        return False
    gaps = [b - a for a, b in zip(telling, telling[1:], strict=False)]
    even = sum(NEAR <= gap <= FAR for gap in gaps)
    return len(gaps) >= FEWEST - 1 and even >= SHARE * len(gaps)

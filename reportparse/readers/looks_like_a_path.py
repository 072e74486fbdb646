"""Tells a text that is probably the name of a file, given where the file's text was meant."""

from __future__ import annotations

import os

from reportparse.readers.formats import SUFFIXES

LONGEST_PATH = 260
"""The most characters of a path that is taken for one."""
ENDINGS = (*sorted(SUFFIXES), ".json")
"""How the names of reports end, those that were written as JSON among them."""


def looks_like_a_path(text: str) -> bool:
    """Return whether a text of one line ends as a file's name does, or is the name of a file that exists.

    Args:
        text: the whole text.
    """
    if not text.strip() or len(text) > LONGEST_PATH or "\n" in text:
        return False
    return text.lower().endswith(ENDINGS) or os.path.isfile(text)  # noqa: PTH113 -- whatever the text, it never raises

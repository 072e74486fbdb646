"""Tells a text that is probably the name of a file, given where the file's text was meant."""

from __future__ import annotations

import os
import re

from reportparse.patterns import lazy

LONGEST_PATH = 260
"""The most characters of a path that is taken for one."""
ENDING = lazy(r"\.(?:txt|text|md|markdown|html?|docx?|pdf|wps|rtf|odt|json)\Z", re.IGNORECASE)
"""How the names of reports end."""


def looks_like_a_path(text: str) -> bool:
    """Return whether a text of one line ends as a file's name does, or is the name of a file that exists.

    Args:
        text: the whole text.
    """
    if not text.strip() or len(text) > LONGEST_PATH or "\n" in text:
        return False
    return ENDING.search(text) is not None or os.path.isfile(text)  # noqa: PTH113 -- whatever the text, it never raises

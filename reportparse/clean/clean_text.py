"""Cleans a text step by step; each step says what to change and why."""

from __future__ import annotations

import re
from collections.abc import Callable

from reportparse.clean.chrome import find_chrome
from reportparse.clean.contents import find_contents
from reportparse.clean.counters import find_counters
from reportparse.clean.edits import Edit, apply_edits
from reportparse.clean.joints import find_doubles
from reportparse.clean.markup import find_markup
from reportparse.clean.page_numbers import find_page_numbers
from reportparse.clean.running_heads import find_running_heads
from reportparse.clean.shapes import Sheet
from reportparse.clean.spaces import find_spaces
from reportparse.clean.wraps import find_wraps
from reportparse.source import CleanText, SourceText

STEPS: tuple[Callable[[Sheet], list[Edit]], ...] = (
    find_markup,
    find_chrome,
    find_counters,
    find_contents,
    find_page_numbers,
    find_running_heads,
    find_wraps,
    find_spaces,
)
"""All steps, in the order in which they see the text."""

LOST_BREAKS = frozenset(("page-counter", "wrap-space"))
"""Reasons of repairs that tell that line breaks were lost."""


def clean_text(source: SourceText) -> CleanText:
    """Return the text without what its way to us added, with a map back and all repairs.

    Args:
        source: the text as it was read.

    Returns:
        The cleaned text. Every visible character of the source is in it, or in a repair that removed it.
    """
    clean = _plain_line_ends(CleanText(source.text, source))
    sheet = Sheet(clean.text)
    for find in STEPS:
        edits = find(sheet)
        if edits:
            clean = apply_edits(clean, edits)
            sheet = Sheet(clean.text)
    if any(repair.reason in LOST_BREAKS for repair in clean.repairs):
        clean = apply_edits(clean, find_doubles(sheet))
    return clean


def _plain_line_ends(clean: CleanText) -> CleanText:
    """Return the text with one character a line end, which is no repair."""
    if "\r" not in clean.text:
        return clean
    return apply_edits(clean, [Edit(match.start(), match.end(), "joined", "") for match in re.finditer(r"\r+(?=\n)", clean.text)])

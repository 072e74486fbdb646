"""Cleans a text step by step; each step says what to change and why."""

from __future__ import annotations

from collections.abc import Callable

from reportparse.clean.chrome import find_chrome
from reportparse.clean.chunk_numbers import find_chunk_numbers
from reportparse.clean.contents import find_contents
from reportparse.clean.copy_marks import find_copy_marks
from reportparse.clean.counters import find_counters
from reportparse.clean.cuts import Cut, apply_edits
from reportparse.clean.even_blanks import even_blanks, find_unseen
from reportparse.clean.joints import close, find_doubles
from reportparse.clean.lost_blanks import find_lost_blanks
from reportparse.clean.markup import find_markup
from reportparse.clean.page_numbers import find_page_numbers
from reportparse.clean.readings import find_readings
from reportparse.clean.running_heads import find_running_heads
from reportparse.clean.shapes import Sheet
from reportparse.clean.shifted_markers import mend_markers
from reportparse.clean.spaces import find_spaces
from reportparse.clean.wraps import find_wraps
from reportparse.texts import CleanText, ReadText
from reportparse.timeout import check_time


def _find_counters(sheet: Sheet) -> list[Cut]:
    """Return the numbers before the pages of a text, or before pieces of any length, whichever are more."""
    return max(find_counters(sheet), find_chunk_numbers(sheet), key=len)


STEPS: tuple[tuple[str, Callable[[Sheet], list[Cut]]], ...] = (
    ("markup", find_markup),
    ("reading", find_readings),
    ("lost-blank", find_lost_blanks),
    ("site-chrome", find_chrome),
    ("page-counter", _find_counters),
    ("contents", find_contents),
    ("page-number", find_page_numbers),
    ("running-head", find_running_heads),
    ("copy-mark", find_copy_marks),
    ("line-wrap", find_wraps),
    ("wrap-space", find_spaces),
)
"""All steps, in the order in which they see the text, each with the main reason of its repairs."""

LOST_BREAKS = frozenset(("page-counter", "wrap-space"))
"""Reasons of repairs that tell that line breaks were lost."""


def clean_text(read: ReadText) -> CleanText:
    """Return the text without what its way to us added, with a map back and all repairs.

    Args:
        read: the text as it was read, with what the reader knows about it.

    Returns:
        The cleaned text. Every visible character of the source is in it, or in a repair that removed it.
    """
    text = mend_markers(even_blanks(read.source.text))
    clean = apply_edits(CleanText(text, read.source), [*find_unseen(text), *_known(read, text)])
    sheet = Sheet(clean.text)
    for reason, find in STEPS:
        check_time()
        edits = [] if reason in read.settled else find(sheet)
        if edits:
            clean = apply_edits(clean, edits)
            sheet = Sheet(clean.text)
    if any(repair.reason in LOST_BREAKS for repair in clean.repairs):
        clean = apply_edits(clean, find_doubles(sheet))
    return clean


def _known(read: ReadText, text: str) -> list[Cut]:
    """Return the edits that the reader asks for."""
    return [
        close(text, repair.span.start, repair.span.end, repair.reason)
        if repair.kind == "joined"
        else Cut(repair.span.start, repair.span.end, "removed", repair.reason)
        for repair in read.repairs
    ]

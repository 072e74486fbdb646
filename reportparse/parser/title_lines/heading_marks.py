"""Tells the lines that a flat text marks as headings, as Markdown does: ## 背景. A file of Markdown knows them by its blocks."""

from __future__ import annotations

from reportparse.texts import CleanText

SIGN = "#"
FEWEST = 2
"""How many lines are marked where such signs are marks; one alone may be a sign of the text."""


def heading_marks(clean: CleanText) -> dict[int, int]:
    """Return how deep the marked lines of a flat text are, by clean offset.

    Args:
        clean: the cleaned text; cleaning took the signs out.
    """
    text = clean.source.text
    if clean.source.blocks or SIGN not in text:
        return {}
    found: dict[int, int] = {}
    for repair in clean.repairs:
        signs = text[repair.span.start : repair.span.end].rpartition("\n")[2].strip() if repair.reason == "markup" else ""
        if signs and not signs.strip(SIGN):
            found[clean.first_kept(repair.span.end)] = len(signs)
    if list(found.values()).count(1) == 1 and next(iter(found.values())) == 1:
        del found[next(iter(found))]  # the title of the whole text
    return found if len(found) >= FEWEST else {}

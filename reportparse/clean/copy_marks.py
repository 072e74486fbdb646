"""Signs that sites put into sentences against copying: ``禁燃禁放的.践行者``."""

from __future__ import annotations

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import lazy

MARKS = (".", "'", "`")
"""What they put in."""
MARK = lazy(r"(?<=[\u4e00-\u9fff]的)(?<!目的)(?:\.|(['`])(?![^\n'`]{1,30}\1))(?=[\u4e00-\u9fff])")
"""One behind 的 and before a word, where no sentence ends; two of a kind are quotes."""


def find_copy_marks(sheet: Sheet) -> list[Cut]:
    """Return the signs to take out."""
    if not any(f"的{mark}" in sheet.text for mark in MARKS):
        return []
    return [Cut(*match.span(), "removed", "copy-mark") for match in MARK.finditer(sheet.text)]

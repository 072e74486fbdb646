"""Signs that sites put into sentences against copying: ``禁燃禁放的.践行者``."""

from __future__ import annotations

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import lazy

MARK = lazy(r"的(?<!目的)(?P<mark>\.|(['`])(?![^\n'`]{1,30}\2))(?<=[\u4e00-\u9fff].{2})(?=[\u4e00-\u9fff])")
"""One behind 的 and before a word, where no sentence ends; two of a kind are quotes."""


def find_copy_marks(sheet: Sheet) -> list[Cut]:
    """Return the signs to take out."""
    return [Cut(*match.span("mark"), "removed", "copy-mark") for match in MARK.finditer(sheet.text)]

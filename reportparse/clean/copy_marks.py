"""Signs that sites put into sentences against copying: ``禁燃禁放的.践行者``, and rows of them between lines."""

from __future__ import annotations

from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import IDEOGRAPHS, lazy

MARK = lazy(rf"的(?<!目的)(?P<mark>\.|(['`])(?![^\n'`]{{1,30}}\2))(?<=[{IDEOGRAPHS}].{{2}})(?=[{IDEOGRAPHS}])")
"""One behind 的 and before a word, where no sentence ends; two of a kind are quotes."""
_STARTS = r"(?:(?<=[^ -~\t])[ ]{0,2}(?:[?-~](?=[!-; ]))?|(?<=[!-~])(?=[!-;][ ]))"
"""What opens it: the first of a pair, or the second alone behind a blank that is lost; behind Latin letters and figures, only the first."""
_NOISE = lazy(rf"{_STARTS}(?:[!-;]?[ ]{{1,2}}[?-~]){{4,60}}+[ ]{{0,2}}(?=[^ -~\t]|[(\d]|\Z)")
"""Pairs at random of a sign or figure and, behind a blank, a letter or rare sign: at either end of a line or on one of its own.

What the text goes on with behind them, a number or a bracket, is no such pair. Of a pair that begins with a blank pages show but one.
"""
_PAIRS = lazy(r"(?:[?-~][!-;]?[ ]{1,2}){3}[?-~]")
"""A few such pairs, which are faster to look for."""
_SIGN: Final = frozenset("!\"#$%&'()*+,/:;<=>?@[\\]^_`{|}~")
_RARE: Final = "^~`{$|@"
"""Those of which noise has one, and other text hardly any."""
LEAST_SIGNS: Final = 3
"""Of how many kinds of signs noise is at least that shows that a page has any; formulas and options have fewer."""
LEAST_PAIRED: Final = 2.5
"""How many characters noise has at least for each blank: 3 where all of its pairs are whole, 2 where none is."""
FEWEST_NOISE: Final = 3
"""In how many places at least a page has such."""


def find_copy_marks(sheet: Sheet) -> list[Cut]:
    """Return the signs to take out."""
    marks = [match.span("mark") for match in MARK.finditer(sheet.text)]
    return [Cut(*span, "removed", "copy-mark") for span in (*marks, *_noise(sheet.text))]


def _noise(text: str) -> list[tuple[int, int]]:
    """Return where a text has signs at random: some places show that it has, and others may then have but one kind."""
    if not any(sign in text for sign in _RARE) or not _PAIRS.search(text):
        return []
    matches = (match for match in _NOISE.finditer("\n" + text) if _is_paired(match.group()))
    found = [(match.span(), len(_SIGN.intersection(match.group()))) for match in matches]
    if sum(kinds >= LEAST_SIGNS for _, kinds in found) < FEWEST_NOISE:
        return []
    return [(start - 1, end - 1) for (start, end), kinds in found if kinds]


def _is_paired(words: str) -> bool:
    """Return whether most pairs are whole; the letters of a row of cells, which blanks part, are none."""
    return len(words) >= LEAST_PAIRED * words.count(" ")

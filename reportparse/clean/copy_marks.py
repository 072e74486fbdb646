"""Signs that sites put into sentences against copying: ``禁燃禁放的.践行者``, and rows of them between lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import IDEOGRAPHS, lazy

MARK = lazy(rf"的(?<!目的)(?P<mark>\.|(['`])(?![^\n'`]{{1,30}}\2))(?<=[{IDEOGRAPHS}].{{2}})(?=[{IDEOGRAPHS}])")
"""One behind 的 and before a word, where no sentence ends; two of a kind are quotes."""
_NOISE = lazy(r"[!-~](?<=[^ -~\t].)[!-~]{0,3}[ ]{1,2}(?:[!-~]{1,4}[ ]{1,2}){2,40}[!-~]{0,4}(?=[^ -~\t]|\Z)")
"""Signs, letters and figures at random, in groups of one to four, at either end of a line or on one of its own."""
_NUMBER = lazy(r"(?<= )(?:\(\d{1,2}\)|\d{1,4}[.)]?)\Z")
"""What the text goes on with behind it: the number of an item, a figure."""
_SIGN: Final = frozenset("!\"#$%&'()*+,/:;<=>?@[\\]^_`{|}~")
_RARE: Final = "^~`{$|@"
"""Those of which noise has one, and other text hardly any."""
LEAST_SIGNS: Final = 3
"""Of how many kinds of signs noise is at least; formulas and options have fewer."""
FEWEST_NOISE: Final = 3
"""In how many places at least a page has it."""


def find_copy_marks(sheet: Sheet) -> list[Cut]:
    """Return the signs to take out."""
    marks = [match.span("mark") for match in MARK.finditer(sheet.text)]
    noise = list(_noise(sheet.text))
    return [Cut(*span, "removed", "copy-mark") for span in (*marks, *(noise if len(noise) >= FEWEST_NOISE else []))]


def _noise(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has signs at random."""
    if not any(sign in text for sign in _RARE):
        return
    for match in _NOISE.finditer("\n" + text):
        if len(_SIGN.intersection(match.group())) >= LEAST_SIGNS:
            number = _NUMBER.search(match.group())
            yield match.start() - 1, match.end() - 1 - (len(number[0]) if number else 0)

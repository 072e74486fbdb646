"""Readings in Latin letters that sites put behind characters: ``農(nóng)村養(yǎng)老服務(wù)``."""

from __future__ import annotations

from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import IDEOGRAPHS, lazy

TONES: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
"""Letters with the mark of a tone."""
FEWEST: Final = 5
"""As many make it a habit of the page; a writer explains a rare character or two."""
FEWEST_LABELLED: Final = 2
_READING = lazy(rf"[{IDEOGRAPHS}](?P<reading>[(（][ ]?(?:[a-zü]{{0,4}}[{TONES}][a-zü]{{0,3}}|men|me|ma|le|zhe|ge)[ ]?[)）])")
"""One syllable behind one character; those without a tone are few."""
_LABELLED = lazy(
    rf"[{IDEOGRAPHS}](?P<reading>[(（【{{\[](?:拼音|pinyin|读音?|繁体?)[:：][^\s()（）【】{{}}\[\]]{{1,8}}[)）】}}\]])"
)
"""The same behind a label, and the character as it was written once."""


def find_readings(sheet: Sheet) -> list[Cut]:
    """Return the readings to take out."""
    text = sheet.text
    if not any(letter in text for letter in TONES):
        return []
    found = [match.span("reading") for match in _READING.finditer(text)]
    told = [match.span("reading") for match in _LABELLED.finditer(text)]
    kept = [*(found if len(found) >= FEWEST else []), *(told if len(told) >= FEWEST_LABELLED else [])]
    return [Cut(*span, "removed", "reading") for span in kept]

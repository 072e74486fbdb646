"""Readings in Latin letters that sites put behind characters: ``農(nóng)村養(yǎng)老服務(wù)``."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.patterns import IDEOGRAPHS, lazy

TONES: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
"""Letters with the mark of a tone."""
LETTERS: Final = frozenset(ascii_lowercase)
BRACKETS: Final = "(（"
"""What opens a reading."""
FEWEST: Final = 5
"""As many make it a habit of the page; a writer explains a rare character or two."""
FEWEST_KINDS: Final = 5
"""As many different syllables without tones, single letters left out of account, make it a habit; where letters in brackets stand for something, few are syllables."""
FEWEST_LABELLED: Final = 2
_READING = lazy(rf"[{IDEOGRAPHS}](?P<reading>[(（][ ]?(?:[a-zü]{{0,4}}[{TONES}][a-zü]{{0,3}}|men|me|ma|le|zhe|ge)[ ]?[)）])")
"""One syllable behind one character; those without a tone are few."""
_SYLLABLE = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)(?:i?a(?:ng?|o|i)?|e(?:ng?|i)?|i(?:ng?|ong?|u|e)?|o(?:ng|u)?|u(?:a(?:ng?|i)?|o|n|i|e)?|v|ü)"
    r"|a(?:n|i|o)?|er?|ou)"
)
"""A syllable of Mandarin, by its first and last sounds."""
_TONELESS = lazy(rf"(?P<reading>[{BRACKETS}](?<=[{IDEOGRAPHS}].)[ ]?(?P<said>{_SYLLABLE})[ ]?[)）])")
_LABELLED = lazy(
    rf"[{IDEOGRAPHS}](?P<reading>[(（【{{\[](?:拼音|pinyin|读音?|繁体?)[:：][^\s()（）【】{{}}\[\]]{{1,8}}[)）】}}\]])"
)
"""The same behind a label, and the character as it was written once."""


def find_readings(sheet: Sheet) -> list[Cut]:
    """Return the readings to take out."""
    text = sheet.text
    toned = any(letter in text for letter in TONES)
    found = [match.span("reading") for match in _READING.finditer(text)] if toned else []
    told = [match.span("reading") for match in _LABELLED.finditer(text)] if toned else []
    kept = [*(found if len(found) >= FEWEST else _toneless(text)), *(told if len(told) >= FEWEST_LABELLED else [])]
    return [Cut(*span, "removed", "reading") for span in kept]


def _toneless(text: str) -> list[tuple[int, int]]:
    """Return the places of the readings of a page that sets no tones: 质(zhi)量发展."""
    lettered = sum(piece[:1] in LETTERS for bracket in BRACKETS for piece in text.split(bracket)[1:])
    found = list(_TONELESS.finditer(text)) if lettered >= FEWEST_KINDS else []
    many = len({match["said"] for match in found if len(match["said"]) > 1}) >= FEWEST_KINDS
    return [match.span("reading") for match in found] if many else []

"""Evens out what is not seen: each line ends in a line feed, a blank is a space, a radical is its character, and nothing is without width."""

from __future__ import annotations

import re
from unicodedata import normalize

from reportparse.clean.cuts import Cut
from reportparse.patterns import lazy
from reportparse.signs import WIDTHLESS, with_line_feeds

SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
"""Blanks of other widths, and those at which no line may break."""
_RADICALS = lazy("[\u2f00-\u2fd5\u2e9f\u2ef3]")
"""Radicals that look as the characters that they are: ⼀, ⼈; programs that write PDF files put them in their place."""
_TABS = lazy(r"(?:(?<=\n)|\A)[ \u3000]*+\t[ \t\u3000]*+")
"""What a line is set in with."""
_RETURNS = lazy(r"(?<!\r)\r++(?=\n)")
_WIDTHLESS = lazy(f"[{WIDTHLESS}]+")


def even_blanks(text: str) -> str:
    """Return a text with one sign for the end of a line and one for a blank, and characters for radicals; no offset changes."""
    text = with_line_feeds(text)
    for space in SPACES:
        if space in text:
            text = text.replace(space, " ")
    if "\t" in text:
        text = _TABS.sub(lambda indent: "\u3000" * len(indent.group()), text)
    return _RADICALS.sub(_character, text)


def _character(radical: re.Match[str]) -> str:
    return normalize("NFKC", radical[0])


def find_unseen(text: str) -> list[Cut]:
    """Return what is not seen: a carriage return before a line feed, which is no repair, and signs without width."""
    edits = [Cut(*match.span(), "joined", "") for match in _RETURNS.finditer(text)] if "\r" in text else []
    if any(sign in text for sign in WIDTHLESS):
        edits += [Cut(*match.span(), "removed", "zero-width") for match in _WIDTHLESS.finditer(text)]
    return edits

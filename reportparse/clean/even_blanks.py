"""Evens out what is not seen: each line ends in a line feed, a blank is a space, and nothing without width is left."""

from __future__ import annotations

from reportparse.clean.cuts import Cut
from reportparse.patterns import lazy
from reportparse.signs import WIDTHLESS, with_line_feeds

SPACES = "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
"""Blanks of other widths, and those at which no line may break."""
_TABS = lazy(r"(?:(?<=\n)|\A)[ \u3000]*+\t[ \t\u3000]*+")
"""What a line is set in with."""
_RETURNS = lazy(r"(?<!\r)\r++(?=\n)")
_WIDTHLESS = lazy(f"[{WIDTHLESS}]+")


def even_blanks(text: str) -> str:
    """Return a text with one sign for the end of a line and one for a blank; no offset changes."""
    text = with_line_feeds(text)
    for space in SPACES:
        if space in text:
            text = text.replace(space, " ")
    if "\t" in text:
        text = _TABS.sub(lambda indent: "\u3000" * len(indent.group()), text)
    return text


def find_unseen(text: str) -> list[Cut]:
    """Return what is not seen: a carriage return before a line feed, which is no repair, and signs without width."""
    edits = [Cut(*match.span(), "joined", "") for match in _RETURNS.finditer(text)] if "\r" in text else []
    if any(sign in text for sign in WIDTHLESS):
        edits += [Cut(*match.span(), "removed", "zero-width") for match in _WIDTHLESS.finditer(text)]
    return edits

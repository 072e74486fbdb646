"""Markers of which a byte was lost on the way: `?。ㄒ唬` is what （一） reads as from its second byte on, in the encoding GBK."""

from __future__ import annotations

import re
from typing import Final

from reportparse.patterns import lazy, words_pattern
from reportparse.signs import BLANKS

SHIFTED: Final = dict(zip(("ㄒ唬", "ǘ", "ㄈ", "ㄋ模", "ㄎ澹", "ㄆ撸", "ò耍", "ň牛"), "一二三四五七八九", strict=True))
"""What is left of a marker: its number. Of （六） nothing is; 十 begins several numbers, which look alike then."""
HEAD: Final = "。"
"""The end of the blank before such a marker, and the beginning of its bracket, read as one character."""
_MARKER = lazy(rf"(?m:^)(?P<blank>[{BLANKS}]{{0,9}})[?？]{HEAD}(?P<number>{words_pattern(SHIFTED)})")


def mend_markers(text: str) -> str:
    r"""Return a text with the markers that were read so at the head of a line; no offset changes.

    >>> mend_markers("?。ㄒ唬┡涔埽?\n?。ǘ┕芑ぃ?")
    '（一） ┡涔埽?\n（二）┕芑ぃ?'
    """
    return _MARKER.sub(_marker, text) if any(HEAD + sign in text for sign in SHIFTED) else text


def _marker(found: re.Match[str]) -> str:
    return f"{found['blank']}（{SHIFTED[found['number']]}）".ljust(len(found[0]))

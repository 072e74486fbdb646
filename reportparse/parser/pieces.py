"""The title of one of several texts that one file holds, as its line says: 工作总结 篇二, 【篇2】调研报告, 调研报告（第三篇）."""

from __future__ import annotations

from typing import Final

from reportparse.markers.numerals import TO_TEN
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, COLONS, COMMAS

COUNTED: Final = "篇"
"""What each such title has."""
_NUMBER = rf"(?:篇[{TO_TEN}\d]{{1,3}}|第[{TO_TEN}\d]{{1,3}}篇)"
_SET_OFF = rf"[【\[（(]{_NUMBER}[】\]）)]"
PIECE: Final = rf"(?:[【\[]{_NUMBER}[】\]][^{ANY_STOPS}{COMMAS}\n]{{0,40}}|[^{ANY_STOPS}{COMMAS}\n]{{2,40}}?(?:{_NUMBER}|{_SET_OFF}))[{COLONS}]?"
_PIECE = lazy(PIECE)


def names_piece(line: str) -> bool:
    """Return whether a line says that it is one of several texts.

    >>> names_piece("工作总结 篇二"), names_piece("【篇2】养老调研报告"), names_piece("第一篇 总论")
    (True, True, False)
    """
    return COUNTED in line and _PIECE.fullmatch(line) is not None

"""Tells the heading that is the document's title from those of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportparse.markers.numerals import TO_TEN
from reportparse.papers import genre_of
from reportparse.patterns import lazy
from reportparse.source import Block

OF_PARTS: Final = frozenset("建议 意见 总结 小结 计划 规划 方案 要点".split())
"""Kinds of papers as which parts are named, too: 对策建议."""
_NUMBERED = lazy(rf"[#\s]*(?:[（(第]?[{TO_TEN}\d]{{1,3}}[、.．）)章节篇部 ]|附件?)")
"""How a heading of a part opens."""


def name_title(blocks: Sequence[Block], text: str = "") -> None:
    """Give the first heading the title's level, 0, where it alone is of the highest level, or alone of these is named as a paper is.

    Args:
        blocks: those of the file.
        text: what they stand in.
    """
    levels = [block for block in blocks if block.level]
    highest = min((block.level or 0 for block in levels), default=0)
    if not levels or levels[0].level != highest:
        return
    beside = [block for block in levels[1:] if block.level == highest]
    if not beside or (_names_paper(levels[0], text) and not any(_names_paper(block, text) for block in beside)):
        levels[0].level = 0


def _names_paper(block: Block, text: str) -> bool:
    """Return whether a heading without a number says what kind of paper it heads, and no part is called so."""
    words = text[block.start : block.end]
    genre = genre_of(words)
    return genre is not None and _NUMBERED.match(words) is None and (genre not in OF_PARTS or "关于" in words)

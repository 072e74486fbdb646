"""Tells the heading that is the document's title from those of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.source import Block


def name_title(blocks: Sequence[Block]) -> None:
    """Give the first heading the title's level, 0, where it alone is of the highest level."""
    levels = [block for block in blocks if block.level]
    highest = min((block.level or 0 for block in levels), default=0)
    if levels and levels[0].level == highest and sum(block.level == highest for block in levels) == 1:
        levels[0].level = 0

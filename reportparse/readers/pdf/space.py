"""The space in which a page is shown, and how points of the file come into it."""

from __future__ import annotations

import math
from typing import NamedTuple

import pypdfium2

QUARTER = 90


class Space(NamedTuple):
    """The box of a page that is shown, in the file's own points, and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0
    """How many quarters clockwise it is turned."""

    @property
    def width(self) -> float:
        """How wide the page is shown."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """How high the page is shown."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    @property
    def is_plain(self) -> bool:
        """Whether points of the file are where they are shown."""
        return not (self.turns or self.left or self.bottom)

    def show(self, across: list[float], up: list[float]) -> tuple[list[float], list[float]]:
        """Return how far from the left and the lower edge of the page as it is shown some points stand.

        >>> Space(0, 0, 595, 842, turns=1).show([95.0], [90.0])
        ([90.0], [500.0])

        Args:
            across: how far to the right each stands in the file.
            up: how far up.
        """
        if self.is_plain:
            return across, up
        across = [self.right - place for place in across] if self.turns in (1, 2) else [place - self.left for place in across]
        up = [self.top - place for place in up] if self.turns in (2, 3) else [place - self.bottom for place in up]
        return (up, across) if self.turns % 2 else (across, up)


def read_space(page: pypdfium2.PdfPage) -> Space:
    """Return the space in which a page is shown; nothing of what is no number."""
    edges = page.get_bbox()
    left, bottom, right, top = edges if math.isfinite(sum(edges)) else (0.0, 0.0, 0.0, 0.0)
    return Space(left, bottom, right, top, page.get_rotation() // QUARTER)

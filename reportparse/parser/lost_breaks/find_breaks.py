"""Finds where headings end that lost their line break, jointly over a run of siblings.

    （一）夯实工作基础，规范工作开展|新时代…     a line break was lost
    （二）加强代表工作。各级…                   a lead, closed by its stop
    （三）建立健全制度，完善各项机制。          one plain sentence: no heading

Each window is first judged by itself, by a log-linear model over all its possible cuts; then again
in the light of its siblings, since headings of one run share their shape and nearly always their kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from reportparse.parser.heading_lengths import WINDOW
from reportparse.parser.lost_breaks.features import LINE, options, prepare
from reportparse.parser.lost_breaks.model import load
from reportparse.parser.lost_breaks.phrases import ALONE, Phrases
from reportparse.parser.lost_breaks.siblings import Judged, judge_together, judged
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.timeout import check_time

_GAP = lazy(
    f"(?<=\\S{{4}})(?:[ \u00a0]*\u3000[ \u00a0\u3000]*|[ \u00a0]{{2,}})(?=\\S)"
    f"|(?<=[{IDEOGRAPHS}”）]{{4}}) (?=[{IDEOGRAPHS}“]|\\d{{1,4}} ?[年月日])"
)
"""White space that stands where a line ended; cleaning has closed what hard wraps left."""


class Window(NamedTuple):
    """The clean text that follows a marker."""

    text: str
    """Up to `WINDOW` characters, less where the next marker or the paragraph's end comes first."""
    closed: bool
    """Whether the next marker or the paragraph's end closes it, not the limit."""


class Break(NamedTuple):
    """Where a heading ends."""

    length: int
    """Its length in characters, closing punctuation left out; 0 where there is none."""
    margin: float
    """Log odds against the next best cut; infinite where there is no other, or a gap shows where the line ended."""
    lost: bool
    """Whether the heading ends in a line break that was lost, not in punctuation or with the window."""


def find_breaks(windows: Sequence[Window], family: str, phrases: Phrases = ALONE) -> list[Break]:
    """Return where the headings of one run of siblings end.

    Args:
        windows: what follows the markers of the run, in order.
        family: the markers' family, as in the wire format.
        phrases: those of the document; of a text that stands by itself, none.
    """
    model = load()
    alone = []
    for window in windows:
        check_time()
        text = prepare(window.text[:WINDOW], window.closed and len(window.text) <= WINDOW, family)
        alone.append(judged(text, *model.chances(text, options(text)), phrases))
    together = judge_together(alone, model.run)
    return [_choose(window, one, chances) for window, one, chances in zip(windows, alone, together, strict=True)]


def _choose(window: Window, one: Judged, chances: Sequence[float]) -> Break:
    """Return the likeliest cut, or that at a gap where a line ended."""
    gap = _GAP.search(window.text, 0, one.window.stop)
    if gap is not None:
        return Break(gap.start(), inf, True)
    order = sorted(range(len(chances)), key=chances.__getitem__, reverse=True)
    best = one.options[order[0]]
    margin = chances[order[0]] - chances[order[1]] if len(order) > 1 else inf
    return Break(best.at, margin, best.kind == LINE)

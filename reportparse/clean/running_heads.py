"""Running heads and feet: short lines that come again at the distance of pages, in the middle of sentences."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import INNER, MARKER, SENTENCE_ENDS, Sheet, ends_sentence
from reportparse.cohesion import cohesion
from reportparse.median import median
from reportparse.patterns import lazy

LONGEST_HEAD = 50
"""No running head is longer."""
LEAST_TIMES = 3
"""How often a line must come again."""
PAGE = (200, 5000)
"""How many characters a page may have."""
DIGITS = lazy(r"\d+")

SHORTEST_CUT = 12
"""No line that a page breaks off is shorter."""
TITLE = 0.6
"""A line may be a title, under which a heading stands, up to this share of the length that lines usually have."""
LEAST_JOINED = -1.0
"""The least log odds that what stands about all equal lines is one text, which they break."""


class Line(NamedTuple):
    """A short line with what stands about it."""

    start: int
    text: str
    above: str
    """The last line before it that is not blank."""
    below: str
    """The next line that says something else; empty where none does."""


def find_running_heads(sheet: Sheet) -> list[Cut]:
    """Return the running heads to take out."""
    short = [line for line in sheet.lines if 2 < len(line) <= LONGEST_HEAD and line[-1] not in SENTENCE_ENDS]
    # figures differ from page to page, and a head is often beside its page number
    if len(short) - len({DIGITS.sub("", line) for line in short}) < LEAST_TIMES - 1:
        return []
    edits = []
    title = TITLE * median([len(line) for line in sheet.lines if len(line) > SHORTEST_CUT] or [0])
    first = next((at for at, line in sheet.placed() if line.strip()), 0)
    for group in _groups(sheet).values():
        # the first may be the title that the others repeat; it breaks no sentence
        kept = group[0].start == first
        if _is_head(group, kept, title):
            edits += [
                Cut(line.start, min(line.start + len(line.text) + 1, len(sheet.text)), "removed", "running-head")
                for line in group[kept:]
            ]
    return edits


def may_head_page(line: str) -> bool:
    """Return whether a line, without its outer white space, may be the head of a page: short, no sentence, no item."""
    return 2 < len(line) <= LONGEST_HEAD and not ends_sentence(line) and not MARKER.match(line)


def _groups(sheet: Sheet) -> dict[str, list[Line]]:
    """Return the short lines that are no sentences and no items, by what they say but for figures."""
    groups: dict[str, list[Line]] = {}
    said = [(at, line, body) for at, line in sheet.placed() if (body := line.strip())]
    for place, (at, line, body) in enumerate(said):
        if may_head_page(body) and len(shape := DIGITS.sub("", body)) > 2:
            above = said[place - 1][2] if place else ""
            below = said[place + 1][2] if place + 1 < len(said) else ""
            groups.setdefault(shape, []).append(Line(at, line, above, below))
    return groups


def _is_head(group: list[Line], kept: int, title: float) -> bool:
    """Return whether equal lines stand at even distances, most of those that are not kept in mid-sentence, which goes on.

    Args:
        group: the lines.
        kept: how many of them stay.
        title: how long a line is that may be a title.
    """
    if len(group) < LEAST_TIMES:
        return False
    gaps = [after.start - line.start for line, after in pairwise(group)]
    usual = median(gaps)
    even = sum(0.5 * usual <= gap <= 1.6 * usual for gap in gaps)
    broken = [line for line in group if _breaks(line, title)]
    return (
        PAGE[0] <= usual <= PAGE[1]
        and 4 * even >= 3 * len(gaps)
        and 2 * len(broken) > len(group) - kept
        and sum(_joined(line) for line in broken) >= LEAST_JOINED
    )


def _breaks(line: Line, title: float) -> bool:
    """Return whether the line above breaks off in a sentence; one as short as a title does where the next goes on with its words."""
    if len(line.above) <= SHORTEST_CUT or ends_sentence(line.above) or MARKER.match(line.below):
        return False
    return len(line.above) > title or (_joined(line) > 0 and not INNER.isdisjoint(line.above))


def _joined(line: Line) -> float:
    """Return the log odds that the line below goes on where the line above breaks off."""
    return cohesion(line.above[-1], line.below[:1])

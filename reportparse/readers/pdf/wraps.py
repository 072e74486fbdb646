"""Tells which line ends of a PDF are wraps, by where lines begin and end in their column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportparse.markers.numerals import TO_TEN
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.readers.pdf.lines import Line
from reportparse.signs import ANY_STOPS, CLOSERS

SHORT = 1.6
"""By how many letters a full line may fall short of its column."""
LOOSE = 3.0
"""The same of a heading, and where paragraphs are set in, which tells them apart."""
INDENT = 0.7
"""From how many letters on a line is set in."""
SAME_SIZE = 0.12
"""By which share the sizes of the lines of one paragraph differ at most."""
SAME_TITLE = 0.04
"""The same of the lines of one centred title."""
MIDDLE = 0.3
"""By how many letters their middles differ at most."""
APART = 0.5
"""By how many letters the gap before a paragraph is wider than that between its lines."""
INDENTED = 0.08
"""From which share of lines that are set in on, paragraphs are set in."""
LARGER = 1.08
OPENS = lazy(
    rf"[（(]?[{TO_TEN}]{{1,3}}[、.．）)是要]|[（(]?\d{{1,2}}(?:[、．）)]|\.(?!\d))"
    rf"|第[{TO_TEN}\d]{{1,3}}[章节条部]|[①-⑳]|[{IDEOGRAPHS}]{{2,6}}[：:]"
)
"""What a paragraph may open with: a number or a label."""


@dataclass(slots=True)
class Column:
    """The edges of a column's text."""

    left: float
    right: float


@dataclass(slots=True)
class Setting:
    """How a whole document is set."""

    size: float
    """The size of most letters."""
    indented: bool
    """Whether paragraphs are set in."""
    gap: float
    """The usual gap between two lines, in points."""


def find_setting(columns: Sequence[Sequence[Line]]) -> Setting:
    """Return how the lines of a document are set."""
    sizes: Counter[float] = Counter()
    gaps: Counter[float] = Counter()
    indented = total = 0
    for column in columns:
        edges = edges_of(column)
        for line in column:
            sizes[line.size] += len(line.text)
            total += 1
            indented += 1.2 * line.size < line.left - edges.left < 2.8 * line.size
        for line, after in zip(column, column[1:], strict=False):
            gaps[round(after.top - line.bottom)] += 1
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    return Setting(size, indented >= INDENTED * max(1, total), gaps.most_common(1)[0][0] if gaps else 0.0)


def edges_of(column: Sequence[Line]) -> Column:
    """Return a column's edges: those of the lines that reach furthest, a stray one left aside."""
    lefts, rights = sorted(line.left for line in column), sorted(line.right for line in column)
    stray = len(column) // 20
    return Column(lefts[stray], rights[-1 - stray])


def is_wrap(line: Line, after: Line, edges: Column, next_edges: Column, setting: Setting) -> bool:
    """Return whether a line goes on in the one after it.

    Args:
        line: the line.
        after: the one that is read next, on the same page or a later one.
        edges: of the line's column.
        next_edges: of the column of the line after it.
        setting: how the document is set.
    """
    if abs(line.size - after.size) > SAME_SIZE * line.size:
        return False
    same_page = line.page == after.page and after.top > line.top
    if same_page and after.top - line.bottom > setting.gap + APART * line.size:
        return False
    if line.size > LARGER * setting.size:
        return not OPENS.match(after.text) and _is_one_title(line, after, edges, next_edges)
    short = LOOSE if setting.indented else SHORT
    if line.right < edges.right - short * line.size or after.left > next_edges.left + INDENT * after.size:
        return False
    if _heads(line) != _heads(after) and line.bold < len(line.text):
        return setting.indented or not OPENS.match(after.text)
    if setting.indented and line.left <= edges.left + INDENT * line.size:
        return True
    ended = line.text.rstrip(CLOSERS)[-1:] in ANY_STOPS
    return not (ended and OPENS.match(after.text)) and not (_heads(line) and not _heads(after))


def _is_one_title(line: Line, after: Line, edges: Column, next_edges: Column) -> bool:
    """Return whether two lines of large letters are one: both centred alike, or the first one full and the second not set in."""
    if line.left > edges.left + INDENT * line.size or after.left > next_edges.left + INDENT * after.size:
        apart = (line.left + line.right - after.left - after.right) / 2
        return (
            abs(apart) < MIDDLE * line.size
            and _heads(line) == _heads(after)
            and abs(line.size - after.size) < SAME_TITLE * line.size
        )
    return line.right >= edges.right - LOOSE * line.size


def _heads(line: Line) -> bool:
    """Return whether all of a line is bold."""
    return line.bold >= len(line.text)

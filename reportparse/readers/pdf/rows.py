"""Puts the characters of a PDF page in rows, each character where it stands.

A file may draw a row font by font: first all that the text's own font has, then the quotation marks
that it took from another one. pdfium gives them in that order, with a space at each jump.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, repeat
from unicodedata import bidirectional

from reportparse.readers.pdf.glyphs import Glyphs

SPACE = -1
"""What stands in a row for a gap between two characters."""
BACK = 0.3
"""From how many letters on a step to the left is one."""
LEVEL = 0.3
"""By how many letters the base lines in one row differ at most."""
APART = 0.8
"""From how many letters on the base lines of two are those of two lines: raised and lowered signs are nearer."""
STEP = 0.1
"""From how many points on two base lines are not one; of two neighbours of a turned row, one at least is not on that of its neighbour."""
GAP = 0.15
"""From how many letters on a gap is a space."""
SAME = 0.1
"""How many letters apart two equal characters stand at most that are one, drawn twice."""


def find_rows(glyphs: Glyphs) -> Iterator[Sequence[int]]:
    """Yield the rows of a page in the order of the file: the indices of their characters, `SPACE` where a gap is.

    Args:
        glyphs: the page's characters.
    """
    row: Sequence[int] = ()
    for run in chain.from_iterable(map(_parts, repeat(glyphs), glyphs.runs)):
        if row and _cross(glyphs, row, run):
            row = (*row, *run)
        else:
            if row:
                yield _in_place(glyphs, row)
            row = run
    if row:
        yield _in_place(glyphs, row)


def _parts(glyphs: Glyphs, run: range) -> Sequence[range]:
    """Return the lines of a run: pdfium has one run of a line and of what is set across it, and of some lines one under the other."""
    if abs(glyphs.bases[run.start] - glyphs.bases[run.stop - 1]) <= LEVEL * glyphs.size(run.start):
        return (run,)
    bases, shown = glyphs.bases, [index for index in run if not glyphs.text[index].isspace()]
    steps = {place for place, (index, after) in enumerate(pairwise(shown), 1) if abs(bases[after] - bases[index]) > STEP}
    near = sorted({place + beside for place in steps for beside in (-1, 0, 1)} & set(range(1, len(shown))))
    starts = [shown[place] for place in near if _are_apart(glyphs, shown[place - 1], shown[place])]
    return [range(start, stop) for start, stop in pairwise((run.start, *starts, run.stop))]


def _are_apart(glyphs: Glyphs, index: int, after: int) -> bool:
    """Return whether two characters are turned in two ways, or level and of two lines: neither beside nor, as in vertical lines, below."""
    angle = glyphs.angle(index)
    if angle or glyphs.angle(after):
        return angle != glyphs.angle(after)
    size = max(glyphs.size(index), glyphs.size(after))
    rise, step = glyphs.bases[after] - glyphs.bases[index], glyphs.lefts[after] - glyphs.lefts[index]
    return abs(rise) > APART * size and abs(step) > size


def _cross(glyphs: Glyphs, row: Sequence[int], run: Sequence[int]) -> bool:
    """Return whether two runs stand in one row and reach into each other."""
    size = glyphs.size(row[0])
    if not size or abs(glyphs.bases[row[0]] - glyphs.bases[run[0]]) > LEVEL * size:
        return False
    first, second = ([glyphs.lefts[index] for index in part] for part in (row, run))
    return min(first) < max(second) and min(second) < max(first) and glyphs.angle(row[0]) == glyphs.angle(run[0])


def _in_place(glyphs: Glyphs, row: Sequence[int]) -> Sequence[int]:
    """Return a row from left to right; as it is where it is so already, where it is not level, is turned, or runs from right to left."""
    lefts = glyphs.lefts[row.start : row.stop] if isinstance(row, range) else [glyphs.lefts[index] for index in row]
    if lefts == sorted(lefts) or glyphs.angle(row[0]):
        return row
    size = max(glyphs.size(row[0]), glyphs.size(row[-1]))
    bases = [glyphs.bases[index] for index in row if not glyphs.text[index].isspace()]
    if not any(after < left - BACK * size for left, after in pairwise(lefts)) or max(bases) - min(bases) > LEVEL * size:
        return row
    if any(bidirectional(glyphs.text[index]) in ("R", "AL") for index in row):
        return row
    return _with_gaps(glyphs, sorted(glyphs.drawn(row), key=glyphs.lefts.__getitem__), size)


def _with_gaps(glyphs: Glyphs, row: Sequence[int], size: float) -> Sequence[int]:
    """Return a row with the gaps that remain in it, and without what is drawn twice."""
    out: list[int] = []
    last, edge = SPACE, 0.0
    for index, right in zip(row, glyphs.rights(row), strict=True):
        if out:
            if glyphs.text[last] == glyphs.text[index] and glyphs.lefts[index] - glyphs.lefts[last] < SAME * size:
                continue
            if glyphs.lefts[index] - edge > GAP * size:
                out.append(SPACE)
        out.append(index)
        last, edge = index, right
    return out

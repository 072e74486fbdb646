"""Puts the lines of a PDF page in reading order: the columns one after the other, what stands in one row together."""

from __future__ import annotations

from dataclasses import replace

from reportparse.readers.pdf.lines import WIDE_GAP, Gap, Line

ROW = 0.5
"""By what share two boxes overlap that stand in one row."""
TALL = 2.0
"""From how many letters on a line is so high that it runs down the page, beside several rows."""
FEWEST = 4
"""How many lines a column has at least."""
FULL = 2.8
"""By how many letters a full line of a column begins and ends inside its edges at most: paragraphs are set in by two."""
FULL_SHARE = 0.5
"""Which share of the lines that are drawn across both columns is full in both."""


def put_in_order(lines: list[Line], width: float) -> list[list[Line]]:
    """Return a page's lines by column, in reading order, lines of one row joined; those that are turned stand behind all others.

    Lines across the whole page part it into bands; in each the left column goes before the right one.
    """
    turned = [line for line in lines if line.angle]
    level = [line for line in lines if not line.angle] if turned else lines
    return [column for column in (*_columns(level, width), turned) if column]


def _columns(lines: list[Line], width: float) -> list[list[Line]]:
    if not lines:
        return []
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    rows = sorted(_parted(lines, middle), key=lambda line: (line.top, line.left))
    left = [line for line in rows if line.right <= middle + line.size]
    right = [line for line in rows if line.left >= middle - line.size]
    if not _are_columns(left, right, rows, width):
        return [_join_rows(rows)]
    columns: list[list[Line]] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in rows:
        if line.right <= middle + line.size or line.left >= middle - line.size:
            sides[line.left >= middle - line.size].append(line)
        else:
            columns += [side for side in sides if side]
            sides = ([], [])
            if columns and columns[-1] and columns[-1][-1].left < middle < columns[-1][-1].right:
                columns[-1].append(line)
            else:
                columns.append([line])
    return [_join_rows(column) for column in (*columns, *sides) if column]


def _parted(lines: list[Line], middle: float) -> list[Line]:
    """Return the lines of a page, cut in two at the middle where it is set in columns that the file draws across, line by line.

    Rows of a table have gaps there, too: but the text of columns has no other one, and is full, line after line.
    """
    cuts = [(line, gap) for line in lines for gap in line.gaps if gap.left - line.size <= middle <= gap.right + line.size]
    if len(cuts) < FEWEST:
        return lines
    edge, begin, end = max(gap.left for _, gap in cuts), min(gap.right for _, gap in cuts), max(line.right for line, _ in cuts)
    full = sum(
        len(line.gaps) == 1
        and gap.left > edge - FULL * line.size
        and line.right > end - FULL * line.size
        and gap.right < begin + FULL * line.size
        for line, gap in cuts
    )
    if full < FULL_SHARE * len(cuts):
        return lines
    gaps = {id(line): gap for line, gap in cuts}
    return [piece for line in lines for piece in (_cut(line, gaps[id(line)]) if id(line) in gaps else (line,))]


def _cut(line: Line, gap: Gap) -> tuple[Line, Line]:
    """Return what stands before and behind a gap of a line."""
    before = line.text[: gap.end].rstrip()
    first = replace(line, text=before, right=round(gap.left, 1), bold=min(line.bold, len(before)), gaps=())
    rest = line.text[gap.end :]
    return first, replace(line, text=rest, left=round(gap.right, 1), bold=max(0, line.bold - gap.end), gaps=())


def _are_columns(left: list[Line], right: list[Line], rows: list[Line], width: float) -> bool:
    """Return whether a page is set in two columns: many lines on either side, long ones, level with each other."""
    least = max(FEWEST, len(rows) // 4)
    if len(left) < least or len(right) < least:
        return False
    return all(sorted(line.right - line.left for line in side)[len(side) // 2] > width / 5 for side in (left, right))


def _join_rows(rows: list[Line]) -> list[Line]:
    """Join the pieces that stand in one row."""
    out: list[Line] = []
    for line in rows:
        last = out[-1] if out else None
        if last is not None and _same_row(last, line) and last.text != line.text:
            first, second = sorted((last, line), key=lambda piece: piece.left)
            space = "" if second.left - first.right < WIDE_GAP * first.size / 3 else " "
            out[-1] = replace(
                first,
                text=first.text + space + second.text,
                right=max(first.right, second.right),
                top=min(first.top, second.top),
                bottom=max(first.bottom, second.bottom),
                bold=first.bold if first.bold < len(first.text) else first.bold + bool(second.bold) * (len(space) + second.bold),
            )
        elif last is None or not _same_row(last, line) or abs(last.left - line.left) > 1:
            out.append(line)
    return out


def _same_row(a: Line, b: Line) -> bool:
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    lower, higher = sorted((a.bottom - a.top, b.bottom - b.top))
    return shared > ROW * lower and higher <= TALL * max(a.size, b.size)

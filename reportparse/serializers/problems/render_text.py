"""Shows problems with the line they stand in, the place pointed at."""

from __future__ import annotations

from reportparse.check.located import Located
from reportparse.serializers.cells import cells
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.paint import paint
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.render_concise import head
from reportparse.serializers.problems.render_summary import render_summary
from reportparse.visible import printable

CUT = "…"


def render_text(checked: Checked, look: Look = PLAIN) -> str:
    """Return the problems with their lines, and a summary.

    Args:
        checked: what was found.
        look: its colours.
    """
    parts = [f"{head(row, checked, look.color)}\n{_pointed(row, look.color)}\n" for row in checked.rows]
    return "".join([*parts, *(f"{line}\n" for line in render_summary(checked))])


def _pointed(row: Located, color: bool) -> str:
    """Return the line of a problem with signs below its place."""
    line, at, begins, ends = row.excerpt
    stop = at + max(1, row.end_column - row.column if row.end_line == row.line else len(line) - at)
    before, marked, after = (_plain(part) for part in (line[:at], line[at:stop], line[stop:]))
    before = ("" if begins else CUT) + before
    after += "" if ends else CUT
    number = str(row.line)
    edge = paint(" " * len(number) + " |", "dim", color)
    signs = paint("^" * max(1, cells(marked)), row.level, color)
    place = f" {paint(f'({printable(row.place)})', 'dim', color)}" if row.place else ""
    return f"{edge}\n{paint(f'{number} |', 'dim', color)} {before}{marked}{after}\n{edge} {' ' * cells(before)}{signs}{place}"


def _plain(text: str) -> str:
    """Return a part of a line with what does not print made visible, character for character."""
    return "".join(char if char.isprintable() else printable(char) or " " for char in text)

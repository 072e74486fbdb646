"""Lists problems one a line: ``path:line:col CODE message``."""

from __future__ import annotations

from reportparse.check.located import Located
from reportparse.check.violation import fixable
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.paint import paint
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.render_summary import render_summary
from reportparse.visible import printable


def render_concise(checked: Checked, look: Look = PLAIN) -> str:
    """Return one line a problem, and a summary.

    Args:
        checked: what was found.
        look: its colours.
    """
    lines = [head(row, checked, look.color) for row in checked.rows]
    return "".join(f"{line}\n" for line in [*lines, *render_summary(checked)])


def head(row: Located, checked: Checked, color: bool) -> str:
    """Return the line of a problem."""
    sign = " [*]" if fixable(row.fix, unsafe=checked.unsafe) else ""
    code = paint(row.code, row.level, color)
    return f"{printable(row.path)}:{row.line}:{row.column} {code}{sign} {printable(row.message)}"

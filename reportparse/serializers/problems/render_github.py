"""Writes problems as workflow commands of GitHub Actions, which show at the lines of a pull request."""

from __future__ import annotations

from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import UNREAD, Checked
from reportparse.visible import printable, visible

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}


def render_github(checked: Checked, look: Look = PLAIN) -> str:
    """Return one command a problem, and one a file that could not be read."""
    unread = "".join(
        f"::error file={_escaped(path, PROPERTY)},title=reportparse {UNREAD}::{_escaped(printable(reason), DATA)}\n"
        for path, reason in checked.unread.items()
    )
    return unread + "".join(
        f"::{LEVELS[row.level]} file={_escaped(row.path, PROPERTY)},line={row.line},col={row.column},endLine={row.end_line},"
        f"endColumn={row.end_column},title=reportparse {row.code}::"
        f"{_escaped(printable(f'{row.path}:{row.line}:{row.column} {row.code} {row.message}'), DATA)}\n"
        for row in checked.rows
    )


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in visible(text))

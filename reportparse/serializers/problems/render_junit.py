"""Writes problems as a JUnit report, which Jenkins and others read."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from reportparse.check.located import Located
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import UNREAD, Checked
from reportparse.visible import visible


def render_junit(checked: Checked, look: Look = PLAIN) -> str:
    """Return a suite a file, a failure a problem, an error a file that could not be read; what is for information only is output of a test that passes."""
    by_file: dict[str, list[Located]] = {file: [] for file in checked.files}
    for row in checked.rows:
        by_file.setdefault(row.path, []).append(row)
    failures = sum(row.level != "info" for row in checked.rows)
    tests = sum(max(1, len(rows)) for rows in by_file.values()) + len(checked.unread)
    suites = "".join(_suite(file, rows) for file, rows in by_file.items())
    suites += "".join(_unread(file, reason) for file, reason in checked.unread.items())
    head = f'<testsuites name="reportparse" tests="{tests}" failures="{failures}" errors="{len(checked.unread)}">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{suites}</testsuites>\n'


def _suite(file: str, rows: list[Located]) -> str:
    failures = sum(row.level != "info" for row in rows)
    cases = "".join(map(_case, rows)) or f'    <testcase name="reportparse" classname={_quoted(file)} time="0"/>\n'
    head = f'  <testsuite name={_quoted(file)} tests="{max(1, len(rows))}" failures="{failures}" errors="0" time="0">\n'
    return f"{head}{cases}  </testsuite>\n"


def _unread(file: str, reason: str) -> str:
    """Return the suite of a file that could not be read."""
    error = f'<error message={_quoted(reason)} type="{UNREAD}"/>'
    case = f'    <testcase name="{UNREAD}" classname={_quoted(file)} time="0">{error}</testcase>\n'
    return f'  <testsuite name={_quoted(file)} tests="1" failures="0" errors="1" time="0">\n{case}  </testsuite>\n'


def _case(row: Located) -> str:
    text = escape(visible(f"{row.path}:{row.line}:{row.column} {row.code} {row.message}"))
    inner = (
        f"<system-out>{text}</system-out>"
        if row.level == "info"
        else f"<failure message={_quoted(row.message)} type={_quoted(row.level)}>{text}</failure>"
    )
    name = _quoted(f"{row.code} {row.line}:{row.column}")
    return f'    <testcase name={name} classname={_quoted(row.path)} time="0">{inner}</testcase>\n'


def _quoted(text: str) -> str:
    return quoteattr(visible(text))

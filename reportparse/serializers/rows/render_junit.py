"""Writes problems as a JUnit report, which Jenkins and others read."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from reportparse.check.row import Row
from reportparse.serializers.rows.checked import Checked


def render_junit(checked: Checked, *, color: bool = False) -> str:
    """Return a suite a file, a failure a problem; what is for information only is output of a test that passes."""
    by_file: dict[str, list[Row]] = {file: [] for file in checked.files}
    for row in checked.rows:
        by_file.setdefault(row.path, []).append(row)
    failures = sum(row.level != "info" for row in checked.rows)
    tests = sum(max(1, len(rows)) for rows in by_file.values())
    suites = "".join(_suite(file, rows) for file, rows in by_file.items())
    head = f'<testsuites name="reportparse" tests="{tests}" failures="{failures}" errors="0">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{suites}</testsuites>\n'


def _suite(file: str, rows: list[Row]) -> str:
    failures = sum(row.level != "info" for row in rows)
    cases = "".join(map(_case, rows)) or f'    <testcase name="reportparse" classname={_quoted(file)} time="0"/>\n'
    head = f'  <testsuite name={_quoted(file)} tests="{max(1, len(rows))}" failures="{failures}" errors="0" time="0">\n'
    return f"{head}{cases}  </testsuite>\n"


def _case(row: Row) -> str:
    text = escape(_clean(f"{row.path}:{row.line}:{row.column} {row.code} {row.message}"))
    inner = (
        f"<system-out>{text}</system-out>"
        if row.level == "info"
        else f"<failure message={_quoted(row.message)} type={_quoted(row.level)}>{text}</failure>"
    )
    name = _quoted(f"{row.code} {row.line}:{row.column}")
    return f'    <testcase name={name} classname={_quoted(row.path)} time="0">{inner}</testcase>\n'


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return "".join(char if char.isprintable() or char in "\t\n" else "\ufffd" for char in text)

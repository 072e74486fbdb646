"""Looks whether a report follows an outline."""

from __future__ import annotations

from pathlib import Path

from reportparse.arguments import check_type
from reportparse.check.check_report import check_report
from reportparse.check.read_template import is_yaml, parse_template, parse_yaml, read_template
from reportparse.check.settings import Settings
from reportparse.check.template import Template
from reportparse.check.violation import Violation
from reportparse.model import Report

FAMILY = "TPL"
"""The rules that compare a report with an outline."""


def validate_outline(expected: str | Path | Template, report: Report) -> list[Violation]:
    """Return where a report does not follow an outline, in order of place; nothing where it does.

    Args:
        expected: the outline: the path of a Markdown or YAML file, or either as a text of several lines.
        report: the report.

    Raises:
        ArgumentError: the outline cannot be read, or is none.
    """
    check_type("expected", expected, (str, Path, Template))
    check_type("report", report, (Report,))
    if isinstance(expected, str):
        expected = _parsed(expected) if "\n" in expected else read_template(expected)
    template = read_template(expected) if isinstance(expected, Path) else expected
    return check_report(report, Settings(select=[FAMILY]), template)


def _parsed(text: str) -> Template:
    return parse_yaml(text) if is_yaml(text) else parse_template(text)

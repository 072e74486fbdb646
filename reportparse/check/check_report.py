"""Looks at a report with rules, and whether it follows an outline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportparse.arguments import check_type
from reportparse.check.context import Context
from reportparse.check.rule import Rule
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings, expand, fits
from reportparse.check.silence import unsilenced
from reportparse.check.template import Template, is_yaml, parse_template, parse_yaml, read_template
from reportparse.check.violation import Violation
from reportparse.report import Report
from reportparse.timeout import check_time

FAMILY = "TPL"
"""The rules that compare a report with an outline."""


def check_report(report: Report, settings: Settings | None = None, template: Template | None = None) -> list[Violation]:
    """Return what the rules find in a report, in order of place.

    Args:
        report: the report.
        settings: which rules run, how much they matter and with which options; None for the defaults.
        template: the outline that the report must follow.

    Returns:
        Problems, each with its code, the span in ``report.source.text``, a level, and a fix where there is one;
        ``problem.describe("zh")`` says what is wrong.

    Raises:
        ArgumentTypeError: an argument is of a wrong type.
    """
    check_type("report", report, (Report,))
    check_type("settings", settings, (Settings, type(None)))
    check_type("template", template, (Template, type(None)))
    settings = settings or Settings()
    context = Context(report, template, lambda selector: bool(expand(selector)))
    found = [violation for code in settings.codes() for violation in _run(RULES[code], context, settings)]
    return unsilenced(sorted(found, key=lambda violation: (violation.span.start, violation.code)), report.source, fits)


def _run(rule: Rule, context: Context, settings: Settings) -> Iterator[Violation]:
    check_time()
    level = settings.level_of(rule.code)
    for hit in rule.check(context, rule.values(settings.options.get(rule.code))):
        yield Violation(rule.code, hit.span, hit.details, level, rule.message, hit.fix)


def validate_outline(expected: str | Path | Template, report: Report) -> list[Violation]:
    """Return where a report does not follow an outline, in order of place; nothing where it does.

    Args:
        expected: the outline: the path of a Markdown or YAML file, or either as a text.
        report: the report.

    Raises:
        ArgumentError: the outline cannot be read, or is none.
    """
    check_type("expected", expected, (str, Path, Template))
    check_type("report", report, (Report,))
    if isinstance(expected, str):
        expected = _parsed(expected) if _is_text(expected) else read_template(expected)
    template = read_template(expected) if isinstance(expected, Path) else expected
    return check_report(report, Settings(select=[FAMILY]), template)


def _is_text(expected: str) -> bool:
    """Return whether a string is an outline itself and no path: it has several lines, begins as an outline does, or is empty."""
    return "\n" in expected or expected.startswith(("- ", "* ", "# ")) or not expected.strip()


def _parsed(text: str) -> Template:
    return parse_yaml(text) if is_yaml(text) else parse_template(text)

"""Looks at a report with rules."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.arguments import check_type
from reportparse.check.context import Context
from reportparse.check.ignore_comments import unsilenced
from reportparse.check.read_context import read_context
from reportparse.check.rule import Rule
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings, expand, fits
from reportparse.check.template import Template
from reportparse.check.violation import Violation
from reportparse.model import Report
from reportparse.readers.deadline import check_time


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
    context = read_context(report, lambda selector: bool(expand(selector)), template)
    found = [violation for code in settings.codes() for violation in _run(RULES[code], context, settings)]
    return unsilenced(sorted(found, key=lambda violation: (violation.span.start, violation.code)), report.source, fits)


def _run(rule: Rule, context: Context, settings: Settings) -> Iterator[Violation]:
    check_time()
    level = settings.level_of(rule.code)
    for hit in rule.check(context, rule.values(settings.options.get(rule.code))):
        yield Violation(rule.code, hit.span, hit.details, level, rule.message, hit.fix)

"""``reportparse rule``: shows the page of a rule."""

from __future__ import annotations

import click

from reportparse.check.rule import Rule
from reportparse.check.rules import RULES
from reportparse.check.settings import check_selectors, expand
from reportparse.cli.command_error import CommandError
from reportparse.cli.options import command
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.serializers.problems.render_page import render_page
from reportparse.visible import json_document


@command()
@click.argument("code", required=False, help="code")
@click.option("--all", "every", is_flag=True, help="all_rules")
@click.option("--output-format", "shape", type=click.Choice(["text", "json"]), default="text", help="rule_format")
def rule(language: Language, code: str | None, every: bool, shape: str) -> None:
    """Show what a rule does."""
    if every == (code is not None):
        raise CommandError("one_rule")
    name = "ALL" if every else code or ""
    check_selectors([name], "rule")
    rules = [RULES[found] for found in expand(name)]
    if shape == "json":
        write_output(json_document([_object(row, language) for row in rules]), None)
    else:
        write_output("\n".join(render_page(row, language) for row in rules), None)


def _object(row: Rule, language: Language) -> dict[str, object]:
    place = language == "zh"
    return {
        "code": row.code,
        "name": row.name,
        "level": row.level,
        "message": row.message[place],
        "what": row.what[place],
        "why": row.why[place],
        "example": row.example,
        "instead": row.instead,
        "fix": row.fix,
        "options": {name: {"default": option.default, "meaning": option.meaning[place]} for name, option in row.options.items()},
        "source": row.source or None,
        "default": row.default,
    }

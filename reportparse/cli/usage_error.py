"""Says in one line what is wrong with a command line."""

from __future__ import annotations

import click

from reportparse.cli.language import say
from reportparse.messages import Language

KINDS: tuple[tuple[type[click.UsageError], str, str], ...] = (
    (click.MissingParameter, "", "missing_argument"),
    (click.BadParameter, "", "bad_value"),
    (click.NoSuchOption, "", "unknown_option"),
    (click.NoSuchCommand, "", "unknown_command"),
    (click.BadOptionUsage, "requires", "no_value"),
    (click.BadOptionUsage, "does not take", "no_such_value"),
    (click.UsageError, "unexpected extra", "too_many"),
    (click.UsageError, "Missing command", "no_command"),
    (click.UsageError, "", "bad_usage"),
)
"""Kinds of errors, words of the command line's library that tell them, and their messages; the first that fits is said."""


def usage_error(error: click.UsageError, language: Language) -> str:
    """Return what is wrong, and where to look for help."""
    text = " ".join(error.format_message().split()).rstrip(".")
    key = next(key for kind, words, key in KINDS if isinstance(error, kind) and words in text)
    command = error.ctx.command_path if error.ctx else "reportparse"
    return say(key, language, text=text, name=_name(error, text), hint=_hint(error), command=command)


def _hint(error: click.UsageError) -> str:
    """Return in Chinese what would be right; empty where nothing is known."""
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.Choice):
        return f"，可用 {'、'.join(error.param.type.choices)}"
    meant = getattr(error, "possibilities", None)
    return f"，是否为 {'、'.join(meant)}" if meant else ""


def _name(error: click.UsageError, text: str) -> str:
    """Name the option, argument or command that an error is about; that of another kind stands in brackets."""
    if isinstance(error, click.BadParameter) and error.param:
        return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name
    name = getattr(error, "option_name", None) or getattr(error, "command_name", None)
    return name or text.partition("(")[2].removesuffix(")")

"""Says in one line what is wrong with a command line."""

from __future__ import annotations

from typing import Any

import typer

from reportparse.cli.language import say
from reportparse.messages import Language
from reportparse.patterns import lazy

# The common base of these errors has no public name of its own in every version of typer.
UsageError: Any = typer.BadParameter.__base__

_CHOICES = lazy("is not one of (.+)")
_QUOTED = lazy("'([^']*)'")
_MEANT = lazy(r"Possible options: ([^)]+)|Did you mean '([^']+)'")

KEYS = {"MissingParameter": "missing_argument", "NoSuchOption": "unknown_option", "BadParameter": "bad_value"}
"""The message of each kind of error; any other kind is `bad_usage`."""


def usage_error(error: Any, language: Language) -> str:
    """Return what is wrong, and where to look for help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "reportparse"
    key = KEYS.get(type(error).__name__, "bad_usage")
    text = " ".join(error.format_message().split()).rstrip(".").replace("Value error, ", "")
    return say(key, language, text=text, name=_name(error), hint=_hint(text), command=command)


def _hint(text: str) -> str:
    """Return in Chinese what an English message says that would be right; empty where it says nothing of the kind."""
    if (choices := _CHOICES.search(text)) is not None:
        return f"，可用 {'、'.join(_QUOTED.findall(choices[1]))}"
    meant = _MEANT.search(text)
    return f"，是否为 {meant[1] or meant[2]}" if meant is not None else ""


def _name(error: Any) -> str:
    """Name the option or argument that an error is about."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "option_name", None) or "")
    return str(parameter.metavar or parameter.name) if parameter.param_type_name == "argument" else str(parameter.opts[0])

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
"""The message of each kind of error that has one."""
SAID = (
    ("unknown_command", lazy(r"No such command '(?P<name>[^']+)'")),
    ("no_value", lazy(r"Option '(?P<name>[^']+)' requires")),
    ("no_such_value", lazy(r"Option '(?P<name>[^']+)' does not take a value")),
    ("too_many", lazy(r"unexpected extra argument(?:\(s\)|s)? \((?P<name>.+)\)")),
    ("no_command", lazy(r"(?P<name>)Missing command")),
)
"""The messages of the others, told by the words of the command line's library; any that has none is `bad_usage`."""


def usage_error(error: Any, language: Language) -> str:
    """Return what is wrong, and where to look for help."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "reportparse"
    text = " ".join(error.format_message().split()).rstrip(".").replace("Value error, ", "")
    key, name = KEYS.get(type(error).__name__, ""), _name(error)
    if not key:
        said = ((key, pattern.search(text)) for key, pattern in SAID)
        key, name = next(((key, found["name"]) for key, found in said if found is not None), ("bad_usage", name))
    return say(key, language, text=text, name=name, hint=_hint(text), command=command)


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

"""Chooses the language of the command's messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportparse.cli.messages import MESSAGES
from reportparse.messages import Language, message

VARIABLES = ("REPORTPARSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the language is looked for, in this order; the first that is set decides."""


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language that ``--lang`` asks for, else the environment, else English.

    The arguments are looked at before they are parsed, since help and errors need the language too.
    """
    asked = [environment.get(name, "") for name in VARIABLES]
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and place + 1 < len(arguments):
            asked.insert(0, arguments[place + 1])
        elif argument.startswith("--lang="):
            asked.insert(0, argument.removeprefix("--lang="))
    chosen = next((name for name in asked if name), "")
    return "zh" if chosen.lower().startswith("zh") else "en"


def say(key: str, language: Language, **details: object) -> str:
    """Return a message of the command's table."""
    return message(MESSAGES, key, {name: str(value) for name, value in details.items()}, language)

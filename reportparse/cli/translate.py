"""Puts the words of a language into the command's help."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup
from typer.main import get_command

from reportparse.cli.language import say
from reportparse.cli.messages import MESSAGES
from reportparse.cli.show_help import show_help
from reportparse.messages import Language


def translate(app: typer.Typer, language: Language) -> TyperCommand | TyperGroup:
    """Return the command of an app whose help texts are keys of the message table."""
    root = get_command(app)
    assert isinstance(root, TyperGroup | TyperCommand)
    _translate(root, language)
    return root


def _translate(command: Any, language: Language) -> None:
    """Replace the keys of one command and of those below it."""
    for field in ("help", "epilog"):
        key = getattr(command, field)
        if key in MESSAGES:
            setattr(command, field, say(key, language))
    command.rich_help_panel = say("commands", language)
    for parameter in command.params:
        parameter.help = say(parameter.help, language) if parameter.help in MESSAGES else parameter.help
        parameter.rich_help_panel = say("arguments" if isinstance(parameter, TyperArgument) else "options", language)
    _translate_usage(command, language)
    for below in getattr(command, "commands", {}).values():
        _translate(below, language)


def _translate_usage(command: Any, language: Language) -> None:
    """Replace the words that the command line's library puts in itself."""
    usage, help_option = command.get_usage, command.get_help_option

    def get_usage(context: typer.Context) -> str:
        return str(usage(context)).replace("Usage:", say("usage", language), 1)

    def get_help_option(context: typer.Context) -> Any:
        option = help_option(context)
        if option is not None:
            option.help = say("help", language)
            option.rich_help_panel = say("options", language)
            option.callback = show_help
        return option

    command.get_usage, command.get_help_option = get_usage, get_help_option

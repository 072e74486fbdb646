"""The command and its sub-commands; each reads, calls the library and writes, and is loaded when it is asked for.

Help texts here are keys of the message table: `translate` puts in the words of the language.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from reportparse import __version__
from reportparse.cli.options import Lang
from reportparse.cli.write_output import write_output
from reportparse.refusals import load_function

COMMANDS: Final = {
    "parse": "parse_epilog",
    "view": "parse_epilog",
    "batch": "batch_epilog",
    "check": "check_epilog",
    "rule": "epilog",
    "server": "epilog",
    "schema": "epilog",
    "explain": "epilog",
}
"""By the name of a sub-command, which its module, its function and its help have, too: what stands below its help."""


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """Return the command with the sub-command that its first argument names, with all where it names none, as for help."""
    app = typer.Typer(name="reportparse", help="app", epilog="epilog", add_completion=False)
    app.callback()(root)
    for name in [first for first in arguments[:1] if first in COMMANDS] or COMMANDS:
        app.command(name, help=name, epilog=COMMANDS[name])(load_function(f"cli.{name}", name, None))
    return app


def show_version(asked: bool) -> None:
    """Print the version and end."""
    if asked:
        write_output(f"reportparse {__version__}\n", None)
        raise typer.Exit


def root(
    lang: Lang = None,
    version: Annotated[bool, typer.Option("--version", help="version", is_eager=True, callback=show_version)] = False,
) -> None:
    """Take the options that stand before the sub-command."""

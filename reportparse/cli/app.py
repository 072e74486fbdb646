"""The command and its sub-commands; each reads, calls the library and writes, and is loaded when it is asked for."""

from __future__ import annotations

from typing import Final

import click

from reportparse.cli.options import HELP, LANG, VERSION
from reportparse.refusals import load_function

COMMANDS: Final = ("parse", "view", "batch", "check", "rule", "server", "schema", "explain")
"""The sub-commands; a module, its function and its help have the same name."""


class App(click.Group):
    """The command: it names its sub-commands without loading them."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return the sub-command of a name.

        Raises:
            NoSuchCommand: there is none.
        """
        if cmd_name not in COMMANDS:
            raise click.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        command: click.Command = load_function(f"cli.{cmd_name}", cmd_name, None)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names of the sub-commands, each with its help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, name) for name in COMMANDS])


APP: Final = App("reportparse", help="app", epilog="epilog", add_help_option=False, params=[LANG, VERSION, HELP])

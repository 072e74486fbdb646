"""Shows the help of a command, written as all other output is."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stdout
from typing import Any

import typer

from reportparse.cli.write_output import write_bytes


class _Page(io.StringIO):
    """Takes what the command line's library prints, as the standard output would."""

    encoding = "utf-8"

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


def show_help(context: typer.Context, _option: Any, asked: bool) -> None:
    """Print the help of a command and end.

    Raises:
        CommandError: it cannot be written.
        BrokenPipeError: the reader of the standard output has gone.
    """
    if not asked or context.resilient_parsing:
        return
    page = _Page(sys.stdout is not None and sys.stdout.isatty())
    with redirect_stdout(page):
        page.write(f"{context.get_help()}\n")
    write_bytes(page.getvalue().encode("utf-8", "replace"))
    raise typer.Exit

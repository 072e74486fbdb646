"""The help of a command in its language, laid out in the cells of a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterable

import click

from reportparse.cli.language import say
from reportparse.cli.messages import MESSAGES
from reportparse.messages import Language
from reportparse.serializers.cells import cells, fold, pad

KEYS = {"Positional arguments": "arguments", "Options": "options", "Commands": "commands"}
"""The keys of the headings that the command line's library writes."""
EXTRAS = ("default", "required")
"""The words that it writes behind a help text, which are keys themselves."""


class HelpPage(click.HelpFormatter):
    """Takes the texts of a help, which are keys of the message table, and writes what they say as wide as the terminal."""

    def __init__(self, language: Language) -> None:
        super().__init__(width=shutil.get_terminal_size().columns)
        self.language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        name = say("usage", self.language) + f" {prog}"
        self._write_row(name, args, cells(name) + 1)

    def write_heading(self, heading: str) -> None:
        """Write what stands above a list."""
        self._write([self._said(KEYS.get(heading, heading))])

    def write_text(self, text: str) -> None:
        """Write a paragraph."""
        self._write(fold(self._said(text), self.width - self.current_indent))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of names and what each means; the names have at most a third of the width."""
        rows = list(rows)
        column = min(max(len(name) for name, _ in rows), col_max, self.width // 3) + col_spacing
        for name, text in rows:
            key, gap, extras = text.partition("  [")
            for word in EXTRAS:
                extras = extras.replace(word, say(word, self.language))
            self._write_row(f"{name} ", self._said(key) + gap + extras, column)

    def _write_row(self, name: str, text: str, column: int) -> None:
        """Write a text that begins at a column, behind its name, or below where that is longer."""
        lines = [pad("", column) + line for line in fold(text, self.width - self.current_indent - column)]
        if cells(name) < column:
            self._write([pad(name, column) + lines[0][column:], *lines[1:]])
        else:
            self._write([*fold(name, self.width - self.current_indent), *lines])

    def _write(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(f"{'':{self.current_indent}}{line}".rstrip() + "\n")

    def _said(self, key: str) -> str:
        return say(key, self.language) if key in MESSAGES else key

"""The command's sub-commands; each reads, calls the library and writes.

Help texts here are keys of the message table: `translate` puts in the words of the language.
"""

from __future__ import annotations

from typing import Annotated

import typer

from reportparse import __version__
from reportparse.check.config import Configs
from reportparse.cli.batch import batch
from reportparse.cli.check import check
from reportparse.cli.options import Encoding, Lang, Password
from reportparse.cli.parse import families_for, parse, parsing
from reportparse.cli.render_explanation import render_explanation
from reportparse.cli.rule import rule
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.deadline import deadline
from reportparse.messages import Language
from reportparse.pipeline import explain as explain_text
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file
from reportparse.serializers.render_schema import render_schema

app = typer.Typer(name="reportparse", help="app", epilog="epilog", add_completion=False)

File = Annotated[str, typer.Argument(metavar="FILE", help="file", show_default=False)]
At = Annotated[str, typer.Option("--at", metavar="PLACE", help="at", show_default=False)]


def show_version(asked: bool) -> None:
    """Print the version and end."""
    if asked:
        write_output(f"reportparse {__version__}\n", None)
        raise typer.Exit


@app.callback()
def root(
    lang: Lang = None,
    version: Annotated[bool, typer.Option("--version", help="version", is_eager=True, callback=show_version)] = False,
) -> None:
    """Take the options that stand before the sub-command."""


app.command(help="parse", epilog="parse_epilog")(parse)
app.command(help="batch", epilog="batch_epilog")(batch)
app.command(help="check", epilog="check_epilog")(check)
app.command(help="rule", epilog="epilog")(rule)


@app.command(help="schema", epilog="epilog")
def schema(lang: Lang = None) -> None:
    """Print the JSON Schema of the wire format."""
    write_output(render_schema(), None)


@app.command(help="explain", epilog="epilog")
def explain(
    context: typer.Context, file: File, at: At, encoding: Encoding = None, password: Password = None, lang: Lang = None
) -> None:
    """Show why the text at a place was read as it was."""
    language: Language = context.obj
    with waiting(parsing(file, language)):
        options = Options(encoding, password)
        with deadline(options.limits.seconds, file):
            read = read_file(file, options=options)
            explanation = explain_text(read, at, language, families_for(file, Configs()))
    write_output(render_explanation(explanation, read.source.text, language), None)

"""``reportparse explain``: shows why the text at a place was read as it was."""

from __future__ import annotations

from typing import Annotated

import typer

from reportparse.cli.options import Encoding, Lang, Password
from reportparse.cli.reading import families_for, parsing
from reportparse.cli.render_explanation import render_explanation
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.deadline import deadline
from reportparse.messages import Language
from reportparse.pipeline import explain as explain_text
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file

File = Annotated[str, typer.Argument(metavar="FILE", help="file", show_default=False)]
At = Annotated[str, typer.Option("--at", metavar="PLACE", help="at", show_default=False)]


def explain(
    context: typer.Context, file: File, at: At, encoding: Encoding = None, password: Password = None, lang: Lang = None
) -> None:
    """Show why the text at a place was read as it was."""
    language: Language = context.obj
    with waiting(parsing(file, language)):
        options = Options(encoding, password)
        with deadline(options.limits.seconds, file):
            read = read_file(file, options=options)
            explanation = explain_text(read, at, language, families_for(file, {}))
    write_output(render_explanation(explanation, read.source.text, language), None)

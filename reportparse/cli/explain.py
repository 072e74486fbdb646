"""``reportparse explain``: shows why the text at a place was read as it was."""

from __future__ import annotations

import click

from reportparse.cli.options import ENCODING, PASSWORD, command
from reportparse.cli.reading import families_for, parsing
from reportparse.cli.render_explanation import render_explanation
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.messages import Language
from reportparse.pipeline import explain as explain_text
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file
from reportparse.timeout import timeout


@command()
@click.argument("file", help="file")
@click.option("--at", required=True, metavar="PLACE", help="at")
@ENCODING
@PASSWORD
def explain(language: Language, file: str, at: str, encoding: str | None, password: str | None) -> None:
    """Show why the text at a place was read as it was."""
    with waiting(parsing(file, language)):
        options = Options(encoding, password)
        with timeout(options.limits.seconds, file):
            read = read_file(file, options=options)
            explanation = explain_text(read, at, language, families_for(file, {}))
    write_output(render_explanation(explanation, read.source.text, language), None)

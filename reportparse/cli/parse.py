"""``reportparse parse``: reads reports and writes what is in them, in the format that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click
from click.exceptions import Exit

from reportparse.cli.command_error import NOT_ALL, WRONG_INPUT, CommandError
from reportparse.cli.complain import tell
from reportparse.cli.options import ENCODING, OUT, PASSWORD, PATHS, SAMPLE, command
from reportparse.cli.reading import Reading
from reportparse.cli.terminal import terminal
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import keep_inputs, write_output
from reportparse.messages import Language
from reportparse.model import RowKind
from reportparse.readers.options import Options
from reportparse.serializers.format_of import format_of
from reportparse.serializers.look import Look
from reportparse.serializers.render_timings import render_timings
from reportparse.serializers.report_formats import EXPORTERS, Exporter, ReportFormat


@command("parse_epilog")
@PATHS
@SAMPLE
@click.option("--format", "-f", "asked", type=click.Choice(list(EXPORTERS)), metavar="FORMAT", help="format")
@click.option("--rows", type=click.Choice(get_args(RowKind)), metavar="KIND", help="rows")
@OUT
@click.option("--template", type=Path, metavar="FILE", help="template")
@click.option("--timings", is_flag=True, help="timings")
@ENCODING
@PASSWORD
def parse(
    language: Language,
    paths: Sequence[str],
    sample: bool,
    asked: ReportFormat | None,
    rows: RowKind | None,
    out: Path | None,
    template: Path | None,
    timings: bool,
    encoding: str | None,
    password: str | None,
) -> None:
    """Show what is in reports."""
    if sample == bool(paths):
        raise CommandError("one_input")
    exporter = EXPORTERS[asked or format_of(out, EXPORTERS, "--format")]
    exporter.load()
    if template is not None and not exporter.templated:
        raise CommandError("no_template", name=exporter.name)
    by_path = rows is not None or exporter.rows == "always"
    reading = Reading(paths, Options(encoding, password), language, by_path)
    keep_inputs(out, [*reading.files, *([template] if template else [])])
    look = look_for(exporter, reading, out, rows, language)._replace(template=template)
    with waiting(reading.progress):
        written = exporter(reading.sample() if sample else reading.reports(), look)
    if timings:
        tell(render_timings(reading.took, language=language))
    if reading.read or sample:
        write_output(written, out, color=look.color)
    if reading.failed:
        raise Exit(NOT_ALL if reading.read else WRONG_INPUT)


def look_for(exporter: Exporter, reading: Reading, out: Path | None, rows: RowKind | None, language: Language) -> Look:
    """Return how the output is to look; a file that holds one report is asked for one, and rows of a format that has some.

    Raises:
        CommandError: several reports are asked for in a format that holds one, or rows in one that has none.
    """
    if rows is not None and exporter.rows == "never":
        formats = "|".join(row.name for row in EXPORTERS.values() if row.rows != "never")
        raise CommandError("no_rows", name=exporter.name, formats=formats)
    if exporter.holds == "one" and reading.several:
        raise CommandError("one_document", name=exporter.name)
    color, width = terminal() if out is None and exporter.for_people else (False, None)
    return Look(color, width, language, reading.several, rows)

"""The command's sub-commands; each reads, calls the library and writes.

Help texts here are keys of the message table: `translate` puts in the words of the language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from reportparse import __version__
from reportparse.check.config import Configs
from reportparse.cli.check import check
from reportparse.cli.command_error import CommandError
from reportparse.cli.complain import tell
from reportparse.cli.language import say
from reportparse.cli.options import Encoding, Lang, Out, Password
from reportparse.cli.render_explanation import render_explanation
from reportparse.cli.rule import rule
from reportparse.cli.terminal import terminal
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import write_output
from reportparse.deadline import deadline
from reportparse.markers.own_family import OwnFamily
from reportparse.messages import Language
from reportparse.pipeline import explain as explain_text
from reportparse.pipeline import parse_input, parse_read
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN
from reportparse.readers.read_file import read_file
from reportparse.report import Report
from reportparse.serializers.format import PLAIN, Look, format_of
from reportparse.serializers.render_schema import render_schema
from reportparse.serializers.render_timings import render_timings
from reportparse.serializers.report_formats import REPORT_FORMATS, ReportFormat
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.visible import printable

app = typer.Typer(name="reportparse", help="app", epilog="epilog", add_completion=False)

File = Annotated[str, typer.Argument(metavar="FILE", help="file", show_default=False)]
Files = Annotated[list[str] | None, typer.Argument(metavar="FILE...", help="file", show_default=False)]
Sample = Annotated[bool, typer.Option("--sample", help="sample")]
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


@app.command(help="parse", epilog="epilog")
def parse(
    context: typer.Context,
    files: Files = None,
    sample: Sample = False,
    format: Annotated[ReportFormat | None, typer.Option("--format", "-f", help="format", show_default=False)] = None,  # noqa: A002
    out: Out = None,
    timings: Annotated[bool, typer.Option("--timings", help="timings")] = False,
    encoding: Encoding = None,
    password: Password = None,
    lang: Lang = None,
) -> None:
    """Show the outline of each report, one after the other."""
    language: Language = context.obj
    if sample == bool(files):
        raise CommandError("one_input")
    options, configs = Options(encoding, password), Configs()
    shape = shape_of(format, out, len(files or ()))
    parts = []
    for name in files or [""]:
        took: dict[str, float] = {}
        with waiting(parsing(name, language)):
            report = (
                parse_input(name, None, options, took, families_for(name, configs)) if name else parse_read(read_sample(), took)
            )
            parts.append(shown(report, shape, len(files or ()) > 1, out is None, language))
        if timings:
            tell(render_timings(took, language=language))
    between = "\n" if REPORT_FORMATS[shape].for_people else ""
    write_output(between.join(parts), out, color=out is None and terminal()[0])


def shape_of(asked: ReportFormat | None, out: Path | None, count: int) -> ReportFormat:
    """Return the format of some reports: as asked for, else by the end of the output file; JSON of several is a line each.

    Raises:
        CommandError: the end of the file says one thing and the rest another.
    """
    ending = format_of(out, REPORT_FORMATS)
    shape = asked or ending or "tree"
    if ending == "json" and (shape == "jsonl" or (shape == "json" and count > 1)):
        raise CommandError("one_document", name=out)
    if shape == "json" and ending == "jsonl":
        return "jsonl"
    return shape if count <= 1 or REPORT_FORMATS[shape].several else "jsonl"


def shown(report: Report, shape: ReportFormat, several: bool, terminal_may_be: bool, language: Language) -> str:
    """Return a report as it is printed: the formats for people say whose each of several is."""
    row = REPORT_FORMATS[shape]
    look = Look(*terminal(), language) if terminal_may_be and row.for_people else PLAIN._replace(language=language)
    head = f"== {printable(report.source.name or '')}\n" if several and row.for_people else ""
    return head + row(report, look)


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


def families_for(name: str, configs: Configs) -> Sequence[OwnFamily]:
    """Return the families of markers that the configuration adds which holds for a file."""
    return configs.config_for(None if name == STDIN else Path(name)).families


def parsing(name: str, language: Language) -> Callable[[int], str]:
    """Return what is shown while a file is parsed, by the seconds that have gone."""
    return lambda seconds: say("parsing", language, name=Path(name).name, seconds=seconds)


def read_sample() -> ReadText:
    """Return the report that comes with the package."""
    sample = resources.files("reportparse") / "samples" / "report.txt"
    return ReadText(SourceText(sample.read_text(encoding="utf-8"), "report.txt"))

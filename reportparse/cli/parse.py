"""``reportparse parse``: reads reports and writes what is in them, in the format that is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from reportparse.check.config_file import config_file
from reportparse.check.find_files import find_files
from reportparse.cli.command_error import NOT_ALL, WRONG_INPUT, CommandError
from reportparse.cli.complain import complain, tell
from reportparse.cli.language import say
from reportparse.cli.options import Encoding, Lang, Out, Password
from reportparse.cli.terminal import terminal
from reportparse.cli.waiting import waiting
from reportparse.cli.write_output import keep_inputs, write_output
from reportparse.errors import InputError
from reportparse.markers.own_family import OwnFamily
from reportparse.messages import Language
from reportparse.model import RowKind
from reportparse.pipeline import parse_input, parse_read
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN
from reportparse.refusals import refuse
from reportparse.report import Report
from reportparse.serializers.format import format_of
from reportparse.serializers.look import Look
from reportparse.serializers.render_timings import render_timings
from reportparse.serializers.report_formats import EXPORTERS, Exporter, ReportFormat
from reportparse.serializers.rows.writable import whole
from reportparse.source import SourceText
from reportparse.texts import ReadText

Families = dict[Path, Sequence[OwnFamily]]
"""By folder: the families of markers that its configuration adds."""
Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="reports", show_default=False)]
Sample = Annotated[bool, typer.Option("--sample", help="sample")]
Asked = Annotated[ReportFormat | None, typer.Option("--format", "-f", help="format", show_default=False)]


def parse(
    context: typer.Context,
    paths: Paths = None,
    sample: Sample = False,
    asked: Asked = None,
    rows: Annotated[RowKind | None, typer.Option("--rows", help="rows", show_default=False)] = None,
    out: Out = None,
    template: Annotated[Path | None, typer.Option("--template", metavar="FILE", help="template", show_default=False)] = None,
    timings: Annotated[bool, typer.Option("--timings", help="timings")] = False,
    encoding: Encoding = None,
    password: Password = None,
    lang: Lang = None,
) -> None:
    """Show what is in reports."""
    language: Language = context.obj
    if sample == bool(paths):
        raise CommandError("one_input")
    exporter = EXPORTERS[asked or format_of(out, EXPORTERS) or "tree"]
    exporter.load()
    if template is not None and not exporter.templated:
        raise CommandError("no_template", name=exporter.name)
    by_path = rows is not None or exporter.rows == "always"
    reading = Reading(paths or [], Options(encoding, password), language, by_path)
    keep_inputs(out, [*reading.files, *([template] if template else [])])
    look = look_for(exporter, reading, out, rows, language)._replace(template=template)
    with waiting(reading.progress):
        written = exporter(reading.sample() if sample else reading.reports(), look)
    if timings:
        tell(render_timings(reading.took, language=language))
    if reading.read or sample:
        write_output(written, out, color=look.color)
    if reading.failed:
        raise typer.Exit(NOT_ALL if reading.read else WRONG_INPUT)


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


@dataclass(slots=True)
class Reading:
    """The reading of all files that some paths name: what was done, and what went wrong."""

    paths: Sequence[str]
    options: Options
    language: Language
    by_path: bool = False
    """Whether each report is called by its path, as it was given or found, so that those of two folders are told apart."""
    took: Counter[str] = field(default_factory=Counter)
    """The seconds that each step took, over all files."""
    read: int = 0
    """How many were read."""
    failed: int = 0
    """How many could not be."""
    files: list[str] = field(default_factory=list)
    """All files, in the order of the paths."""

    def __post_init__(self) -> None:
        found: dict[str, None] = {}
        for path in self.paths:
            with self._passing_over():
                found |= dict.fromkeys(find_files([path]))
        self.files += found
        if self.paths and not self.files and not self.failed:
            raise refuse("nothing", self.paths[0])

    @property
    def several(self) -> bool:
        """Whether several reports are asked for: more than one path, or one that is no file."""
        return len(self.paths) > 1 or (bool(self.files) and self.files != list(self.paths))

    def reports(self) -> Iterator[Report]:
        """Yield the report of each file; see `named`."""
        yield from (report for _, report in self.named())

    def named(self) -> Iterator[tuple[str, Report]]:
        """Yield each file with its report; one that cannot be read among several is told of and passed over.

        Raises:
            InputError: the only file cannot be read.
        """
        known: Families = {}
        for name in self.files:
            with self._passing_over():
                took: dict[str, float] = {}
                report = parse_input(name, None, self.options, took, families_for(name, known))
                self.read += 1
                self.took.update(took)
                report.source.name = whole(name) if self.by_path else report.source.name
                yield name, report

    def sample(self) -> Iterator[Report]:
        """Yield the report that comes with the package."""
        took: dict[str, float] = {}
        yield parse_read(read_sample(), took)
        self.took.update(took)

    @contextmanager
    def _passing_over(self) -> Iterator[None]:
        """Tell of what cannot be read and go on, where it is one of several."""
        try:
            yield
        except InputError as error:
            if not self.several:
                raise
            complain(error.describe(self.language))
            self.failed += 1

    def progress(self, seconds: int) -> str:
        """Return what is shown while files are read, by the seconds that have gone."""
        if len(self.files) > 1:
            done = self.read + self.failed
            return say("parsed", self.language, done=done, count=len(self.files), seconds=seconds)
        return parsing(self.files[0] if self.files else "", self.language)(seconds)


def families_for(name: str, known: Families) -> Sequence[OwnFamily]:
    """Return the families of markers that the configuration adds which holds for a file; what reads one is loaded where there is one.

    Args:
        name: the file.
        known: what was found for other folders, so that each configuration is read once.
    """
    folder = Path.cwd() if name == STDIN else Path(name).absolute().parent
    if folder not in known:
        known[folder] = _configured(file) if (file := config_file(folder)) is not None else ()
    return known[folder]


def _configured(file: Path) -> Sequence[OwnFamily]:
    from reportparse.check.config import read_config

    return read_config(file).families


def parsing(name: str, language: Language) -> Callable[[int], str]:
    """Return what is shown while a file is parsed, by the seconds that have gone."""
    return lambda seconds: say("parsing", language, name=Path(name).name, seconds=seconds)


def read_sample() -> ReadText:
    """Return the report that comes with the package."""
    from importlib import resources

    sample = resources.files("reportparse") / "samples" / "report.txt"
    return ReadText(SourceText(sample.read_text(encoding="utf-8"), "report.txt"))

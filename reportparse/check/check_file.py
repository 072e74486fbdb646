"""Checks one file, and mends it where that is asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportparse.check.baseline import Known, known_in
from reportparse.check.check_report import check_report
from reportparse.check.config import Config, FileSettings
from reportparse.check.fix_file import Mended, fix_file, known_among
from reportparse.check.overrides import Overrides
from reportparse.check.read_config import find_config, read_config
from reportparse.check.read_template import read_template
from reportparse.check.row import Row, read_rows
from reportparse.check.template import Template
from reportparse.errors import InputError
from reportparse.messages import Language
from reportparse.pipeline import parse_input
from reportparse.readers.deadline import deadline
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN, is_stream, read_bytes
from reportparse.readers.refusals import refuse
from reportparse.replace_file import replace_file


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each file."""

    overrides: Overrides = field(default_factory=Overrides)
    """What the command line says about rules."""
    reading: Options = field(default_factory=Options)
    """How files are read."""
    language: Language = "en"
    fix: bool = False
    """Whether files are mended."""
    unsafe: bool = False
    """Whether that includes fixes that change what the text says."""
    diff: bool = False
    """Whether what would be mended is shown instead."""
    baseline: Path | None = None
    """The file of the problems that are known."""
    known: Known = frozenset()
    """What it holds."""
    stdin_name: str = ""
    """What the standard input is called."""


@dataclass(slots=True)
class FileResult:
    """What came of one file."""

    path: str
    rows: list[Row] = field(default_factory=list)
    """What was found, or is left."""
    fixed: Counter[str] = field(default_factory=Counter)
    """How many problems were mended, by code."""
    diff: str = ""
    """What would be changed."""
    output: bytes | None = None
    """The mended standard input."""
    error: str = ""
    """Why it could not be read or written; empty where it could."""


def check_file(path: str, job: Job) -> FileResult:
    """Return what the rules find in a file; one that cannot be read is a result with its error.

    Args:
        path: the file, or ``-``.
        job: what is to be done.

    Raises:
        ArgumentError: the configuration, or the outline that it names, cannot be read.
    """
    name = job.stdin_name if path == STDIN and job.stdin_name else path
    result = FileResult(name)
    place = None if name == STDIN or (name == path and is_stream(path)) else Path(name)
    chosen = job.overrides.settings(config_for(place, job.overrides), place)
    template = _template(job.overrides.outline or chosen.outline)
    try:
        data = read_bytes(path, name, job.reading.limits.bytes + 1)
        known = known_in(name, job.known, job.baseline) if job.baseline else frozenset()
        mended = _checked(data, name, job, chosen, template, known)
        if job.fix and not job.diff:
            if path == STDIN:
                result.output = data if mended.data is None else mended.data
            elif mended.data is not None and is_stream(path):
                raise refuse("stream", name)
            elif mended.data is not None:
                replace_file(Path(path), mended.data, new=False)
    except InputError as error:
        result.error = error.describe(job.language)
        return result
    except OSError as error:
        result.error = f"{name}: {error.strerror}"
        return result
    result.rows = read_rows(mended.violations, mended.report.source, name, job.language, mended.known)
    result.fixed = mended.fixed
    result.diff = mended.diff(name) if job.diff else ""
    return result


def config_for(path: Path | None, overrides: Overrides) -> Config:
    """Return the configuration that holds for a file."""
    if overrides.isolated:
        return Config()
    if overrides.config is not None:
        return _read(overrides.config)
    return _find(Path.cwd() if path is None else path.absolute().parent)


def _checked(data: bytes, name: str, job: Job, chosen: FileSettings, template: Template | None, known: frozenset[str]) -> Mended:
    if job.fix or job.diff:
        return fix_file(data, name, job.reading, chosen.settings, template, unsafe=job.unsafe, known=known)
    with deadline(job.reading.limits.seconds, name):
        report = parse_input(data, name, job.reading)
        found = check_report(report, chosen.settings, template)
    return Mended(report, found, known=known_among(found, report.source, known))


@cache
def _find(folder: Path) -> Config:
    return find_config(folder)


@cache
def _read(file: Path) -> Config:
    return read_config(file)


@cache
def _read_template(file: Path) -> Template:
    return read_template(file)


def _template(file: Path | None) -> Template | None:
    return None if file is None else _read_template(file)

"""Checks files, on several processors where that is worth it, and mends them where that is asked for."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from reportparse.check.baseline import Known, known_in
from reportparse.check.check_report import check_report
from reportparse.check.comment import comment_file
from reportparse.check.config import Configs
from reportparse.check.fix import Mended, fix_file, held_back, known_among
from reportparse.check.located import Located, locate
from reportparse.check.settings import Settings
from reportparse.check.template import Template
from reportparse.errors import InputError
from reportparse.markers.own_family import OwnFamily
from reportparse.messages import Language
from reportparse.pipeline import parse_input
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN, is_stream, read_bytes
from reportparse.refusals import refuse
from reportparse.replace_file import replace_file
from reportparse.timeout import timeout

WORTH = 64
"""From how many files on several processes are started, where the caller does not say."""
CHUNK = 8
"""How many files a process is given at a time."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with each file."""

    configs: Configs = field(default_factory=Configs)
    """The settings and outlines that hold for them."""
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
    comment: bool = False
    """Whether what was found is put into a copy of the file as comments."""


@dataclass(slots=True)
class FileResult:
    """What came of one file."""

    path: str
    found: list[Located] = field(default_factory=list)
    """What was found, or is left."""
    fixed: Counter[str] = field(default_factory=Counter)
    """How many problems were mended, by code."""
    diff: str = ""
    """What would be changed."""
    output: bytes | None = None
    """The mended standard input."""
    commented: bytes | None = None
    """The file with what was found as comments, where that was asked for."""
    error: str = ""
    """Why it could not be read or written; empty where it could."""


def check_files(files: Sequence[str], task: Task, jobs: int | None = None) -> Iterator[FileResult]:
    """Yield what came of each file, in the order of the files.

    Args:
        files: paths.
        task: what is to be done with each.
        jobs: how many processes; None for as many as there are processors, where there are many files.

    Raises:
        ArgumentError: a configuration or an outline cannot be read.
    """
    count = jobs if jobs is not None else (os.cpu_count() or 1) if len(files) >= WORTH else 1
    if min(count, len(files)) <= 1:
        yield from (check_file(file, task) for file in files)
        return
    with ProcessPoolExecutor(min(count, len(files)), initializer=_hold, initargs=(task,)) as pool:
        chunk = max(1, min(CHUNK, len(files) // count))
        yield from pool.map(_check_held, files, chunksize=chunk)


_HELD: list[Task] = []
"""What a process does that checks files for another one: given once, so that what it reads is read once."""


def _hold(task: Task) -> None:
    _HELD[:] = [task]


def _check_held(path: str) -> FileResult:
    return check_file(path, _HELD[0])


def check_file(path: str, task: Task) -> FileResult:
    """Return what the rules find in a file; one that cannot be read is a result with its error.

    Args:
        path: the file, or ``-``.
        task: what is to be done.

    Raises:
        ArgumentError: the configuration, or the outline that it names, cannot be read.
    """
    name = task.stdin_name if path == STDIN and task.stdin_name else path
    result = FileResult(name)
    place = None if name == STDIN or (name == path and is_stream(path)) else Path(name)
    settings, template = task.configs.settings_for(place)
    try:
        data = read_bytes(path, name, task.reading.limits.bytes + 1)
        known = known_in(name, task.known, task.baseline) if task.baseline else frozenset()
        mended = _checked(data, name, task, settings, template, known, task.configs.config_for(place).families)
        if task.fix and not task.diff:
            if path == STDIN:
                result.output = data if mended.data is None else mended.data
            elif mended.data is not None and is_stream(path):
                raise refuse("stream", name)
            elif mended.data is not None:
                replace_file(Path(path), mended.data, new=False)
        left = held_back(mended.violations, mended.known)
        result.found = locate(left, mended.report.source, name, task.language, mended.known)
        if task.comment:
            result.commented = comment_file(mended.data or data, mended.report.source, result.found, name)
    except InputError as error:
        result.error, result.found = error.describe(task.language), []
        return result
    except OSError as error:
        result.error = f"{name}: {error.strerror}"
        return result
    result.fixed = mended.fixed
    result.diff = mended.diff(name) if task.diff else ""
    return result


def _checked(
    data: bytes,
    name: str,
    task: Task,
    settings: Settings,
    template: Template | None,
    known: frozenset[str],
    own: Sequence[OwnFamily],
) -> Mended:
    if task.fix or task.diff:
        return fix_file(data, name, task.reading, settings, template, unsafe=task.unsafe, known=known, own=own)
    with timeout(task.reading.limits.seconds, name):
        report = parse_input(data, name, task.reading, own=own)
        found = check_report(report, settings, template)
    return Mended(report, found, known=known_among(found, report.source, known))

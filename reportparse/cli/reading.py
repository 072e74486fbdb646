"""Reads all files that the paths of a command name, tells of those that cannot be read, and shows how far it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from reportparse.check.config_file import config_file
from reportparse.check.find_files import find_files
from reportparse.cli.complain import complain
from reportparse.cli.language import say
from reportparse.errors import InputError
from reportparse.markers.own_family import OwnFamily
from reportparse.messages import Language
from reportparse.pipeline import parse_input, parse_read
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import STDIN
from reportparse.refusals import refuse
from reportparse.report import Report
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.visible import without_halves

Families = dict[Path, Sequence[OwnFamily]]
"""By folder: the families of markers that its configuration adds."""


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
                report.source.name = without_halves(name) if self.by_path else report.source.name
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

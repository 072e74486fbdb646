"""A run over a corpus: what is to be done, the engine that does it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import filterfalse
from time import monotonic
from typing import Any, Final
from uuid import uuid4

from reportparse.batch.drift import drift
from reportparse.batch.engines import ENGINES, EngineName
from reportparse.batch.find_doubles import FILE, Doubles, write_doubles
from reportparse.batch.find_pieces import find_pieces, group_pieces
from reportparse.batch.find_same_ids import find_same_ids
from reportparse.batch.heads import read_heads
from reportparse.batch.hold import alone
from reportparse.batch.job import Job
from reportparse.batch.ledger import Ledger
from reportparse.batch.list_files import list_files
from reportparse.batch.output_file import delete_file, write_json
from reportparse.batch.piece import Part
from reportparse.batch.signature import check_library
from reportparse.batch.supervise import RunError
from reportparse.refusals import refuse

REPORT: Final = "_report.json"
"""The file that says what came of all parts of a folder."""


@dataclass(slots=True)
class Progress:
    """How far a run is."""

    size: int = 0
    """How many bytes the input has."""
    before: int = 0
    """How many of them earlier runs have done."""
    done: int = 0
    """How many are in parts that this one has done."""
    documents: int = 0
    """How many documents were begun."""
    began: float = field(default_factory=monotonic)

    def begin_document(self, count: int) -> None:
        """Count documents that were begun."""
        self.documents += count

    @property
    def seconds(self) -> float:
        """How long it has run."""
        return monotonic() - self.began

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.documents / max(self.seconds, 1e-3)

    @property
    def share(self) -> float:
        """What part of the input is done."""
        return min(1.0, (self.before + self.done) / self.size) if self.size else 0.0

    @property
    def left(self) -> float | None:
        """The seconds that are left at this rate; None where it is not known yet."""
        return self.seconds * max(0, self.size - self.before - self.done) / self.done if self.done else None


def run(
    inputs: list[str],
    job: Job,
    *,
    engine: EngineName = "local",
    workers: int | None = None,
    scheduler: str | None = None,
    force: bool = False,
    doubles: Doubles | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Parse all documents of a corpus that have not been parsed yet, and return the report on all of them.

    Args:
        inputs: files, folders, patterns, addresses.
        job: how documents are read, and where their rows go.
        engine: who does the parts.
        workers: how many at a time; None for one a processor.
        scheduler: the address of an engine's cluster; None for one of its own.
        force: whether what is done is done again.
        doubles: which doubles are looked for at the end; near ones need a job that keeps what they are told by.
        progress: is kept up to date.

    Raises:
        InputError: an input cannot be found or read, or the output folder belongs to another run.
        RunError: the output cannot be written, or no worker starts.
        ExtraError: the engine is not installed.
    """
    progress = progress or Progress()
    do = ENGINES[engine].load()
    job = replace(job, holder=uuid4().hex, near=job.near or doubles == "near")
    if job.near:
        check_library()
    ledger = Ledger(job, inputs)
    if not (total := _size(inputs)):
        raise refuse("nothing", inputs[0])
    with _written(job.out), alone(job.out):
        ledger.open(force=force)
        delete_file(job.out, FILE)  # it is of what an earlier run knew
        if ledger.parts:
            ledger.load(find_pieces(inputs, ledger.ends))
        progress.size, progress.before, progress.began = total, ledger.size, monotonic()
        documents = ledger.summary.documents
        try:
            with closing(do(_parts(ledger, total), job, workers, scheduler, progress.begin_document)) as ended:
                for done in ended:
                    ledger.add(done)
                    progress.done += done["size"]
        finally:
            ledger.clear()
        report = _report(ledger, ledger.summary.documents - documents, progress.seconds)
        report["same_ids"] = find_same_ids(lambda: (head.report for head in read_heads(job, ledger.parts)))
        if doubles is not None:
            report["doubles"] = write_doubles(job, ledger.parts, doubles)
        write_json(job.out, REPORT, report)
    return report


@contextmanager
def _written(out: str) -> Iterator[None]:
    """Tell of a folder that cannot be written in one line.

    Raises:
        RunError: it cannot be written.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise RunError(
            f"{out}: cannot be written ({reason}); give another folder, or make room",
            f"{out}：无法写入（{reason}），请换一个文件夹或腾出空间",
        ) from None


def _size(inputs: list[str]) -> int:
    """Return how many bytes the input has; an empty file counts for one."""
    return sum(found.size or 1 for found in list_files(inputs))


def _parts(ledger: Ledger, total: int) -> Iterator[Part]:
    """Yield the parts that are still to be done."""
    return group_pieces(filterfalse(ledger.is_done, find_pieces(ledger.inputs, ledger.ends)), total)


def _report(ledger: Ledger, documents: int, seconds: float) -> dict[str, Any]:
    """Return the report on a run: what all parts of the folder hold, and how fast the last ones were made."""
    said = ledger.summary.plain()
    said["this_run"] = {
        "documents": documents,
        "seconds": round(seconds, 2),
        "documents_per_second": round(documents / max(seconds, 1e-3), 1),
    }
    said["drift"] = drift(ledger.summary)
    return said

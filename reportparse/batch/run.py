"""A run over a corpus: what is to be done, the engine that does it, and what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final

from reportparse.batch.drift import drift
from reportparse.batch.engines import ENGINES, EngineName
from reportparse.batch.find_pieces import find_pieces, group_pieces
from reportparse.batch.job import Job
from reportparse.batch.ledger import Ledger, write_json
from reportparse.batch.piece import Part
from reportparse.batch.place import is_address
from reportparse.batch.summary import Summary
from reportparse.errors import InputError
from reportparse.refusals import refuse

REPORT: Final = "_report.json"
"""The file that says what came of all parts of a folder."""
LOCK: Final = "_lock"
"""The file that a run holds while it lasts."""


@dataclass(slots=True)
class Progress:
    """How far a run is."""

    size: int = 0
    """How many bytes there are to be read."""
    done: int = 0
    """How many of them are in parts that are done."""
    documents: int = 0
    """How many documents were begun."""
    began: float = field(default_factory=monotonic)

    def begin_document(self, count: int) -> None:
        """Count documents that were begun."""
        self.documents += count

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.documents / max(monotonic() - self.began, 1e-3)

    @property
    def left(self) -> float | None:
        """The seconds that are left at this rate; None where it is not known yet."""
        gone = monotonic() - self.began
        return gone * (self.size - self.done) / self.done if self.done else None


def run(
    inputs: list[str],
    job: Job,
    *,
    engine: EngineName = "local",
    workers: int | None = None,
    scheduler: str | None = None,
    force: bool = False,
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
        progress: is kept up to date.

    Raises:
        InputError: an input cannot be found or read, or the output folder belongs to another run.
        RunError: the output cannot be written, or no worker starts.
        ExtraError: the engine is not installed.
    """
    progress = progress or Progress()
    ledger = Ledger(job, inputs)
    do = ENGINES[engine].load()
    with _alone(job.out):
        ledger.open(force=force)
        ledger.look_up_ends()
        count, size = ledger.load(find_pieces(inputs, ledger.ends))
        if not count:
            raise refuse("nothing", inputs[0])
        progress.size, progress.began = size, monotonic()
        for done in do(_parts(ledger, progress), job, workers, scheduler, progress.begin_document):
            ledger.summary.add(done["summary"])
            progress.done += sum(piece["size"] for piece in done["pieces"])
        report = _report(ledger.summary, monotonic() - progress.began, progress)
        write_json(job.out, REPORT, report)
    return report


def _parts(ledger: Ledger, progress: Progress) -> Iterator[Part]:
    """Yield the parts that are still to be done."""

    def undone() -> Iterator[Any]:
        for piece in find_pieces(ledger.inputs, ledger.ends):
            if ledger.is_done(piece):
                progress.size -= piece.size
            else:
                yield piece

    return group_pieces(undone())


def _report(summary: Summary, seconds: float, progress: Progress) -> dict[str, Any]:
    """Return the report on a run: what all parts of the folder hold, and how fast the last ones were made."""
    said = summary.plain()
    said["this_run"] = {
        "documents": progress.documents,
        "seconds": round(seconds, 2),
        "documents_per_second": round(progress.rate, 1),
    }
    said["drift"] = drift(summary)
    return said


@contextmanager
def _alone(out: str) -> Iterator[None]:
    """Hold a folder for one run; of one elsewhere nobody can be kept out.

    Raises:
        InputError: another run writes there, or there can be no such folder.
    """
    if is_address(out) or sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 -- there is none on Windows

    try:
        os.makedirs(out, exist_ok=True)  # noqa: PTH103
        handle = os.open(os.path.join(out, LOCK), os.O_RDWR | os.O_CREAT, 0o666)  # noqa: PTH118
    except OSError as error:
        raise InputError(
            f"{out}: cannot be written ({error.strerror}); give another folder",
            f"{out}：无法写入（{error.strerror}），请换一个文件夹",
        ) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise InputError(f"{out}: another run writes here; wait for its end", f"{out}：另一次运行正在写入，请等它结束") from None
    finally:
        os.close(handle)


Told = Callable[[int], None]
"""What is told how many documents were begun."""

"""Runs parts on this machine: some workers, each with one part at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from reportparse.batch.job import Job
from reportparse.batch.piece import Part
from reportparse.batch.supervise import Supervisor


def run_local(
    parts: Iterable[Part], job: Job, workers: int | None, scheduler: str | None, told: Callable[[int], None]
) -> Generator[dict[str, Any], None, None]:
    """Yield what each part came to, in the order in which they end.

    No more parts are taken than there are workers, so that what is held does not grow with the corpus.

    Args:
        parts: the parts.
        job: how they are done.
        workers: how many processes; None for one a processor.
        scheduler: of no use here.
        told: is called with the number of documents that were begun.

    Raises:
        RunError: the output cannot be written, or no worker starts.
    """
    del scheduler
    crew = [Supervisor(job, told) for _ in range(workers or processors())]
    taken = _Taken(iter(parts))
    ended: SimpleQueue[dict[str, Any] | Exception | None] = SimpleQueue()
    threads = [Thread(target=_work, args=(one, taken, ended), daemon=True) for one in crew]
    try:
        for thread in threads:
            thread.start()
        waiting = len(threads)
        while waiting:
            done = ended.get()
            if isinstance(done, Exception):
                raise done
            if done is None:
                waiting -= 1
            else:
                yield done
    finally:
        for one in crew:
            one.close()
        for thread in threads:
            thread.join()


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Taken:
    """Parts that several threads take one after the other."""

    def __init__(self, parts: Iterator[Part]) -> None:
        self._parts = parts
        self._lock = Lock()

    def next(self) -> Part | None:
        with self._lock:
            return next(self._parts, None)


def _work(one: Supervisor, taken: _Taken, ended: SimpleQueue[dict[str, Any] | Exception | None]) -> None:
    """Do parts until there are none."""
    try:
        while (part := taken.next()) is not None:
            ended.put(one.run(part))
        ended.put(None)
    except Exception as error:  # noqa: BLE001 -- raised where the parts are asked for
        ended.put(error)
    finally:
        one.stop_process()

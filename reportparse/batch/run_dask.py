"""Runs parts on Dask: each is one task, done by a supervised process beside its Dask worker."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from distributed import Client, as_completed

from reportparse.batch.job import Job
from reportparse.batch.piece import Part, part_of
from reportparse.batch.run_local import processors
from reportparse.batch.supervise import Supervisor

IN_FLIGHT: Final = 2
"""How many parts each thread of the cluster has at a time: one that it does, and one that waits."""
RETRIES: Final = 3
"""How often a part is tried again that was lost with its Dask worker."""
_HERE = threading.local()


def run_dask(
    parts: Iterable[Part], job: Job, workers: int | None, scheduler: str | None, told: Callable[[int], None]
) -> Iterator[dict[str, Any]]:
    """Yield what each part came to, in the order in which they end.

    Args:
        parts: the parts.
        job: how they are done; all workers must reach its folder and the input.
        workers: how many workers a cluster of its own has; None for one a processor.
        scheduler: the address of a cluster; None for one of its own on this machine.
        told: is called with the number of documents that were begun.

    Raises:
        RunError: the output cannot be written, or no worker starts.
    """
    if scheduler is None:
        client = Client(n_workers=workers or processors(), threads_per_worker=1, dashboard_address=None, set_as_default=False)
    else:
        client = Client(scheduler, set_as_default=False)
    waiting = iter(parts)
    with client:
        room = max(1, sum(client.nthreads().values())) * IN_FLIGHT
        running = as_completed([_submit(client, part, job) for part in islice(waiting, room)], loop=client.loop)
        for future in running:
            done = future.result()
            told(done["summary"]["documents"])
            yield done
            if (part := next(waiting, None)) is not None:
                running.add(_submit(client, part, job))


def _submit(client: Client, part: Part, job: Job) -> Any:
    return client.submit(_do, part.plain(), job.plain(), key=part.name, retries=RETRIES, pure=False)


def _do(part: list[dict[str, Any]], job: dict[str, Any]) -> dict[str, Any]:
    """Do a part in a process that this thread of a Dask worker keeps."""
    wanted = Job(**job)
    known: Supervisor | None = getattr(_HERE, "supervisor", None)
    if known is None or known.job != wanted:
        if known is not None:
            known.close()
        known = _HERE.supervisor = Supervisor(wanted)
    return known.run(part_of(part))

"""Runs parts on Dask: each is one task, done by a supervised process beside its Dask worker."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, Final

import dask
from distributed import CancelledError, Client, KilledWorker, as_completed

from reportparse.batch.job import Job
from reportparse.batch.piece import Part, part_of
from reportparse.batch.run_local import processors
from reportparse.batch.supervise import RunError, Supervisor

IN_FLIGHT: Final = 2
"""How many parts each thread of the cluster has at a time: one that it does, and one that waits."""
RETRIES: Final = 3
"""How many Dask workers a part may outlive."""
PATIENCE: Final = 10
"""Seconds after which a scheduler that does not answer is given up."""
QUIET: Final = {"distributed": "critical", "distributed.nanny": "critical", "distributed.worker": "critical", "bokeh": "critical"}
"""How loud the library is, which writes to the terminal of the run: what is wrong is told by the run."""
_SUPERVISORS: dict[tuple[int, Job], Supervisor] = {}
"""Of this Dask worker: by its thread and the run, who watches the process that works for them."""
_ENDED: set[str] = set()
"""Of this Dask worker: the runs that have ended, of which a part may still wait."""


def run_dask(
    parts: Iterable[Part], job: Job, workers: int | None, scheduler: str | None, told: Callable[[int], None]
) -> Generator[dict[str, Any], None, None]:
    """Yield what each part came to, in the order in which they end.

    Args:
        parts: the parts.
        job: how they are done; all workers must reach its folder and the input.
        workers: how many workers a cluster of its own has; None for one a processor.
        scheduler: the address of a cluster; None for one of its own on this machine.
        told: is called with the number of documents that were done.

    Raises:
        RunError: the output cannot be written, no worker starts, or the cluster is not there or has gone.
    """
    waiting = iter(parts)
    with _client(workers, scheduler) as client:
        room = max(1, sum(client.nthreads().values())) * IN_FLIGHT
        running = as_completed([_submit(client, part, job) for part in islice(waiting, room)], loop=client.loop)
        try:
            for future in running:
                done = _result(future)
                told(done["summary"]["documents"])
                yield done
                if (part := next(waiting, None)) is not None:
                    running.add(_submit(client, part, job))
        finally:
            with suppress(Exception):  # of workers that have gone nothing is left to stop
                client.run(_stop, job, on_error="ignore")


@contextmanager
def _client(workers: int | None, scheduler: str | None) -> Iterator[Client]:
    """Give a client of a cluster, whose library is silent.

    Raises:
        RunError: there is no cluster at the address.
    """
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with dask.config.set({"logging": QUIET, "distributed.scheduler.allowed-failures": RETRIES}):
        try:
            if scheduler is None:
                client = Client(
                    n_workers=workers or processors(),
                    threads_per_worker=1,
                    dashboard_address=None,
                    set_as_default=False,
                    silence_logs=logging.CRITICAL,
                )
            else:
                client = Client(scheduler, set_as_default=False, timeout=PATIENCE)
        except (OSError, ValueError, TimeoutError) as error:
            where, reason = scheduler or "Dask", " ".join(str(error).split())
            raise RunError(
                f"{where}: no Dask scheduler answers ({reason}); check --scheduler",
                f"{where}：连不上 Dask 调度器（{reason}），请检查 --scheduler",
            ) from None
        with client:
            yield client


def _submit(client: Client, part: Part, job: Job) -> Any:
    return client.submit(_do, part.plain(), job.plain(), key=f"{part.name}-{job.holder}", pure=False)


def _result(future: Any) -> dict[str, Any]:
    """Return what a part came to.

    Raises:
        RunError: it was lost with too many workers, or the cluster has gone.
    """
    try:
        done: dict[str, Any] = future.result()
    except KilledWorker as error:
        name = str(future.key).rpartition("-")[0]
        raise RunError(
            f"{name}: lost with {RETRIES + 1} Dask workers (the last: {error.last_worker.address}); look at their memory, then run the same command again",
            f"{name}：连续 {RETRIES + 1} 个 Dask 工作进程终止（最后一个：{error.last_worker.address}），请检查其内存后重新运行同一命令",
        ) from None
    except (CancelledError, OSError) as error:
        raise RunError(
            f"the Dask cluster has gone ({type(error).__name__}); run the same command again to go on",
            f"Dask 集群已断开（{type(error).__name__}），重新运行同一命令即可继续",
        ) from None
    return done


def _do(part: list[dict[str, Any]], job: dict[str, Any]) -> dict[str, Any]:
    """Do a part in a process that this thread of a Dask worker keeps."""
    wanted = Job(**job)
    mine = threading.get_ident()
    for place in list(_SUPERVISORS):
        if place[0] == mine and place[1] != wanted and (other := _SUPERVISORS.pop(place, None)):
            other.stop_process()
    supervisor = _SUPERVISORS.setdefault((mine, wanted), Supervisor(wanted))
    if wanted.holder in _ENDED:
        raise RunError("the run has ended", "运行已结束")
    return supervisor.run(part_of(part))


def _stop(job: Job) -> None:
    """End the processes of a Dask worker that work for a run, and let none begin."""
    _ENDED.add(job.holder)
    for place in list(_SUPERVISORS):
        if place[1] == job and (supervisor := _SUPERVISORS.pop(place, None)):
            supervisor.close()

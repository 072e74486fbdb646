"""Runs on Dask: the rows are those of a run on this machine, also when a worker of the cluster is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import pytest
from distributed import LocalCluster

from reportparse.batch import find_pieces as pieces
from reportparse.batch import run_dask as on_dask
from reportparse.batch.job import Job
from reportparse.batch.run import Progress, run
from reportparse.batch.supervise import RunError
from tests.batch.corpora import rows_in, texts, write_lines

COUNT = 2000
PATIENCE = 20
"""Seconds for which workers are awaited that were killed."""
pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # the cluster's own, of sockets and threads that end with it
]


@pytest.fixture(scope="module")
def cluster() -> Generator[LocalCluster, None, None]:
    """Give a cluster of two workers, each a process."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as made:
        yield made


def test_a_cluster_that_loses_a_worker_gives_the_same_rows(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PIECE_BYTES", 20_000)
    file, out = write_lines(tmp_path / "in.jsonl", texts(COUNT, 90)), tmp_path / "out"
    victims = pids(cluster)

    class Watched(Progress):
        def begin_document(self, count: int) -> None:
            if not self.documents:
                os.kill(victims[0], signal.SIGKILL)
            self.documents += count

    report = run([str(file)], Job(str(out)), engine="dask", scheduler=cluster.scheduler_address, progress=Watched())
    assert report["documents"] == report["this_run"]["documents"] == COUNT and not report["failures"]
    assert victims[0] not in pids(cluster), "it was killed, and another took its place"
    run([str(file)], Job(str(tmp_path / "local")), workers=1)
    assert rows_in(out) == rows_in(tmp_path / "local")
    assert {part.name: part.read_bytes() for part in out.glob("part-*")} == {
        part.name: part.read_bytes() for part in (tmp_path / "local").glob("part-*")
    }


def pids(cluster: LocalCluster) -> list[int]:
    """Return the processes of the workers of a cluster."""
    return [nanny.pid for nanny in cluster.workers.values()]


def test_a_scheduler_that_does_not_answer_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_dask, "PATIENCE", 1)
    file = write_lines(tmp_path / "in.jsonl", texts(1))
    with pytest.raises(RunError, match=r"^tcp://127\.0\.0\.1:9: no Dask scheduler answers .*; check --scheduler$"):
        run([str(file)], Job(str(tmp_path / "out")), engine="dask", scheduler="tcp://127.0.0.1:9")


def test_a_part_that_is_lost_with_every_worker_is_named(cluster: LocalCluster) -> None:
    with on_dask._client(None, cluster.scheduler_address) as client:
        future = client.submit(os._exit, 1, key="part-0-holder", pure=False)
        with pytest.raises(RunError, match=r"^part-0: lost with \d Dask workers .*run the same command again$"):
            on_dask._result(future)
        with suppress(TimeoutError):  # one that is just being started again can't be closed; some are given up
            client.wait_for_workers(2, timeout=PATIENCE)

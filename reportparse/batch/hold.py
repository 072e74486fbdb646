"""Who may write to an output folder: one run at a time, and nobody who works for one that has ended.

A worker may outlive its run for a moment, on a cluster for longer. So whatever it puts into place it puts there while
it holds the fence, and only if the folder still names its run; a new run writes its name while it alone holds the fence.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from reportparse.batch.job import Job
from reportparse.batch.output_file import read_json, write_json
from reportparse.batch.place import local_path
from reportparse.errors import InputError

RUN: Final = "_run.json"
"""The file that says how the parts of a folder were made, and by which run the last."""
LOCK: Final = "_lock"
"""The file that a run holds while it lasts."""
FENCE: Final = "_fence"
"""The file that is held, by all who put files into place, for as long as that takes."""


class LostFolderError(Exception):
    """Another run has the folder now."""


@contextmanager
def alone(out: str) -> Iterator[None]:
    """Hold a folder for one run; of one elsewhere nobody can be kept out.

    Raises:
        InputError: another run writes there, or there can be no such folder.
    """
    try:
        if (folder := local_path(out)) is not None:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        with _locked(out, LOCK, wait=False):
            yield
    except BlockingIOError:
        raise InputError(f"{out}: another run writes here; wait for its end", f"{out}：另一次运行正在写入，请等它结束") from None


def take_over(out: str, said: dict[str, Any]) -> None:
    """Write which run has a folder; from then on nothing comes there that another asked for."""
    with _locked(out, FENCE):
        write_json(out, RUN, said)


@contextmanager
def still_ours(job: Job) -> Iterator[None]:
    """Keep other runs from taking the folder over while the body puts a file into place.

    Raises:
        LostFolderError: one has it already.
    """
    with _locked(job.out, FENCE, shared=True):
        if job.holder and (read_json(job.out, RUN) or {}).get("holder") != job.holder:
            raise LostFolderError("another run has taken the folder over")
        yield


@contextmanager
def _locked(out: str, name: str, *, shared: bool = False, wait: bool = True) -> Iterator[None]:
    """Hold a file of a folder of this machine; elsewhere there is nothing to hold.

    Raises:
        BlockingIOError: it is held, and not waited for.
    """
    folder = local_path(out)
    if folder is None or sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 -- there is none on Windows

    handle = os.open(f"{folder}/{name}", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)

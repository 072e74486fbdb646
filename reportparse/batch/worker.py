"""The process in which documents are parsed: it may be killed without harm to the run.

It reads jobs from the standard input, one a line, and writes to the standard output: the place of each document
before it is read, and what a part came to. It ends when its input does.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
import threading
import time
from typing import Any, Final

import pyarrow as pa

from reportparse.batch.do_part import do_part
from reportparse.batch.failure import OUT_OF_MEMORY, Failure
from reportparse.batch.job import Job
from reportparse.batch.piece import part_of
from reportparse.errors import ReportParseError

WATCH: Final = 0.5
"""Seconds between two looks at whether the run still goes on."""


def main() -> None:
    """Do parts until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run decides what Ctrl-C means
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what libraries print is no answer
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    pa.set_cpu_count(1)  # there is a worker for each processor already
    gc.freeze()
    for line in sys.stdin.buffer:
        out.write(json.dumps(_answer(json.loads(line), out)).encode() + b"\n")


def _answer(asked: dict[str, Any], out: Any) -> dict[str, Any]:
    """Return what a part came to, or why its rows could not be written."""
    job = Job(**asked["job"])
    _bound(job.memory)
    skip = {int(place): Failure(*why) for place, why in asked["skip"].items()}
    try:
        return do_part(part_of(asked["part"]), job, skip, lambda place: out.write(b"%d\n" % place))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except ReportParseError as error:
        return {"failed": error.describe("en"), "chinese": error.describe("zh")}
    except Exception as error:  # noqa: BLE001 -- whatever stops a part is told, not lost with the process
        return {"failed": f"{job.out}: {error or type(error).__name__}", "chinese": f"{job.out}：{error or type(error).__name__}"}


def _bound(memory: int) -> None:
    """Let this process have so many bytes of data, or as many as it may have at most."""
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (memory if most == resource.RLIM_INFINITY else min(memory, most), most))


def _leave_with(parent: int) -> None:
    """End this process when the one that began it has ended."""
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)


if __name__ == "__main__":
    main()

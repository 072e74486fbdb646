"""Keeps a worker at work: gives it parts, kills it where a document takes too long, and replaces it where it dies."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from reportparse.batch.failure import OUT_OF_MEMORY, Failure
from reportparse.batch.job import Job
from reportparse.batch.piece import Part
from reportparse.errors import ReportParseError

GRACE: Final = 5.0
"""Seconds that a document may take beyond its time before its process is killed: its own deadline comes first."""
STARTING: Final = 60.0
"""Seconds in which a process must come to its first document, however little time each of them has."""
TRIES: Final = 2
"""How often a document is tried whose process dies; another may have been to blame the first time."""
STARTS: Final = 3
"""How often a process may die before its first document, or at one that is passed over already."""


class RunError(ReportParseError):
    """A run cannot go on: its output cannot be written, or its processes do not start."""


class _DeathError(Exception):
    """The process has ended, or was killed, at a document."""

    def __init__(self, place: int, late: bool) -> None:
        super().__init__(place)
        self.place = place
        self.late = late


class Supervisor:
    """A worker and the one who watches it."""

    def __init__(self, job: Job, told: Callable[[int], None] = lambda _count: None) -> None:
        self.job = job
        self.told = told
        self._process: subprocess.Popen[bytes] | None = None
        self._rest = b""
        self._seen = 0
        self._stopped = threading.Event()

    def run(self, part: Part) -> dict[str, Any]:
        """Do a part to its end, whatever its documents do to the worker; return what it came to.

        Raises:
            RunError: the output cannot be written, the input is gone, or the worker does not start.
        """
        skip: dict[int, Failure] = {}
        died: Counter[int] = Counter()
        self._seen = 0
        while True:
            try:
                return self._try(part, skip)
            except _DeathError as end:
                code = self.stop_process()
                if self._stopped.is_set():
                    raise RunError("the run was stopped", "运行已停止") from None
                died[end.place] += 1
                if end.place < 0 and died[end.place] >= STARTS:
                    raise RunError(
                        "the worker processes do not start; run reportparse --version to see why",
                        "工作进程无法启动，请运行 reportparse --version 查看原因",
                    ) from None
                if end.place in skip and died[end.place] >= TRIES + STARTS:
                    where = part.pieces[0].path
                    raise RunError(
                        f"{where}: its process dies again and again ({skip[end.place].message}); leave the file out",
                        f"{where}：处理进程反复终止（{skip[end.place].message}），请排除此文件",
                    ) from None
                if end.place >= 0 and (end.late or died[end.place] >= TRIES):
                    skip[end.place] = _blame(end.late, code, self.job)

    def close(self) -> None:
        """End the worker, from whatever thread; one that listens to it learns that it has ended."""
        self._stopped.set()
        if (process := self._process) is not None:
            process.kill()

    def stop_process(self) -> int:
        """Kill the process, and return how it ended; the next part begins another."""
        process, self._process, self._rest = self._process, None, b""
        if process is None:
            return 0
        code = process.poll()
        process.kill()
        killed = process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
        return killed if code is None else code

    def _try(self, part: Part, skip: dict[int, Failure]) -> dict[str, Any]:
        """Give a part to the worker once."""
        process = self._process or self._begin()
        asked = {"part": part.plain(), "job": self.job.plain(), "skip": {str(place): list(why) for place, why in skip.items()}}
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
        except (BrokenPipeError, ValueError):
            raise _DeathError(-1, late=False) from None
        return self._listen(process)

    def _begin(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "reportparse.batch.worker"]
        self._process = process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        if self._stopped.is_set():  # it came after the one who closes had looked
            process.kill()
        return process

    def _listen(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        """Return the worker's answer.

        Raises:
            _DeathError: the process has ended, or a document took too long.
            RunError: the part could not be written.
        """
        place, since = -1, time.monotonic()
        while True:
            try:
                allowed = self.job.seconds + GRACE
                line = self._line(process, since + (allowed if place >= 0 else max(allowed, STARTING)))
            except (EOFError, TimeoutError) as end:
                raise _DeathError(place, late=isinstance(end, TimeoutError)) from None
            if line.startswith(b"{"):
                answer: dict[str, Any] = json.loads(line)
                if "failed" in answer:
                    raise RunError(answer["failed"], answer["chinese"])
                return answer
            place, since = int(line), time.monotonic()
            if place > self._seen:
                self.told(place - self._seen)
                self._seen = place

    def _line(self, process: subprocess.Popen[bytes], end: float) -> bytes:
        """Return the worker's next line.

        Raises:
            EOFError: the worker has ended.
            TimeoutError: it said nothing until a moment.
        """
        while b"\n" not in self._rest:
            self._rest += _more(process, end)
        line, _, self._rest = self._rest.partition(b"\n")
        return line


def _more(process: subprocess.Popen[bytes], end: float) -> bytes:
    """Return what a worker says next.

    Raises:
        EOFError: the worker has ended.
        TimeoutError: it said nothing until a moment.
    """
    assert process.stdout is not None
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        if not selector.select(max(0.0, end - time.monotonic())):
            raise TimeoutError
    if not (more := os.read(process.stdout.fileno(), 1 << 16)):
        with suppress(subprocess.TimeoutExpired):
            process.wait(GRACE)  # how it ended is known when it has
        raise EOFError
    return more


def _blame(late: bool, code: int, job: Job) -> Failure:
    """Return the failure of a document at which the process was killed, or died."""
    if late:
        return Failure("time", f"took longer than {job.seconds:g} s; raise it with --seconds")
    if code == OUT_OF_MEMORY:
        return Failure("memory", f"needs more memory than {job.memory / 1e9:g} GB; raise it with --memory")
    return Failure("crash", f"its process died, twice ({_how(code)})")


def _how(code: int) -> str:
    """Return how a process ended."""
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"exit code {code}"

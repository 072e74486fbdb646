"""Workers that die, hang or run out of memory: each document is a row, and the run goes on."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.batch import supervise
from reportparse.batch.find_pieces import find_pieces, group_pieces
from reportparse.batch.job import Job
from reportparse.batch.piece import Part
from reportparse.batch.supervise import RunError, Supervisor
from tests.batch.corpora import rows_in, texts, write_lines


def part_in(folder: Path, given: list[str]) -> Part:
    """Write texts to a file of lines, which make a part, and make the folder of its rows."""
    (folder / "out" / "_parts").mkdir(parents=True)
    (part,) = group_pieces(find_pieces([str(write_lines(folder / "in.jsonl", given))], {}))
    return part


def errors_of(part: Part, one: Supervisor, out: Path) -> list[str | None]:
    """Do a part, and return the errors of its documents."""
    try:
        one.run(part)
    finally:
        one.stop_process()
    return [row["error"] for row in rows_in(out) if row["type"] == "report"]


def killed_at(place: int, times: int, how: signal.Signals = signal.SIGKILL) -> Callable[[Supervisor], None]:
    """Return what kills the worker of a supervisor when it begins a document, some times."""

    def watch(one: Supervisor) -> None:
        seen = {"killed": 0}
        line = one._line

        def watched(process: subprocess.Popen[bytes], end: float) -> bytes:
            said = line(process, end)
            if said == b"%d" % place and seen["killed"] < times:
                seen["killed"] += 1
                os.kill(process.pid, how)
            return said

        one._line = watched  # type: ignore[method-assign]

    return watch


# The worker may be ahead of who kills it: long texts keep it at the document.
LONG = "一、存在的问题\n（一）人手不足。建议由县民政局牵头，2027年底前配齐。\n" * 600


@pytest.mark.parametrize(("times", "cause"), [(1, None), (2, "crash")])
def test_a_document_whose_process_dies_is_tried_again_once(times: int, cause: str | None, tmp_path: Path) -> None:
    part = part_in(tmp_path, [*texts(2), LONG, texts(3)[2]])
    one = Supervisor(Job(str(tmp_path / "out")))
    killed_at(2, times)(one)
    assert errors_of(part, one, tmp_path / "out") == [None, None, cause, None]


def test_a_document_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "GRACE", 0.0)
    part = part_in(tmp_path, [*texts(2), LONG, texts(3)[2]])
    one = Supervisor(Job(str(tmp_path / "out"), seconds=4.0))
    killed_at(2, 1, signal.SIGSTOP)(one)
    assert errors_of(part, one, tmp_path / "out") == [None, None, "time", None]


def test_a_document_that_needs_more_memory_than_there_is_is_a_row(tmp_path: Path) -> None:
    part = part_in(tmp_path, [*texts(1), "ab\ncd\n" * 1_500_000])
    one = Supervisor(Job(str(tmp_path / "out"), memory=400_000_000))
    assert errors_of(part, one, tmp_path / "out") == [None, "memory"]


def test_input_that_has_gone_is_told_in_a_line(tmp_path: Path) -> None:
    part = part_in(tmp_path, texts(1))
    (tmp_path / "in.jsonl").unlink()
    one = Supervisor(Job(str(tmp_path / "out")))
    with pytest.raises(RunError, match=r"in\.jsonl: cannot be read"):
        one.run(part)
    one.stop_process()

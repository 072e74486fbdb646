"""Runs that are killed again and again, at random places: the rows are those of one run that nobody killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportparse.batch import find_pieces as pieces
from reportparse.batch.job import Job
from reportparse.batch.run import run
from tests.batch.corpora import rows_in, texts, write_lines

KILLS = 20
KILLED = """
import os, random, signal, sys
from types import SimpleNamespace
from reportparse.batch import engines, find_pieces
from reportparse.batch.job import Job
from reportparse.batch.run import run
from tests.batch.corpora import do_here

file, out, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
find_pieces.PIECE_BYTES = 2_000
engines.ENGINES["local"] = SimpleNamespace(load=lambda: do_here)
run([file], Job(out + "-first"))  # what is loaded late is loaded, before places are counted
rng = random.Random(7)


def run_until(place):
    # A run in a process of its own, killed just before it opens, renames or removes its file of this place.
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = [place]

    def hook(event, _arguments):
        if event in ("open", "os.rename", "os.remove", "fcntl.flock"):
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    run([file], Job(out))
    os._exit(0)


print(*(run_until(rng.randrange(1, 60)) for _ in range(times)))
"""
WHOLE = """
import sys
from reportparse.batch import find_pieces
from reportparse.batch.job import Job
from reportparse.batch.run import run
find_pieces.PIECE_BYTES = 2_000
run([sys.argv[1]], Job(sys.argv[2]), workers=1)
"""


@pytest.fixture(autouse=True)
def other_parts(monkeypatch: pytest.MonkeyPatch, here: None) -> None:
    """Let the run that ends what others began put the same pieces together in other parts."""
    monkeypatch.setattr(pieces, "PIECE_BYTES", 2_000)
    monkeypatch.setattr(pieces, "PARTS", 1)


def test_a_run_that_is_killed_again_and_again_gives_the_same_rows(tmp_path: Path) -> None:
    file, out = write_lines(tmp_path / "in.jsonl", texts(100, 250)), tmp_path / "out"
    done = subprocess.run([sys.executable, "-c", KILLED, file, out, str(KILLS)], capture_output=True, text=True, check=True)
    assert done.stdout.split().count(str(-signal.SIGKILL)) >= KILLS * 3 // 4
    finish_and_compare(file, out, tmp_path / "whole")


def test_workers_of_a_run_that_was_killed_leave_nothing_behind(tmp_path: Path) -> None:
    file, out = write_lines(tmp_path / "in.jsonl", texts(60)), tmp_path / "out"
    process = subprocess.Popen([sys.executable, "-c", WHOLE, file, out])
    while process.poll() is None and not list((out / "_parts").glob("part-*")):
        time.sleep(0.01)
    process.kill()
    assert process.wait() == -signal.SIGKILL, "it was killed in the middle"
    finish_and_compare(file, out, tmp_path / "whole")  # at once, while its worker may still be at work
    while of_run(out):
        time.sleep(0.05)


def of_run(out: Path) -> list[str]:
    """Return the processes that have a file of a folder open."""
    links = [link for process in Path("/proc").glob("[0-9]*") for link in _opened(process)]
    return [link for link in links if link.startswith(f"{out}/")]


def _opened(process: Path) -> list[str]:
    try:
        return [os.readlink(link) for link in (process / "fd").iterdir()]  # noqa: PTH115 -- what it leads to may be gone
    except OSError:
        return []


def finish_and_compare(file: Path, out: Path, whole: Path) -> None:
    """Run to the end, with parts of another size, and compare with a run that nobody killed."""
    kept = {mark.stem for mark in (out / "_parts").iterdir()}
    run([str(file)], Job(str(out)))
    run([str(file)], Job(str(whole)))
    assert kept and kept <= {part.stem for part in out.glob("part-*")}, "what was done stays"
    rows = rows_in(out)
    assert rows == rows_in(whole)
    names = [row["report"] for row in rows if row["type"] == "report"]
    assert len(names) == len(set(names)) > 0
    assert not list(out.glob("**/_tmp-*"))

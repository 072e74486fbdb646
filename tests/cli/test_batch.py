"""``reportparse batch`` as a process: what it prints, its exit codes, Ctrl-C, and what it does not load."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.batch.corpora import texts, write_lines
from tests.batch.test_kill import of_run
from tests.cli.helpers import COMMAND, environment, run
from tests.cli.test_process import PATIENCE, read_until

WITHOUT = "import sys; sys.modules['{name}'] = None; from reportparse.cli.main import main; main()"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = write_lines(tmp_path / "in.jsonl", [*texts(3), texts(1)[0]])
    with file.open("a", encoding="utf-8") as stream:
        stream.write("no json\n")
    return file


def test_a_run_prints_what_came_of_it_and_documents_that_fail_are_rows(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("batch", corpus, "-o", out, "--near-doubles", "-j", "1")
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    report = json.loads((out / "_report.json").read_text("utf-8"))
    assert re.search(r"^documents +5\n", shown, re.MULTILINE) and re.search(r"^failures +1 20\.0% line$", shown, re.MULTILINE)
    assert re.search(r"^doubles +the same 1\n +nearly the same 0$", shown, re.MULTILINE)
    assert re.search(r"^drift +roles: ", shown, re.MULTILINE) and re.search(r"^this run +5 in [\d.]+ s", shown, re.MULTILINE)
    assert (report["documents"], report["failures"], report["doubles"]) == (5, {"line": 1}, {"exact": 1, "near": 0})
    assert parquet.read_table(out / "doubles.parquet").to_pylist() == [
        {"report": "d3", "double_of": "d0", "near_double_of": None, "similarity": None}
    ]
    again = run("batch", corpus, "-o", out, "--near-doubles", REPORTPARSE_LANG="zh").stdout.decode()
    assert re.search(r"^文档 +5\n", again) and re.search(r"^本次运行 +0 篇", again, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("none.jsonl", "-o", "out"), 2, "none.jsonl: no such file or folder"),
        (("{corpus}", "-", "-o", "out"), 2, "-: a batch does not read the standard input"),
        (("{corpus}", "-o", "{corpus}"), 1, "cannot be written"),
        (("{corpus}", "-o", "out", "--engine", "ray"), 2, "'ray' is not one of 'local', 'dask'"),
        (("{corpus}", "-o", "out", "--scheduler", "tcp://a:1"), 2, "--scheduler: only --engine dask has one"),
        (("{corpus}", "-o", "nowhere://x/y"), 2, "nowhere://x/y: cannot be read"),
    ],
)
def test_what_is_wrong_is_told_in_a_line(
    words: tuple[str, ...], code: int, said: str, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("batch", *(word.format(corpus=corpus) for word in words))
    assert (done.returncode, done.stdout) == (code, b"")
    assert done.stderr.count(b"\n") == 1 and said in done.stderr.decode()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "words", "extra"),
    [("pyarrow", (), "batch"), ("distributed", ("--engine", "dask"), "dask")],
)
def test_a_library_that_is_missing_is_named_by_its_extra(name: str, words: tuple[str, ...], extra: str, corpus: Path) -> None:
    command = [sys.executable, "-c", WITHOUT.format(name=name), "batch", str(corpus), "-o", str(corpus.parent / "out"), *words]
    done = subprocess.run(command, capture_output=True, env=environment(), check=False)
    assert done.returncode == 2 and done.stderr.count(b"\n") == 1
    assert f"pip install '.[{extra}]'" in done.stderr.decode()


def test_other_commands_load_no_arrow() -> None:
    code = (
        "import sys; from reportparse.cli.main import run; run(['parse', '--sample'], 'en'); sys.exit('pyarrow' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_ctrl_c_ends_it_with_its_workers_and_leaves_whole_parts_alone(tmp_path: Path) -> None:
    file, out = write_lines(tmp_path / "in.jsonl", texts(40) * 300), tmp_path / "out"
    terminal, other = pty.openpty()
    words = [*COMMAND, "batch", str(file), "-o", str(out), "-j", "2"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=other, env=environment()) as process:
        os.close(other)
        shown = b"some"
        while shown and not re.search(rb"[1-9]\d* documents, \d+ a second, ", shown):
            shown = read_until(terminal, b"second, ")
        process.send_signal(signal.SIGINT)
        assert shown
        rest = read_until(terminal, b"\0")
        assert process.wait(PATIENCE) == 130
        assert process.stdout is not None and process.stdout.read() == b""
    os.close(terminal)
    assert b"Traceback" not in rest and b"Error" not in rest
    assert of_run(out) == []
    assert not list(out.glob("**/_tmp-*"))
    assert {part.stem for part in out.glob("part-*")} == {mark.stem for mark in (out / "_parts").iterdir()}

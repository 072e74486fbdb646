"""The command as a process: pipes, signals, terminals, exit codes."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.helpers import COMMAND, TEXT, environment, run

LONG = TEXT * 60_000
"""A text that takes some seconds to parse."""
PATIENCE = 600
"""Seconds after which a process is given up; no machine needs them, however busy it is."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def read_until(terminal: int, wanted: bytes) -> bytes:
    """Return what a terminal shows until some bytes or the end come, or nothing does for a very long time."""
    seen = b""
    while wanted not in seen and select.select([terminal], [], [], PATIENCE)[0]:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data
    return seen


def test_the_standard_input_gives_the_same_as_the_file(report: Path) -> None:
    from_file, from_input = run("parse", report), run("parse", "-", given=TEXT.encode())
    assert from_file.returncode == from_input.returncode == 0
    assert from_file.stdout == from_input.stdout
    assert from_file.stderr == from_input.stderr == b""


def test_a_pipe_gets_plain_text_in_utf8_whatever_the_locale(report: Path) -> None:
    done = run("parse", report, LC_ALL="C", PYTHONIOENCODING="ascii", TERM="xterm-256color")
    assert done.returncode == 0
    assert b"\033" not in done.stdout
    assert "存在问题" in done.stdout.decode()


def test_a_missing_path_ends_with_2() -> None:
    done = run("parse", "none.txt", REPORTPARSE_LANG="zh")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "reportparse: none.txt：没有此文件或文件夹，请检查路径\n"


def test_bytes_that_are_no_text_end_with_2() -> None:
    done = run("parse", "-", given=bytes(range(256)))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("words", [("schema",), ("parse", "--sample"), ("--help",)])
def test_a_closed_pipe_ends_quietly(words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*COMMAND, *words], stdout=writer, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_head_gets_its_line(report: Path) -> None:
    line = " ".join(COMMAND) + " schema | head -n 1"
    done = subprocess.run(["sh", "-c", line], capture_output=True, env=environment(), check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"{\n", b"")


FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")


@FULL
@pytest.mark.parametrize("words", [("parse", "report.txt"), ("--help",), ("check", "--help"), ("--version",)])
def test_a_full_device_ends_with_1(report: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *words], stdout=full, stderr=subprocess.PIPE, env=environment(), cwd=report.parent, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"reportparse: the standard output cannot be written (No space left on device)\n"


@FULL
def test_a_full_standard_error_keeps_no_output_back(report: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        words = [*COMMAND, "parse", "none.txt", str(report)]
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=full, env=environment(), check=False)
    assert done.returncode == 1
    assert "存在问题" in done.stdout.decode()


def in_shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell in which ``reportparse`` is the command."""
    line = line.replace("reportparse", " ".join(COMMAND))
    return subprocess.run(["sh", "-c", line], capture_output=True, env=environment(), cwd=folder, check=False)


@pytest.mark.parametrize("words", ["parse -", "check -", "explain - --at 1", "view - -o page.html"])
def test_a_closed_standard_input_ends_with_2(report: Path, words: str) -> None:
    done = in_shell(f"reportparse {words} <&-", report.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"reportparse: -: the standard input is closed; pipe a text to it, or give a file\n"
    assert [path.name for path in report.parent.iterdir()] == [report.name]


@pytest.mark.parametrize("words", ["parse report.txt --format json", "check report.txt", "--help", "schema"])
def test_a_closed_standard_output_ends_with_1(report: Path, words: str) -> None:
    done = in_shell(f"reportparse {words} >&-", report.parent)
    assert done.returncode == 1
    assert done.stderr == b"reportparse: the standard output cannot be written (Bad file descriptor)\n"


@pytest.mark.parametrize("words", [("--help",), ("parse", "--help"), ("check", "--help")])
def test_help_is_utf8_whatever_the_locale(words: tuple[str, ...]) -> None:
    usual = run(*words, REPORTPARSE_LANG="zh")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for changes in (plain, {"PYTHONIOENCODING": "latin-1"}):
        done = run(*words, given=b"", REPORTPARSE_LANG="zh", **changes)
        assert (done.returncode, done.stdout, done.stderr) == (0, usual.stdout, b"")
    assert "用法" in usual.stdout.decode()


def test_a_terminal_gets_colours_in_its_width(report: Path) -> None:
    terminal, other = pty.openpty()
    env = environment(TERM="xterm-256color", COLUMNS="50")
    with subprocess.Popen([*COMMAND, "parse", report], stdout=other, stderr=other, env=env) as process:
        os.close(other)
        seen = read_until(terminal, b"characters:").decode()
        assert process.wait() == 0
    os.close(terminal)
    assert "\033[36m一、\033[0m" in seen
    assert "parsing" not in seen


def test_no_color_is_heard(report: Path) -> None:
    terminal, other = pty.openpty()
    env = environment(TERM="xterm-256color", NO_COLOR="1")
    with subprocess.Popen([*COMMAND, "parse", report], stdout=other, env=env) as process:
        os.close(other)
        seen = read_until(terminal, b"characters:")
        assert process.wait() == 0
    os.close(terminal)
    assert b"\033" not in seen


def test_a_long_parse_shows_seconds_and_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(LONG, encoding="utf-8")
    terminal, other = pty.openpty()
    words = [*COMMAND, "parse", str(tmp_path / "long.txt"), "-o", str(tmp_path / "out.json")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=other, env=environment()) as process:
        os.close(other)
        assert re.search(rb"parsing long\.txt \.\.\. [1-9]\d* s", read_until(terminal, b" s"))
        process.send_signal(signal.SIGINT)
        rest = read_until(terminal, b"\0")
        assert process.wait(PATIENCE) == 130
    os.close(terminal)
    assert re.fullmatch(rb"(?:\s*parsing long\.txt \.\.\. \d+ s)*\s*", rest.replace(b"\r\033[K", b""))
    assert [path.name for path in tmp_path.iterdir()] == ["long.txt"]


def test_ctrl_c_while_it_reads_is_quiet() -> None:
    with subprocess.Popen(
        [*COMMAND, "parse", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdin is not None
        # Once it has taken more than a pipe holds, it is reading.
        process.stdin.write(TEXT.encode() * 5000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out, err) == (130, b"", b"")

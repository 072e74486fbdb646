"""What could not be read is an error with its path in every format; streams are read; nothing to check says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reportparse.cli.main import run
from reportparse.serializers.problem_formats import PROBLEM_FORMATS
from tests.check.texts import BAD, GOOD
from tests.cli.helpers import COMMAND, environment
from tests.unprivileged import unprivileged

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a report, a link that leads nowhere and one that leads to itself, as the working folder."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(capsysbinary: Capture, *words: str) -> tuple[int, str, str]:
    """Return what a check gives: exit code, standard output, standard error."""
    code = run(["check", *words], "en")
    captured = capsysbinary.readouterr()
    return code, captured.out.decode(), captured.err.decode()


def named(shape: str, out: str) -> list[str]:
    """Return the paths that an output says could not be read."""
    if shape == "json":
        return [row["filename"] for row in json.loads(out) if row["code"] == "unread" and row["level"] == "error"]
    if shape == "gitlab":
        return [row["location"]["path"] for row in json.loads(out) if row["check_name"] == "unread"]
    if shape == "sarif":
        invocation = json.loads(out)["runs"][0]["invocations"][0]
        assert not invocation["executionSuccessful"]
        notes = invocation["toolExecutionNotifications"]
        return [note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for note in notes]
    if shape == "junit":
        root = ET.fromstring(out)
        suites = [suite for suite in root if suite.find("testcase/error") is not None]
        assert root.get("errors") == str(len(suites))
        return [suite.get("name", "") for suite in suites]
    if shape == "github":
        return [line[len("::error file=") :].split(",")[0] for line in out.splitlines() if ",title=reportparse unread::" in line]
    return next(line for line in out.splitlines() if line.startswith("Not read: 3 ("))[len("Not read: 3 (") : -1].split(", ")


@pytest.mark.parametrize("shape", PROBLEM_FORMATS)
@pytest.mark.usefixtures("folder")
def test_every_format_names_what_was_not_read(shape: str, capsysbinary: Capture) -> None:
    code, out, err = check(capsysbinary, ".", "missing.txt", "--output-format", shape)
    assert code == 2 and "All checks passed" not in out
    assert sorted(named(shape, out)) == ["gone.txt", "loop.txt", "missing.txt"]
    assert sorted(line.split(":")[1].strip() for line in err.splitlines()) == ["gone.txt", "loop.txt", "missing.txt"]


@pytest.mark.parametrize("shape", PROBLEM_FORMATS)
@pytest.mark.usefixtures("folder")
def test_without_a_fault_there_is_no_such_error(shape: str, capsysbinary: Capture) -> None:
    code, out, err = check(capsysbinary, "good.txt", "--output-format", shape)
    assert (code, err) == (0, "")
    assert "unread" not in out.replace('"id": "unread"', "")


@pytest.mark.parametrize("paths", [["empty"], ["empty", "other"], ["x*"]])
def test_nothing_to_check_says_so(paths: list[str], folder: Path, capsysbinary: Capture) -> None:
    for name in ("empty", "other", "xfolder"):
        (folder / name).mkdir()
    code, out, err = check(capsysbinary, *paths)
    assert (code, out) == (2, "")
    assert [line.split(":")[1].strip() for line in err.splitlines()] == paths


def test_a_folder_that_may_not_be_opened() -> None:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        for name in ("closed/a.txt", "unsearchable/a.txt", "closed.txt"):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text(BAD, encoding="utf-8")
        for name, mode in (("closed", 0), ("unsearchable", 0o444), ("closed.txt", 0), (".", 0o755)):
            (root / name).chmod(mode)
        words = [*unprivileged(), *COMMAND, "check", "--isolated", "--output-format", "json", ".", "closed/a.txt"]
        done = subprocess.run(words, cwd=root, capture_output=True, env=environment(), check=False)
        for name in ("closed", "unsearchable"):
            (root / name).chmod(0o755)
    assert done.returncode == 2, done.stderr
    assert sorted(named("json", done.stdout.decode())) == ["closed", "closed.txt", "closed/a.txt", "unsearchable"]
    assert done.stderr.count(b"no permission") == 4


def test_a_pipe_of_the_shell_is_read(tmp_path: Path) -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    words = ["bash", "-c", f"{' '.join(COMMAND)} check --output-format concise <(cat a.txt)"]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, env=environment(), check=False)
    assert done.returncode == 1, done.stderr
    assert b"NUM001" in done.stdout and b"files: 1" in done.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_read_where_it_is_named(folder: Path, capsysbinary: Capture) -> None:
    for name in ("gone.txt", "loop.txt"):
        (folder / name).unlink()
    os.mkfifo(folder / "pipe.txt")
    assert check(capsysbinary, ".")[0] == 0, "in a folder a pipe waits for nobody"
    writer = threading.Thread(target=(folder / "pipe.txt").write_text, args=(BAD,), kwargs={"encoding": "utf-8"})
    writer.start()
    code, out, _ = check(capsysbinary, "pipe.txt", "--output-format", "concise")
    writer.join()
    assert code == 1 and out.startswith("pipe.txt:4:1 NUM001")
    writer = threading.Thread(target=(folder / "pipe.txt").write_text, args=(BAD,), kwargs={"encoding": "utf-8"})
    writer.start()
    code, _, err = check(capsysbinary, "pipe.txt", "--fix")
    writer.join()
    assert code == 2 and "cannot be mended in place" in err


def test_a_path_that_is_a_text_is_not_echoed(capsysbinary: Capture) -> None:
    for name in ("一、工作目标\n" * 100, "一" * 5000, "a\0b"):
        code, out, err = check(capsysbinary, name)
        assert (code, out) == (2, "") and err.count("\n") == 1 and len(err) < 200

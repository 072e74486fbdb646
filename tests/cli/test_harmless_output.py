"""Nothing in a text or a file's name steers a terminal or forges a line of a log, whatever the command and the format."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, get_args
from xml.etree import ElementTree as ET

import pytest

from reportparse import Report
from reportparse.cli.main import run as command
from reportparse.messages import Language
from reportparse.serializers.problem_formats import PROBLEM_FORMATS
from reportparse.serializers.report_formats import EXPORTERS, ReportFormat
from tests.cli.helpers import COMMAND, environment
from tests.cli.test_process import read_until

STEERING = "".join(
    char for char in map(chr, range(0x110000)) if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") and char not in "\n\t"
)
"""All control and format characters: C0, DEL, C1, bidi controls, separators, tags …"""
NAMES = "".join(char for char in STEERING if char not in "\0" and ord(char) < 0x3000)
"""Those that a file's name is tried with; a name has at most 255 bytes."""
EXTRA = "\U000e0000\U0001bca0"
FORGED = "\r::error file=x::forged%0A::warning::forged\n::error::forged\n##[error]forged"
COLOURS = "\033[31m\033]0;title\a\033[2J"


def text() -> str:
    """Return a report in which such characters stand everywhere: title, headings, bodies, doubtful markers, faults."""
    pieces = [STEERING[place : place + 6] for place in range(0, len(STEERING), 6)]
    lines = [f"关于街道{COLOURS}工作的调研报告{STEERING}{EXTRA}", f"一、工作目标{COLOURS}{STEERING[:40]}", f"全面提升。{FORGED}"]
    lines += [f"（{'一二三四五六七八九'[number % 9]})要点{piece}（未完\n内容{piece}不明。" for number, piece in enumerate(pieces)]
    lines += [
        f"三、存在问题{STEERING[40:80]}。",
        f"人手{COLOURS}不足，有{pieces[0]}三十个村。",
        "五、建议",
        f"1.增加{pieces[1]}人手。",
    ]
    return "\n".join(lines)


NAME_BYTES = [
    NAMES[:60].encode(),
    NAMES[60:110].encode() or b"x",
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\U000e0001\U000e0041".encode(),
    b"a\n::error file=x::forged%0A\r::error::forged\033[31m\xff\xfe\x9b31m",
    b"::error::b\t##[error]c,d:e",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of reports whose texts and names are hostile, and of files with such names that cannot be read."""
    root = tmp_path_factory.mktemp("hostile")
    for name in NAME_BYTES:
        path = os.fsencode(root) + b"/" + name.replace(b"/", b"") + b".txt"
        with open(path, "wb") as file:  # noqa: PTH123 -- a name of bytes
            file.write(text().encode())
        os.symlink(b"nowhere\033[31m", path + b"\033.txt")  # noqa: PTH211
    (root / "other").mkdir()
    (root / "other" / "\033]0;x\a\u202e.md").write_text(text(), encoding="utf-8")
    return root


ENCODING = ("--encoding", "utf-8")
"""A NUL makes a text doubtful, so that its encoding has to be named."""


FILES = (b"PK\3\4", b"PAR1")
"""How files begin that are no text: no terminal gets them."""


def strangers(data: bytes) -> set[str]:
    """Return the characters of an output that may steer a terminal; a line may end in CR LF, and a mark of UTF-8 stand first."""
    if data.startswith(FILES):
        return set()
    shown = data.decode("utf-8-sig").replace("\r\n", "\n")
    return {
        char for char in shown if not char.isprintable() and char not in "\n\t" and unicodedata.category(char) not in ("Zs", "Co")
    }


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: bytes
    stderr: bytes


Run = Callable[..., Done]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs the command in a folder and checks that it shows nothing that steers, and ends as it should."""

    def run(folder: Path, *words: str | bytes, given: str = "", language: Language = "en") -> Done:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        words = (*words, *ENCODING) if words[0] != "rule" else words
        code = command([os.fsdecode(word) for word in words], language)
        done = Done(code, *capsysbinary.readouterr())
        assert code in (0, 1, 2)
        assert strangers(done.stdout) == set() and strangers(done.stderr) == set()
        return done

    return run


def files(folder: Path) -> list[bytes]:
    """Return the names of the reports that can be read."""
    return [name for name in os.listdir(os.fsencode(folder)) if name.endswith(b".txt") and not name.endswith(b"\033.txt")][:4]  # noqa: PTH208


def test_the_text_holds_them_all() -> None:
    assert (
        {"\033", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\u200e", "\ufeff", "\U000e0001"} <= set(STEERING) <= set(text())
    )


@pytest.mark.parametrize("shape", PROBLEM_FORMATS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_check_in_every_format(shape: str, language: Language, folder: Path, run: Run) -> None:
    done = run(folder, "check", "--select", "ALL", "--output-format", shape, language=language)
    assert done.returncode == 2 and done.stdout
    if shape in ("json", "sarif", "gitlab"):
        json.loads(done.stdout)
    elif shape == "junit":
        ET.fromstring(done.stdout)
    elif shape == "github":
        assert all(line.startswith(b"::") and b"title=reportparse " in line for line in done.stdout.splitlines())
    else:
        assert not any(line.lstrip().startswith(("::error::forged", "::warning")) for line in done.stdout.decode().splitlines())


@pytest.mark.parametrize(
    "options", [("--diff", "--unsafe-fixes"), ("--statistics",), ("--show-fixes", "--fix", "--unsafe-fixes")]
)
def test_check_with_other_output(options: tuple[str, ...], folder: Path, run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in files(folder):
        with open(os.fsencode(copy) + b"/" + name, "wb") as file:  # noqa: PTH123
            file.write(text().encode())
    assert run(copy, "check", "--select", "ALL", *options).stdout


def test_the_standard_input_under_a_hostile_name(folder: Path, run: Run) -> None:
    name = f"{COLOURS}\n::error::x\u202e.txt"
    for options in (("--output-format", "github"), ("--diff",), ()):
        run(folder, "check", "-", "--stdin-filename", name, *options, given=text())


@pytest.mark.parametrize("shape", get_args(ReportFormat))
def test_parse_in_every_format(shape: ReportFormat, folder: Path, run: Run, tmp_path: Path) -> None:
    one = EXPORTERS[shape].holds == "one"
    for names in (files(folder), files(folder)[:1]):
        done = run(folder, "parse", *names, "--format", shape, *(("-o", str(tmp_path / "out")) if one else ()))
        assert done.returncode == (2 if one and len(names) > 1 else 0)
        if shape == "jsonl":
            assert [Report.from_json(line).source.text for line in done.stdout.splitlines()] == [text()] * len(names)
        if shape == "json":
            given = json.loads(done.stdout)
            assert [row["source"]["text"] for row in (given if len(names) > 1 else [given])] == [text()] * len(names)


def test_explain_and_what_is_wrong(folder: Path, run: Run) -> None:
    name = files(folder)[0]
    assert run(folder, "explain", name, "--at", "L1:6").returncode == 2
    assert run(folder, "explain", name, "--at", str(text().index("一、"))).returncode == 0
    for words in (("parse", b"none\033[31m\xff"), ("check", "none\033[31m"), ("explain", name, "--at", COLOURS)):
        assert run(folder, *words).returncode == 2
    for option in ("--select", "--config", "--outline", "--baseline", "--output-format", "--output"):
        run(folder, "check", name, option, f"{COLOURS}\n\u202e/x")
    run(folder, "rule", COLOURS)


def test_a_terminal_gets_no_colours_but_ours(folder: Path) -> None:
    commands: list[tuple[str | bytes, ...]] = [
        ("parse", *files(folder)[:1]),
        ("check", "--select", "ALL"),
        ("check", "--diff"),
        ("parse", *files(folder), "-f", "findings"),
    ]
    for words in commands:
        terminal, other = pty.openpty()
        env = environment(TERM="xterm-256color", COLUMNS="70", CI="")
        with subprocess.Popen([*COMMAND, *words, *ENCODING], cwd=folder, stdout=other, stderr=other, env=env) as process:
            os.close(other)
            seen = read_until(terminal, b"\0 never")
            process.wait()
        os.close(terminal)
        shown = seen.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r\033[K", "")
        for code in ("0", "1", "2", "31", "32", "33", "36"):
            shown = shown.replace(f"\033[{code}m", "")
        assert strangers(shown.encode()) == set(), words


def test_a_diff_in_a_file_is_a_patch(tmp_path: Path, run: Run) -> None:
    before = "关于街道工作的调研报告\r\n一、目标\x85\u2028\x0b\r\n提升。\r\n三、问题\x1b[1m\r\n人手不足。"
    (tmp_path / "a.txt").write_text(before, encoding="utf-8", newline="")
    run(tmp_path, "check", "a.txt", "--diff", "-o", "a.patch")
    patched = subprocess.run(["patch", "--binary", "a.txt", "a.patch"], cwd=tmp_path, capture_output=True, check=False)
    assert patched.returncode == 0, patched.stdout
    assert (tmp_path / "a.txt").read_bytes().decode() == before.replace("三、", "二、")


def test_no_line_is_a_command_of_a_log(folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    name = "::error::b ##[error]c.txt"
    forged = (
        "::error::title\n一、目标\n提升。\n::warning::x##[error]y\n二、现状\n平稳。\n二、问题\n人手不足。\n三、打算\n增加人手。\n"
    )
    (tmp_path / name).write_text(forged, encoding="utf-8")
    for words in (
        ("check", "."),
        ("check", ".", "--diff"),
        ("parse", name),
        ("parse", name, "-f", "findings"),
        ("parse", f"x{name}"),
    ):
        done = run(tmp_path, *words)
        lines = (done.stdout + done.stderr).decode().splitlines()
        assert lines and not any(line.lstrip().startswith("::") or "##[" in line for line in lines), words
    lines = run(tmp_path, "check", ".", "--output-format", "github").stdout.decode().splitlines()
    assert lines and all(line.startswith(("::error file=", "::warning file=")) for line in lines)

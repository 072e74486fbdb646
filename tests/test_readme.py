"""README: its commands are one line each, the tree is what the command prints, its Python runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.pages import READMES, read, run
from tests.readers.written_as import as_word

FIRST = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/reportparse parse --sample"
SECOND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest -q"
TEXT = "关于街道工作的调研报告\n一、下一步打算\n加大投入。\n二、存在问题\n人手不足。\n"


def blocks(readme: str, language: str) -> list[str]:
    """Return the blocks of one language in a README."""
    return re.findall(rf"^```{language}\n(.*?)^```", read(readme), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("readme", READMES)
def test_two_commands_of_one_line(readme: str) -> None:
    assert blocks(readme, "sh") == [f"{FIRST}\n", f"{SECOND}\n"]


@pytest.mark.parametrize("readme", READMES)
def test_the_tree_is_what_the_first_command_prints(readme: str) -> None:
    printed = run(*shlex.split(FIRST.rsplit(" && ", maxsplit=1)[-1])[1:], language=READMES[readme])
    assert (printed.returncode, printed.stderr) == (0, "")
    assert blocks(readme, "text") == [printed.stdout]


@pytest.mark.parametrize("readme", READMES)
def test_the_other_commands_parse(readme: str, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    (tmp_path / "report.docx").write_bytes(as_word(TEXT, automatic=True))
    shown = [line.removeprefix("$ ") for block in blocks(readme, "console") for line in block.splitlines()]
    assert len(shown) == 6
    for line in shown:
        words = [str(tmp_path / word) if word.startswith(("report.", "table.")) else word for word in shlex.split(line)[1:]]
        offset = str(TEXT.index("二、"))
        assert run(*(offset if word == "120" else word for word in words)).returncode == 0, line


@pytest.mark.parametrize("readme", READMES)
def test_the_python_block_is_five_lines(readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = blocks(readme, "python")
    assert len([line for line in block.splitlines() if line]) == 5
    exec(compile(block, readme, "exec"), {"text": TEXT})
    assert capsys.readouterr().out.splitlines() == [
        "1 section 一、 下一步打算 12",
        "1.1 recommendation  加大投入。 20",
        "2 section 二、 存在问题 26",
        "2.1 finding  人手不足。 33",
    ]


def test_both_readmes_show_the_same_code() -> None:
    for language in ("sh", "python", "console"):
        assert blocks("README.md", language) == blocks("README.zh-CN.md", language)

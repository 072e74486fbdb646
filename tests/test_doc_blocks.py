"""Every block of the pages is run: templates, configurations, commands of CI; one that nothing runs is a failure.

Python blocks run in `tests/test_docs.py`, SQL in `tests/test_cookbook.py`, those of README in `tests/test_readme.py`, examples of rules in
`tests/check/test_rules.py`, the workflow files are validated in `tests/test_ci_files.py`.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from importlib import resources
from pathlib import Path
from typing import NamedTuple

import click
import pytest
import yaml

from reportparse import check_report, parse_report
from reportparse.check.config import read_config
from reportparse.check.settings import Settings
from reportparse.check.template import read_template
from reportparse.cli.app import APP, COMMANDS
from tests.cli.helpers import COMMAND, environment
from tests.pages import ROOT

BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`(reportparse [a-z][^`]*)`")
SHELL = re.compile(r"""(?:sh '|- )(?:\.venv/bin/)?(reportparse [^'\n]+)""")
PAGES = [path for path in sorted([*ROOT.glob("docs/*.md"), *ROOT.glob("*.md")]) if path.name != "CHANGELOG.md"]
SAMPLE = (resources.files("reportparse") / "samples" / "report.txt").read_text("utf-8")
ELSEWHERE = {"python", "sh", "console", "sql", ""}
"""What other tests run; a block without a language is a drawing."""


class Block(NamedTuple):
    """A block of a page."""

    page: str
    language: str
    text: str

    @property
    def kind(self) -> str:
        """What is done with it."""
        if self.language == "markdown" or (self.language == "yaml" and "parts:" in self.text):
            return "template"
        if self.language == "text":
            return "example" if Path(self.page).name.startswith(("rules", "README")) else "output"
        return "commands" if self.language in ("yaml", "groovy") else self.language


BLOCKS = [
    Block(path.relative_to(ROOT).as_posix(), *found.groups())
    for path in PAGES
    for found in BLOCK.finditer(path.read_text("utf-8"))
]


def of(kind: str) -> list[object]:
    """Return the blocks of a kind, each with a name."""
    return [pytest.param(block, id=f"{block.page}-{place}") for place, block in enumerate(BLOCKS) if block.kind == kind]


def run(folder: Path, command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as it is written."""
    words = [*COMMAND, *shlex.split(command)[1:]]
    return subprocess.run(words, cwd=folder, capture_output=True, env=environment(CI=""), check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with reports, where the pages have them."""
    for name in ("reports/a.txt", "surveys/b.txt", "drafts/c.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(SAMPLE, encoding="utf-8")
    return tmp_path


def test_every_block_is_run() -> None:
    known = ELSEWHERE | {"template", "toml", "output", "commands", "example"}
    assert [block for block in BLOCKS if block.kind not in known] == []
    assert all(len(of(kind)) >= 2 for kind in ("template", "toml", "output", "commands"))


@pytest.mark.parametrize("block", of("template"))
def test_the_sample_follows_the_template(block: Block, tmp_path: Path) -> None:
    file = tmp_path / f"outline.{'yaml' if block.language == 'yaml' else 'md'}"
    file.write_text(block.text, encoding="utf-8")
    template, tpl = read_template(file), Settings(select=("TPL",))
    assert check_report(parse_report(SAMPLE), tpl, template) == []
    broken = (
        SAMPLE.replace("四、对策建议", "四、工作打算")
        .replace("（一）人口老龄化程度较高\n", "")
        .replace("（二）服务网络初步形成\n", "")
    )
    found = [(hit.code, hit.details["part"]) for hit in check_report(parse_report(broken), tpl, template)]
    assert found == [("TPL001", "对策建议"), ("TPL001", "*")]


@pytest.mark.parametrize("block", of("toml"))
def test_the_configuration_is_read(block: Block, folder: Path) -> None:
    (folder / "base.toml").write_text("", encoding="utf-8")
    inner = folder / "inner"
    (inner / "templates").mkdir(parents=True)
    (inner / "templates" / "survey.md").write_text("- *…\n", encoding="utf-8")
    (inner / "pyproject.toml").write_text(block.text, encoding="utf-8")
    (inner / "surveys").mkdir()
    (inner / "surveys" / "a.txt").write_text(SAMPLE, encoding="utf-8")
    assert read_config(inner / "pyproject.toml")
    assert run(inner, "reportparse check").returncode == 0


@pytest.mark.parametrize("block", of("output"))
def test_the_output_is_what_is_printed(block: Block, tmp_path: Path) -> None:
    shown = block.text.splitlines()
    number, line = shown[2].split(" | ", 1)
    text = "关于云溪镇的报告\n一、基本情况\n十二个村。\n" + f"{line}\n人手不足。\n四、对策建议\n增加人手。\n"
    assert text.splitlines()[int(number) - 1] == line
    (tmp_path / "report.md").write_text(text, encoding="utf-8")
    language = "zh" if "zh" in block.page else "en"
    done = run(tmp_path, f"reportparse check report.md --lang {language}")
    assert [row.rstrip() for row in done.stdout.decode().splitlines()[: len(shown)]] == [row.rstrip() for row in shown]


@pytest.mark.parametrize("block", of("commands"))
def test_commands_of_ci_run(block: Block, folder: Path) -> None:
    commands = SHELL.findall(block.text)
    if block.language == "yaml":
        for step in [step for job in yaml.safe_load(block.text).get("jobs", {}).values() for step in job["steps"]]:
            given = step.get("with", {})
            if "reportparse" in step.get("uses", ""):
                commands.append(
                    f"reportparse check reports/ --output-format {given.get('output-format', 'github')} {given['options']}"
                )
    for command in commands:
        assert run(folder, command).returncode == 0, command
    assert commands or "hooks" in block.text


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_commands_in_running_text_have_the_options(page: Path) -> None:
    for command in INLINE.findall(page.read_text("utf-8")):
        words = command.split()[1:]
        assert words[0] in COMMANDS, command
        known = APP.get_command(click.Context(APP), words[0])
        options = {name for option in known.params for name in (*option.opts, *option.secondary_opts)}
        assert {word.split("=")[0] for word in words if word.startswith("--")} <= options | {"--help"}, command

"""What a sub-command loads: its own needs alone, counted in modules, since times differ by machine."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reportparse.cli.app import COMMANDS
from tests.cli.helpers import TEXT

CODE = """
import sys
from reportparse.cli.main import run
assert run(sys.argv[1:], "en") == 0
print(*sys.modules, file=sys.stderr)
"""
LIGHT = {"reportparse.check", "reportparse.check.config_file", "reportparse.check.find_files"}
"""What of the checks any command may load: it finds files."""
ASKED_FOR = {"regex", "pathspec", "tomllib", "lxml", "pypdfium2", "selectolax", "reportparse.wire", "multiprocessing", "pydantic"}
"""What a parse of a text to a tree needs none of."""


def loaded(*words: str | Path) -> set[str]:
    """Return the modules that a process has loaded when it ends."""
    command = [sys.executable, "-c", CODE, *map(str, words)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stderr.split())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_parse_loads_no_checks_and_no_reader(report: Path) -> None:
    modules = loaded("parse", report)
    assert "reportparse.cli.parse" in modules
    assert not modules & ASKED_FOR
    assert {module for module in modules if module.startswith("reportparse.check")} <= LIGHT
    assert "reportparse.cli.check" not in modules


def test_a_configuration_brings_what_reads_it(report: Path) -> None:
    (report.parent / "reportparse.toml").write_text('select = ["NUM"]\n', encoding="utf-8")
    assert "reportparse.check.config" in loaded("parse", report)


@pytest.mark.parametrize(("command", "other"), [("schema", "parse"), ("schema", "check"), ("rule", "parse")])
def test_a_command_loads_no_other(command: str, other: str) -> None:
    modules = loaded(*{"schema": ("schema",), "rule": ("rule", "NUM001")}[command])
    assert f"reportparse.cli.{command}" in modules
    assert f"reportparse.cli.{other}" not in modules
    assert "reportparse.pipeline" not in modules or command == "rule"


def test_help_names_them_all_and_loads_none() -> None:
    modules = loaded("--help")
    assert not modules & {f"reportparse.cli.{name}" for name in COMMANDS}

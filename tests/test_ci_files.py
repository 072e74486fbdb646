"""What other projects take from this one: the hooks of pre-commit, the action, the examples of CI."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportparse.check.config import read_config
from tests.check.texts import BAD, GOOD

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.DOTALL | re.MULTILINE)
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def validate(schema: str, file: Path) -> None:
    """Check a file against a schema that check-jsonschema brings."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_what_its_schema_says() -> None:
    validate("github-actions", ROOT / "action.yml")


def test_the_release_is_what_its_schema_says() -> None:
    validate("github-workflows", ROOT / ".github" / "workflows" / "release.yml")


@pytest.mark.parametrize("page", ["docs/checking.md", "docs/checking.zh-CN.md"])
def test_the_examples_are_what_their_schemas_say(page: str, tmp_path: Path) -> None:
    kinds: list[str] = []
    for block in BLOCK.findall((ROOT / page).read_text("utf-8")):
        data = yaml.safe_load(block)
        kind = "github-workflows" if "jobs" in data else "gitlab-ci" if "script" in str(data) else ""
        (tmp_path / "example.yml").write_text(block, encoding="utf-8")
        if kind:
            validate(kind, tmp_path / "example.yml")
            kinds.append(kind)
    assert kinds == ["github-workflows", "github-workflows", "gitlab-ci"]


def test_the_hooks_are_a_manifest_of_pre_commit() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("inputs", "code", "shown"),
    [
        ({"PATHS": "."}, 1, "::error file=my reports/a.txt,line=4,col=1"),
        ({"PATHS": "my reports/a.txt\n\nb.txt", "OPTIONS": "--select NUM\n--exit-zero\n"}, 0, "::error file=my reports/a.txt"),
        ({"PATHS": "b.txt"}, 0, ""),
        ({"PATHS": "my reports", "FORMAT": "sarif", "OUT": "out.sarif"}, 1, ""),
    ],
)
def test_the_steps_of_the_action_run(inputs: dict[str, str], code: int, shown: str, tmp_path: Path) -> None:
    (tmp_path / "my reports").mkdir()
    (tmp_path / "my reports" / "a.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    programs = tmp_path / ".runner" / "reportparse" / "bin"
    programs.mkdir(parents=True)
    program = programs / "reportparse"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reportparse "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    defaults = {"PATHS": ".", "OPTIONS": "", "FORMAT": ACTION["inputs"]["output-format"]["default"], "OUT": ""}
    step = ACTION["runs"]["steps"][1]
    assert set(step["env"]) == set(defaults)
    environment = {**os.environ, **defaults, **inputs, "RUNNER_TEMP": str(tmp_path / ".runner"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.startswith(shown)
    if "OUT" in inputs:
        assert json.loads((tmp_path / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_the_configuration_in_the_docs_is_read(tmp_path: Path) -> None:
    for page in ("docs/checking.md", "docs/checking.zh-CN.md"):
        (block,) = re.findall(r"^```toml\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)
        (tmp_path / "base.toml").write_text("", encoding="utf-8")
        (tmp_path / "a").mkdir(exist_ok=True)
        (tmp_path / "a" / "pyproject.toml").write_text(block, encoding="utf-8")
        settings = read_config(tmp_path / "a" / "pyproject.toml").settings_for(tmp_path / "a" / "surveys" / "x.txt")
        assert settings.settings.options["FMT010"] == {"max-length": 30}
        assert settings.outline == tmp_path / "a" / "templates" / "survey.md"

"""The cookbook: its block makes a table of a folder of reports, the same in both languages."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from reportparse import parse_report
from reportparse.cli.main import run
from tests.pages import ROOT, read

COOKBOOKS = ("docs/cookbook.md", "docs/cookbook.zh-CN.md")
INPUTS = sorted((ROOT / "fixtures" / "linked").glob("*/input.txt"))


def blocks(page: str) -> list[str]:
    """Return the Python blocks of a page."""
    return re.findall(r"^```python\n(.*?)^```", read(page), re.DOTALL | re.MULTILINE)


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str, str]]:
    """Return the links of all reports in the folder of the pages, which is the working one."""
    (tmp_path / "reports").mkdir()
    for path in INPUTS:
        shutil.copyfile(path, tmp_path / "reports" / f"{path.parent.name}.txt")
    monkeypatch.chdir(tmp_path)
    return [
        (f"{path.parent.name}.txt", link.finding, link.recommendation, str(link.score))
        for path in INPUTS
        for link in parse_report(read_input(path)).links
    ]


@pytest.mark.parametrize("page", COOKBOOKS)
def test_the_command_writes_every_link(page: str, links: list[tuple[str, str, str, str]]) -> None:
    (command,) = re.findall(r"^    reportparse (parse .*)$", read(page), re.MULTILINE)
    assert run(command.split(), "en") == 0
    with Path("answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row["report"], row["finding"], row["recommendation"], row["score"]) for row in rows]
    assert found == [(f"reports/{name}", *rest) for name, *rest in links]
    assert len(rows) >= 30
    for side in ("finding", "recommendation"):
        assert all(row[f"{side}_heading"] or row[f"{side}_text"] for row in rows)


@pytest.mark.parametrize("page", COOKBOOKS)
def test_the_frame_holds_every_link(page: str, links: list[tuple[str, str, str, str]]) -> None:
    names: dict[str, Any] = {}
    exec(compile(blocks(page)[0], page, "exec"), names)
    rows = names["answers"].select("report", "finding", "recommendation", "score").rows()
    assert [(*row[:3], str(row[3])) for row in rows] == links
    assert 0 < len(names["urgent"]) < len(rows)


def read_input(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_both_pages_show_the_same_code() -> None:
    first, second = map(blocks, COOKBOOKS)
    assert first == second

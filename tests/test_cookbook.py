"""The cookbook: its block makes a table of a folder of reports, the same in both languages."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from reportparse import parse_report
from tests.pages import ROOT, read

COOKBOOKS = ("docs/cookbook.md", "docs/cookbook.zh-CN.md")
INPUTS = sorted((ROOT / "fixtures" / "linked").glob("*/input.txt"))


def blocks(page: str) -> list[str]:
    """Return the Python blocks of a page."""
    return re.findall(r"^```python\n(.*?)^```", read(page), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", COOKBOOKS)
def test_the_table_holds_every_link(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for path in INPUTS:
        shutil.copyfile(path, folder / f"{path.parent.name}.txt")
    monkeypatch.chdir(tmp_path)
    exec(compile("".join(blocks(page)), page, "exec"), {})
    with (tmp_path / "answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    links = [(f"{path.parent.name}.txt", str(link.score)) for path in INPUTS for link in parse_report(read_input(path)).links]
    assert [(row["report"], row["score"]) for row in rows] == links
    assert len(rows) >= 30
    assert all(row["finding"] and row["recommendation"] for row in rows)
    assert list(rows[0]) == ["report", "finding", "recommendation", "addressees", "deadline", "score"]


def read_input(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_both_pages_show_the_same_code() -> None:
    first, second = map(blocks, COOKBOOKS)
    assert first == second

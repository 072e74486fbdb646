"""The fixtures: every folder is a case; fixtures/README.md explains the files."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportparse import Report, parse_report
from tests import annotated
from tests.outlines import ANY, agrees, difference, read_trees, rows_of, squeeze, tree_of
from tests.owners import owner_lines
from tests.typed import lines_of

FIXTURES = Path(__file__).parent.parent / "fixtures"


def cases(kind: str) -> list[Path]:
    """Return the folders of one kind of fixture."""
    return sorted(path.parent for path in (FIXTURES / kind).glob("*/input.txt"))


def name(folder: Path) -> str:
    """Return what a case is called in the test report."""
    return folder.name


OUTLINES = cases("outline")
REPORTS = cases("reports")
SPLICED = cases("spliced")
ROLES = cases("roles")
ENDS = cases("ends")
SALUTATIONS = frozenset({"各位代表！", "各位代表!", "同志们：", "同志们:"})
"""What cleaning may take out of a text or leave in."""


def read(path: Path) -> str:
    """Return a file's text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def test_the_folders_are_not_empty() -> None:
    assert len(OUTLINES) >= 60
    assert len(REPORTS) >= 12
    assert len(SPLICED) >= 6
    assert len(ROLES) >= 15
    assert len(ENDS) >= 8


@pytest.mark.parametrize("folder", OUTLINES, ids=name)
def test_outline(folder: Path) -> None:
    trees = read_trees(read(folder / "expected.txt"))
    got = tree_of(parse_report(read(folder / "input.txt")))
    if not any(agrees(tree, got) for tree in trees):
        note = tomllib.loads(read(folder / "case.toml"))["note"]
        pytest.fail(f"{note}\n{difference(trees, got)}", pytrace=False)


@pytest.mark.parametrize("folder", ROLES, ids=name)
def test_roles(folder: Path, golden: Callable[[Path, str], None]) -> None:
    golden(folder / "expected.txt", "".join(f"{line}\n" for line in lines_of(parse_report(read(folder / "input.txt")))))


@pytest.mark.parametrize("folder", ENDS, ids=name)
def test_ends(folder: Path, golden: Callable[[Path, str], None]) -> None:
    golden(folder / "expected.txt", "".join(f"{line}\n" for line in owner_lines(parse_report(read(folder / "input.txt")))))


@pytest.mark.parametrize("folder", annotated.folders(), ids=name)
def test_made_files_are_fresh(folder: Path) -> None:
    made = read(folder / "input.txt"), read(folder / "expected.json")
    assert made == annotated.make(folder), "run python -m tests.annotated"


@pytest.mark.parametrize("folder", REPORTS + SPLICED, ids=name)
def test_report(folder: Path) -> None:
    wanted = json.loads(read(folder / "expected.json"))
    report = parse_report(read(folder / "input.txt"))
    want, got = rows_of(wanted["outline"]), tree_of(report)
    if not tomllib.loads(read(folder / "case.toml")).get("headings", True):
        want = [row._replace(heading=ANY) for row in want]
    if not agrees(want, got):
        pytest.fail(f"{folder.name}\n{difference([want], got)}", pytrace=False)
    assert _details(wanted["outline"]) == [
        (node.marker.span.start, node.marker.family, node.marker.ordinal) for node in report.walk() if node.marker
    ]


@pytest.mark.parametrize("folder", REPORTS + SPLICED, ids=name)
def test_repairs(folder: Path) -> None:
    wanted = json.loads(read(folder / "expected.json"))
    report = parse_report(read(folder / "input.txt"))
    assert any(repair.kind == "reordered" for repair in report.repairs) == wanted["reordered"]
    kept, lost = _wrongly(report, wanted["removed"])
    assert not kept, "debris was left in the text"
    assert not lost, "text was taken out"
    if wanted["title"] is not None:
        assert report.title and squeeze(report.title.text) == wanted["title"]


def _details(outline: list[dict[str, Any]]) -> list[tuple[int, str, int | None]]:
    return [(row["start"], row["family"], row["ordinal"]) for row in outline if row["marker"] is not None]


def _wrongly(report: Report, debris: list[list[int]]) -> tuple[list[str], list[str]]:
    """Return what was kept although it is debris, and what was removed although it is none."""
    text = report.source.text
    wanted = {i for start, end in debris for i in range(start, end) if not text[i].isspace()}
    removed: set[int] = set()
    for repair in report.repairs:
        span = repair.span
        if repair.kind == "removed" and squeeze(text[span.start : span.end]) not in SALUTATIONS:
            removed |= {i for i in range(span.start, span.end) if not text[i].isspace()}
    return [_around(text, i) for i in sorted(wanted - removed)][:3], [_around(text, i) for i in sorted(removed - wanted)][:3]


def _around(text: str, place: int) -> str:
    return text[max(0, place - 8) : place] + "▸" + text[place : place + 12]

"""The fixtures: every folder is a case; fixtures/README.md explains the files."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reportparse import parse_report
from tests.outlines import agrees, difference, read_trees, tree_of

FIXTURES = Path(__file__).parent.parent / "fixtures"


def cases(kind: str) -> list[Path]:
    """Return the folders of one kind of fixture."""
    return sorted(path.parent for path in (FIXTURES / kind).glob("*/input.txt"))


def name(folder: Path) -> str:
    """Return what a case is called in the test report."""
    return folder.name


OUTLINES = cases("outline")


def read(path: Path) -> str:
    """Return a file's text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def test_the_folders_are_not_empty() -> None:
    assert len(OUTLINES) >= 60


@pytest.mark.parametrize("folder", OUTLINES, ids=name)
def test_outline(folder: Path) -> None:
    trees = read_trees(read(folder / "expected.txt"))
    got = tree_of(parse_report(read(folder / "input.txt")))
    if not any(agrees(tree, got) for tree in trees):
        note = tomllib.loads(read(folder / "case.toml"))["note"]
        pytest.fail(f"{note}\n{difference(trees, got)}", pytrace=False)

"""Every step has a test file of its own beside its layer, and the changes that CONTRIBUTING tells of touch few files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tour import PACKAGE, modules, place

TESTS = Path(__file__).parent
LAYERS = ("clean", "tokenizer", "parser", "parts", "roles", "points", "fields", "links")
"""The folders of the way from a text to its report."""
DATA = {
    "markers/label_words.py",
    "tokenizer/candidate.py",
    "parser/title_shapes.py",
    "parser/outline.py",
    "parts/rows.py",
    "roles/table.py",
    "roles/cues.py",
    "links/synonyms.py",
    "parser/heading_lengths.py",
    "fields/acts.py",
    "fields/time_shapes.py",
}
"""Modules that hold types, words or numbers and do nothing: what uses them is tested."""
MODULES = [(layer, path) for layer in LAYERS for path in modules(layer) if path.name != "__init__.py"]
CONTRIBUTING = (PACKAGE.parent / "CONTRIBUTING.md").read_text("utf-8")
MOST_FILES = 3


@pytest.mark.parametrize(("layer", "path"), MODULES, ids=lambda part: part if isinstance(part, str) else place(part, "."))
def test_a_module_has_a_test_file_of_its_own(layer: str, path: Path) -> None:
    found = (TESTS / path.parent.relative_to(PACKAGE) / f"test_{path.stem}.py").is_file()
    name = place(path, ".")
    assert found or name in DATA, f"{name} has no test file: write tests/{layer}/…/test_{path.stem}.py"


def test_a_test_file_has_a_module() -> None:
    stems = {path.stem for _, path in MODULES}
    files = [path for layer in LAYERS for path in (TESTS / layer).rglob("test_*.py")]
    about_more = {"headings", "lost_breaks", "no_nonsense", "resolve_cost"}
    assert [path.name for path in files if path.stem.removeprefix("test_") not in stems | about_more] == []


def changes() -> list[tuple[str, list[str]]]:
    """Return the rows of the table of changes: what is asked for, and the files."""
    section = CONTRIBUTING.partition("## Twelve changes")[2].partition("\n## ")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| a")]
    return [(row[0].removeprefix("| "), re.findall(r"`([^`]+)`", row[1])) for row in rows]


def test_there_are_twelve_changes() -> None:
    assert len(changes()) == 12


@pytest.mark.parametrize(("change", "files"), changes(), ids=lambda part: part if isinstance(part, str) else None)
def test_a_change_touches_few_files_and_they_exist(change: str, files: list[str]) -> None:
    assert 1 <= len(files) <= MOST_FILES, change
    written = [name for name in files if not re.search("[A-Z]", name)]
    assert [name for name in written if not (PACKAGE / name).is_file()] == []

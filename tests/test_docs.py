"""The pages under docs/: the tables hold all rows, links lead somewhere, Python blocks run."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.markers.families import BY_NAME
from reportparse.messages import PROBLEMS, REPAIRS
from tests.pages import ROOT, fresh, read
from tests.test_layers import RANKS
from tests.tour import NAMED, PACKAGE, TOP, listed, modules, place, prose

FRESH = fresh()
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("fixtures/*.md")])
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
MODULE = re.compile(r"`((?:reportparse|tests|tools)/[\w/.]+\.\w+)`")
TEXT = "关于街道工作的调研报告\n一、工作目标\n全面提升。\n二、存在问题\n人手不足。\n"


def path_of(page: Path) -> str:
    """Return a page's path, for the test report."""
    return str(page.relative_to(ROOT))


def test_there_are_pages() -> None:
    assert len(PAGES) >= 10


@pytest.mark.parametrize("page", FRESH)
def test_what_follows_from_the_code_is_fresh(page: str, golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / page, FRESH[page])


def test_tables_name_every_family_and_message() -> None:
    assert all(f"| `{name}` |" in read("docs/markers.md") for name in BY_NAME)
    assert all(f"| `{key}` |" in read("docs/cleaning.md") for key in (*REPAIRS, *PROBLEMS))


def test_the_tour_names_every_module() -> None:
    tables = listed(read("docs/tour.md"))
    folders = {path.name for path in PACKAGE.iterdir() if any(path.glob("*.py"))}
    assert sorted(tables) == sorted({TOP, *folders})
    missing = [(folder, place(path, folder)) for folder in tables for path in modules(folder)]
    assert [(folder, path) for folder, path in missing if f"| `{path}` |" not in tables[folder]] == []


def test_the_tour_names_no_file_that_is_gone() -> None:
    files = [f"/{path.relative_to(PACKAGE).as_posix()}" for path in PACKAGE.rglob("*.py")]
    named = NAMED.findall(prose(read("docs/tour.md")))
    assert len(named) >= 10
    assert [name for name in named if not any(path.endswith(f"/{name}") for path in files)] == []


@pytest.mark.parametrize("page", ["docs/tour.md", "CONTRIBUTING.md"])
def test_the_order_of_imports_is_that_of_the_layers(page: str) -> None:
    found = re.search(r"cli → [^.`]*? and the", read(page))
    assert found is not None
    floors = [re.findall(r"\w+", floor.partition(" and ")[0]) for floor in found[0].split(" → ")]
    ranks = [[RANKS[part] for part in floor] for floor in floors]
    assert all(max(above) < min(below) for above, below in pairwise(ranks))
    assert {path.name for path in PACKAGE.iterdir() if any(path.glob("*.py"))} <= {part for floor in floors for part in floor}


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_links_lead_to_files(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []
    assert [path for path in MODULE.findall(text) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_python_blocks_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = {"text": TEXT, "report": parse_report(TEXT)}
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        exec(compile(block, str(page), "exec"), names)


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_no_page_tells_to_install_from_an_index(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"pip install (?:-\S+ )*['\"]?reportparse(?!\[\w+\] @ git\+)", text) == []
    assert re.findall(r"rev: v|reportparse@v\d", text) == []

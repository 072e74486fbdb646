"""The pages under docs/: the tables hold all rows, links lead somewhere, Python blocks run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.messages import PROBLEMS, REPAIRS
from reportparse.tokenizer.families import BY_NAME, FAMILIES, LABEL, NUMBERED_LABEL, Family

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("fixtures/*.md")])
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
MODULE = re.compile(r"`((?:reportparse|tests|tools)/[\w/.]+\.\w+)`")
TEXT = "关于街道工作的调研报告\n一、工作目标\n全面提升。\n二、存在问题\n人手不足。\n"


def read(page: str) -> str:
    """Return a page of docs/."""
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


def row_of(name: str) -> str:
    """Return the row that docs/markers.md should have for a family."""
    shapes = [family for family in (*FAMILIES, LABEL, NUMBERED_LABEL) if family.name == name]
    first: Family = shapes[0]
    examples = " ".join(f"`{shape.example}`" for shape in shapes)
    return f"| `{name}` | {examples} | {first.kind} | {first.system or '–'} | {first.rank:g} |"


def path_of(page: Path) -> str:
    """Return a page's path, for the test report."""
    return str(page.relative_to(ROOT))


def test_there_are_pages() -> None:
    assert len(PAGES) >= 10


@pytest.mark.parametrize("name", BY_NAME)
def test_markers_lists_every_family(name: str) -> None:
    assert row_of(name) in read("markers.md").splitlines()


def test_markers_lists_no_other_family() -> None:
    assert len(re.findall(r"^\| `", read("markers.md"), re.MULTILINE)) == len(BY_NAME)


@pytest.mark.parametrize("key", [*REPAIRS, *PROBLEMS])
def test_cleaning_lists_every_message(key: str) -> None:
    english, chinese = (REPAIRS | PROBLEMS)[key]
    assert f"| `{key}` | {english} | {chinese} |" in read("cleaning.md").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_links_lead_to_files(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []
    assert [path for path in MODULE.findall(text) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=path_of)
def test_python_blocks_run(page: Path) -> None:
    names = {"text": TEXT, "report": parse_report(TEXT)}
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        exec(compile(block, str(page), "exec"), names)

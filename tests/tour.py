"""The tables of files in docs/tour.md: one row a module, with the first line of its docstring."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reportparse"
TOP = "."
"""What a table is named that lists the modules which stand in no folder."""
LIST = re.compile(r"(<!-- files: (?P<folder>\S+) -->\n)(?P<rows>.*?)(<!-- end -->\n)", re.DOTALL)
"""A table in the page, between its marks."""
NAMED = re.compile(r"`((?:[\w-]+/)*\w+\.py)`")
"""A file in the prose."""


def modules(folder: str) -> list[Path]:
    """Return the modules of a folder, its own before those further in; the parts of `TOP` are files alone.

    What imports and exports nothing, an ``__init__.py`` of one docstring, is none.
    """
    found = PACKAGE.glob("*.py") if folder == TOP else (PACKAGE / folder).rglob("*.py")
    return sorted((path for path in found if _says_more(path)), key=lambda path: (path.parent, path.name))


def _says_more(path: Path) -> bool:
    return path.name != "__init__.py" or len(ast.parse(path.read_text("utf-8")).body) > 1


def listed(tour: str) -> dict[str, str]:
    """Return the tables of a page by folder."""
    return {found["folder"]: found["rows"] for found in LIST.finditer(tour)}


def with_files(tour: str) -> str:
    """Return a page with its tables of files put in anew."""
    return LIST.sub(lambda found: f"{found[1]}{table(found['folder'])}{found[4]}", tour)


def table(folder: str) -> str:
    """Return the table of a folder."""
    rows = "".join(f"| `{place(path, folder)}` | {first_line(path)} |\n" for path in modules(folder))
    return f"\n| file | what it does |\n|---|---|\n{rows}\n"


def place(path: Path, folder: str) -> str:
    """Return a module's path as its table has it: from the folder on."""
    return path.relative_to(PACKAGE if folder == TOP else PACKAGE / folder).as_posix()


def first_line(path: Path) -> str:
    """Return the first line of a module's docstring, as Markdown for a cell."""
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return docstring.partition("\n")[0].replace("``", "`").replace("|", "\\|").replace("<!--", "&lt;!--")


def prose(tour: str) -> str:
    """Return a page without its tables of files."""
    return LIST.sub("", tour)

"""Which files a check looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse.check import find_files as find_files_module
from reportparse.check.find_files import DEEPEST_FOLDER, find_files
from reportparse.errors import InputError
from reportparse.readers.formats import FORMATS
from reportparse.readers.read_file import read_file


def make(root: Path, *names: str) -> None:
    """Write empty files."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("", encoding="utf-8")


def found(root: Path, *paths: str, gitignore: bool = True) -> list[str]:
    """Return the files that are found, from the root on."""
    named = [str(root / path) for path in paths]
    return [Path(file).relative_to(root).as_posix() for file in find_files(named, gitignore=gitignore)]


def test_every_format_is_looked_for(tmp_path: Path) -> None:
    names = [f"a{suffix}" for row in FORMATS.values() for suffix in row.suffixes]
    make(tmp_path, *names, "a.py", "a")
    assert found(tmp_path, "") == sorted(names)


def test_folders_give_reports_in_order_and_nothing_hidden(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.DOCX", "c.py", ".git/x.txt", ".venv/y.md", "node_modules/z.md", "sub/d.md", "sub/.hidden.txt")
    assert found(tmp_path, ".") == ["a.DOCX", "b.txt", "sub/d.md"]


def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "out/b.txt", "out/deep/c.txt")
    links = {"in/inside.txt": "in/a.txt", "in/outside.txt": "out/b.txt", "in/folder": "out/deep", "named.txt": "out/b.txt"}
    for name, target in links.items():
        (tmp_path / name).symlink_to(tmp_path / target)
    assert found(tmp_path, "in") == ["in/a.txt", "in/inside.txt"]
    assert found(tmp_path, "named.txt", "in/outside.txt") == ["named.txt", "in/outside.txt"]


def test_a_file_that_is_named_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, "c.py", ".hidden.txt", ".gitignore")
    (tmp_path / ".gitignore").write_text("*\n", encoding="utf-8")
    assert found(tmp_path, "c.py", ".hidden.txt", "c.py") == ["c.py", ".hidden.txt"]


def test_gitignore_is_respected_down_and_up(tmp_path: Path) -> None:
    make(tmp_path, ".git/HEAD", "a.txt", "old/b.txt", "old/keep.txt", "sub/c.txt", "sub/d.md", "sub/deep/e.txt")
    (tmp_path / ".gitignore").write_text("old/*\n!old/keep.txt\nsub/deep/\n", encoding="utf-8")
    (tmp_path / "sub" / ".gitignore").write_text("*.md\n", encoding="utf-8")
    assert found(tmp_path, ".") == ["a.txt", "old/keep.txt", "sub/c.txt"]
    assert found(tmp_path, "sub") == ["sub/c.txt"]
    assert len(found(tmp_path, ".", gitignore=False)) == 6


def test_patterns(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/c.md")
    assert found(tmp_path, "**/*.txt") == ["a.txt", "sub/b.txt", "sub/deep/c.txt"]
    assert list(find_files(["-"])) == ["-"]


def test_some_paths_may_be_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "sub/b.txt")
    files = find_files([str(tmp_path)], excluded=lambda path: path.name == "sub")
    assert [Path(file).name for file in files] == ["a.txt"]


def test_a_path_that_is_nothing_is_an_error(tmp_path: Path) -> None:
    for name in ("missing.txt", "*.txt"):
        with pytest.raises(InputError, match="no such file or folder"):
            found(tmp_path, name)


def test_folders_too_deep_are_not_passed_over_and_cost_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []
    ignored = find_files_module._is_ignored

    def counted(entry: Path, inner: bool, layers: find_files_module.Layers) -> bool:
        looked.append(entry)
        return ignored(entry, inner, layers)

    monkeypatch.setattr(find_files_module, "_is_ignored", counted)
    place = tmp_path
    for _ in range(DEEPEST_FOLDER + 30):
        place = place / "d"
        place.mkdir()
        (place / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    make(place, "lost.txt")
    make(tmp_path, "d/near.txt")
    deepest = "/".join("d" * (DEEPEST_FOLDER + 1))
    assert found(tmp_path, ".") == [deepest, "d/near.txt"]
    assert len(looked) <= 3 * DEEPEST_FOLDER
    with pytest.raises(InputError, match="a folder"):
        read_file(tmp_path / deepest)

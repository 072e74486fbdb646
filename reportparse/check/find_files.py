"""Finds the reports in files, folders and patterns, as ``.gitignore`` lets them be seen."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pathspec import GitIgnoreSpec

from reportparse.errors import InputError
from reportparse.readers.formats import FORMATS
from reportparse.readers.read_bytes import STDIN

SUFFIXES = frozenset({".txt", ".text", ".docx", ".pdf"}.union(*(row.suffixes for row in FORMATS.values())))
"""How the names of reports end that are looked for in folders: those that formats have, and of those that their content tells."""
SKIPPED = frozenset("node_modules __pycache__ venv build dist site-packages".split())
"""Folders that hold no reports; those whose name begins with a dot are skipped, too."""
IGNORE = ".gitignore"

Layers = tuple[tuple[Path, GitIgnoreSpec], ...]
"""The ``.gitignore`` files above a place, the nearest last."""


def find_files(
    paths: Sequence[str], *, gitignore: bool = True, excluded: Callable[[Path], bool] = lambda _path: False
) -> Iterator[str]:
    """Yield the files that paths name, each once: a file as it is, those in a folder in order of name.

    Args:
        paths: files, folders, patterns such as ``reports/**/*.docx``, or ``-``.
        gitignore: whether what ``.gitignore`` names is left out of folders.
        excluded: whether a path found in a folder is left out.

    Raises:
        InputError: a path names nothing.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _found(path, gitignore, excluded):
            if found not in seen:
                seen.add(found)
                yield found


def _found(path: str, gitignore: bool, excluded: Callable[[Path], bool]) -> Iterator[str]:
    place = Path(path)
    if path == STDIN or place.is_file():
        yield path
    elif place.is_dir():
        layers = _above(place) if gitignore else ()
        yield from (str(file) for file in _walk(place, layers, gitignore, excluded))
    elif matches := sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 -- an absolute pattern, which Path.glob refuses
        for match in matches:
            if Path(match).is_file():
                yield match
    elif place.exists():
        yield path
    else:
        raise InputError(f"{path}: no such file or folder; check the path", f"{path}：没有此文件或文件夹，请检查路径")


def _walk(folder: Path, layers: Layers, gitignore: bool, excluded: Callable[[Path], bool]) -> Iterator[Path]:
    if gitignore:
        layers = (*layers, *_layer(folder))
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        is_folder = entry.is_dir() and not entry.is_symlink()
        if entry.name.startswith(".") or _is_ignored(entry, is_folder, layers) or excluded(entry):
            continue
        if is_folder and entry.name not in SKIPPED:
            yield from _walk(entry, layers, gitignore, excluded)
        elif entry.suffix.lower() in SUFFIXES and entry.is_file():
            yield entry


def _above(folder: Path) -> Layers:
    """Return the ``.gitignore`` files from the root of the repository down to above a folder."""
    layers: list[tuple[Path, GitIgnoreSpec]] = []
    place = folder.resolve()
    for above in place.parents if not (place / ".git").exists() else ():
        layers[:0] = _layer(above)
        if (above / ".git").exists():
            return tuple(layers)
    return ()


def _layer(folder: Path) -> Layers:
    file = folder / IGNORE
    try:
        return ((folder.resolve(), GitIgnoreSpec.from_lines(file.read_text("utf-8").splitlines())),)
    except (OSError, UnicodeDecodeError):
        return ()


def _is_ignored(entry: Path, is_folder: bool, layers: Layers) -> bool:
    """Return what the nearest file says that says anything."""
    place = entry.absolute() if not layers else entry.resolve()
    for root, spec in reversed(layers):
        inside = place.relative_to(root).as_posix() if place.is_relative_to(root) else ""
        verdict = spec.check_file(inside + "/" * is_folder).include if inside else None
        if verdict is not None:
            return verdict
    return False

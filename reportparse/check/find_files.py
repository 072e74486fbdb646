"""Finds the reports in files, folders and patterns, as ``.gitignore`` lets them be seen."""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reportparse.readers.formats import SUFFIXES
from reportparse.readers.read_bytes import STDIN
from reportparse.refusals import absent

SKIPPED = frozenset("node_modules __pycache__ venv build dist site-packages".split())
"""Folders that hold no reports; those whose name begins with a dot are skipped, too."""
IGNORE = ".gitignore"
DEEPEST_FOLDER = 100
"""How many folders inside one another are looked into: each has a ``.gitignore`` of its own for all that is below it."""

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Layers: TypeAlias = "tuple[tuple[Path, GitIgnoreSpec], ...]"
"""The ``.gitignore`` files above a place, the nearest last."""


def find_files(
    paths: Sequence[str], *, gitignore: bool = True, excluded: Callable[[Path], bool] = lambda _path: False
) -> Iterator[str]:
    """Yield the files that paths name, each once: a file as it is, those in a folder in order of name.

    A link that is named is followed; one found in a folder only where it stays in that folder.

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
    if path == STDIN or (_is_there(path) and not is_folder(path)):
        yield path
    elif is_folder(path):
        layers = _above(place) if gitignore else ()
        yield from (str(file) for file in _walk(place, os.path.realpath(place), layers, gitignore, excluded))
    elif matches := _matches(path):
        yield from matches
    else:
        raise absent(path, "nowhere")


def _walk(
    folder: Path, root: str, layers: Layers, gitignore: bool, excluded: Callable[[Path], bool], depth: int = 0
) -> Iterator[Path]:
    if gitignore:
        layers = (*layers, *_layer(folder))
    if (entries := _entries(folder)) is None:
        yield folder  # Whoever reads it says why it cannot be read.
        return
    for entry in entries:
        inner = is_folder(entry) and not entry.is_symlink()
        if entry.name.startswith(".") or _is_ignored(entry, inner, layers) or excluded(entry):
            continue
        if inner and entry.name not in SKIPPED:
            # a folder that is given in place of its files is refused by whoever reads it, so that it is not passed over
            yield from _walk(entry, root, layers, gitignore, excluded, depth + 1) if depth < DEEPEST_FOLDER else (entry,)
        elif entry.suffix.lower() in SUFFIXES and _is_report(entry) and _stays(entry, root):
            yield entry


def _entries(folder: Path) -> list[Path] | None:
    """Return what a folder holds, None where it cannot be looked into."""
    try:
        return sorted(folder.iterdir()) if os.access(folder, os.X_OK) else None
    except OSError:
        return None


def _matches(pattern: str) -> list[str]:
    """Return the files that fit a pattern, which may be absolute, as `Path.glob` has none."""
    return [match for match in sorted(glob.glob(pattern, recursive=True)) if os.path.isfile(match)]  # noqa: PTH113, PTH207


def _is_there(path: str) -> bool:
    """Return whether a path leads to something, or to something that cannot be looked at: whoever reads it says why."""
    try:
        os.lstat(path)
    except ValueError:
        return False
    except OSError as error:
        return error.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
    return True


def is_folder(path: str | Path) -> bool:
    """Return whether a path is a folder; whatever the path, it never raises, as `Path.is_dir` may."""
    return os.path.isdir(path)  # noqa: PTH112


def _is_report(entry: Path) -> bool:
    """Return whether an entry of a folder is a file, or cannot be looked at; no folder, and nothing that waits for a writer."""
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True


def _stays(entry: Path, root: str) -> bool:
    """Return whether a file is in the folder that was given, and no link that leads out of it."""
    return not entry.is_symlink() or Path(os.path.realpath(entry)).is_relative_to(root)


def _above(folder: Path) -> Layers:
    """Return the ``.gitignore`` files from the root of the repository down to above a folder."""
    layers: list[tuple[Path, GitIgnoreSpec]] = []
    place = Path(os.path.realpath(folder))
    for above in place.parents if not os.path.lexists(place / ".git") else ():
        layers[:0] = _layer(above)
        if os.path.lexists(above / ".git"):
            return tuple(layers)
    return ()


def _layer(folder: Path) -> Layers:
    file = folder / IGNORE
    if not os.path.lexists(file):
        return ()
    from reportparse.check.path_patterns import path_patterns

    try:
        return ((Path(os.path.realpath(folder)), path_patterns(file.read_text("utf-8").splitlines())),)
    except (OSError, UnicodeDecodeError):
        return ()


def _is_ignored(entry: Path, is_folder: bool, layers: Layers) -> bool:
    """Return what the nearest file says that says anything."""
    place = entry.absolute() if not layers else Path(os.path.realpath(entry))
    for root, spec in reversed(layers):
        inside = place.relative_to(root).as_posix() if place.is_relative_to(root) else ""
        verdict = spec.check_file(inside + "/" * is_folder).include if inside else None
        if verdict is not None:
            return verdict
    return False

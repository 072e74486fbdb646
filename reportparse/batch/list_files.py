"""Lists the files of the input: those that paths, folders, patterns and addresses name, each once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from pyarrow import fs

from reportparse.batch.hold import RUN
from reportparse.batch.place import is_address, open_system
from reportparse.check.find_files import SKIPPED, find_files, is_folder
from reportparse.readers.formats import SUFFIXES
from reportparse.readers.read_bytes import STDIN
from reportparse.refusals import absent, refuse

LINES, TABLES = (".jsonl", ".ndjson"), (".parquet",)
"""How the names of files of lines and of Parquet files end."""
TAKEN: Final = frozenset({*SUFFIXES, *LINES, *TABLES})
"""How the names of files end that are looked for in folders."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the input."""

    path: str
    size: int
    changed: int
    """When it changed, in nanoseconds."""


def list_files(paths: Iterable[str]) -> Iterator[Found]:
    """Yield the files that paths, folders, patterns and addresses name, those of a folder in order of name.

    Hidden files, links to folders and folders that a run has written are passed over.

    Raises:
        InputError: one of them names nothing, or the standard input, which no worker has.
    """
    given = list(dict.fromkeys(paths))
    folders = [path for path in given if not is_address(path) and is_folder(path)]
    apart = _apart(folders)
    named: set[str] = set()
    for path in given:
        if path == STDIN:
            raise refuse("piped", path)
        if is_address(path):
            yield from _elsewhere(path)
        elif path in apart:
            yield from _inside(path)
        elif path not in folders:
            for name in find_files([path]):
                place = os.path.realpath(name)
                if place not in named and not any(_holds(folder, place) for folder in apart.values()):
                    named.add(place)
                    yield _found(name)


def _apart(folders: list[str]) -> dict[str, str]:
    """Return folders and where they are, without those that stand in another of them or are one of them by another name."""
    places = {path: os.path.realpath(path) for path in folders}
    apart: dict[str, str] = {}
    for path, place in places.items():
        if place not in apart.values() and not any(_holds(other, place) for other in places.values()):
            apart[path] = place
    return apart


def _holds(folder: str, place: str) -> bool:
    return place != folder and place.startswith(os.path.join(folder, ""))  # noqa: PTH118


def _inside(folder: str) -> Iterator[Found]:
    """Yield the files of a folder; their names alone are held, one folder at a time."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries if entry.name[0] != ".")
    except OSError as error:
        raise refuse("failed", folder, reason=error.strerror) from None
    if (RUN, False) in names:
        return
    for name, inner in names:
        path = os.path.join(folder, name)  # noqa: PTH118
        if inner:
            if name not in SKIPPED:
                yield from _inside(path)
        elif _is_taken(name):
            yield _found(path)


def _is_taken(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in TAKEN  # noqa: PTH122


def _found(path: str) -> Found:
    try:
        known = os.stat(path)  # noqa: PTH116
    except OSError:
        return Found(path, 0, 0)  # Whoever reads it says why it cannot be read.
    return Found(path, known.st_size, known.st_mtime_ns)


def _elsewhere(address: str) -> Iterator[Found]:
    """Yield the file of an address, or those of the folder there."""
    system, inner = open_system(address)
    try:
        info = system.get_file_info(inner)
        if info.type == fs.FileType.NotFound:
            raise absent(address, "nowhere")
        if info.is_file:
            yield Found(address, info.size, info.mtime_ns or 0)
            return
        infos = sorted(system.get_file_info(fs.FileSelector(inner, recursive=True)), key=lambda info: str(info.path))
    except OSError as error:
        raise refuse("failed", address, reason=str(error)) from None
    yield from _below(address, inner.rstrip("/"), infos)


def _below(address: str, inner: str, infos: list[Any]) -> Iterator[Found]:
    """Yield what stands in the folder of an address, as `_inside` would.

    Args:
        address: of the folder.
        inner: the folder's path in its file system.
        infos: of all that is in it.
    """
    written = tuple(info.path.removesuffix(RUN) for info in infos if info.base_name == RUN)
    for info in infos:
        *above, name = info.path.removeprefix(f"{inner}/").split("/")
        hidden = any(part.startswith(".") or part in SKIPPED for part in above) or name.startswith(".")
        if info.is_file and _is_taken(name) and not hidden and not info.path.startswith(written):
            yield Found(_joined(address, info.path.removeprefix(inner)), info.size, info.mtime_ns or 0)


def _joined(address: str, path: str) -> str:
    """Return the address of what stands at a path below an address, whose query stays."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(path=parts.path.rstrip("/") + quote(path)))

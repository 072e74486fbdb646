"""Files here and elsewhere: a path of this machine, or an address such as ``s3://bucket/folder`` that Arrow's file systems know."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyarrow import fs

from reportparse.check.find_files import SKIPPED, SUFFIXES, find_files
from reportparse.refusals import absent, refuse

LINES, TABLES = (".jsonl", ".ndjson"), (".parquet",)
"""How the names of files of lines and of Parquet files end."""
TAKEN = frozenset({*SUFFIXES, *LINES, *TABLES})
"""How the names of files end that are looked for in folders."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the input."""

    path: str
    size: int
    changed: int
    """When it changed, in nanoseconds."""


def is_address(path: str) -> bool:
    """Return whether a path is an address of another file system."""
    return "://" in path


def open_system(path: str) -> tuple[Any, str]:
    """Return the file system of a path or address, and the path in it.

    Raises:
        InputError: there is no such file system.
    """
    if not is_address(path):
        return fs.LocalFileSystem(), path
    try:
        system, inner = fs.FileSystem.from_uri(path)
    except (OSError, ValueError, TypeError, NotImplementedError) as error:
        raise refuse("failed", path, reason=str(error)) from error
    return system, inner


def local_path(path: str) -> str | None:
    """Return the path on this machine of a path or ``file://`` address; None for what is elsewhere."""
    system, inner = open_system(path)
    return (inner.rstrip("/") or "/") if isinstance(system, fs.LocalFileSystem) else None


def list_files(paths: list[str]) -> Iterator[Found]:
    """Yield the files that paths, folders, patterns and addresses name, those of a folder in order of name.

    Raises:
        InputError: one of them names nothing.
    """
    for path in paths:
        if is_address(path):
            yield from _elsewhere(path)
        elif os.path.isdir(path):  # noqa: PTH112
            yield from _inside(path)
        else:
            yield from (_found(name) for name in find_files([path]))


def _inside(folder: str) -> Iterator[Found]:
    """Yield the files of a folder; their names alone are held, one folder at a time."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        raise refuse("failed", folder, reason=error.strerror) from None
    for name, is_folder in names:
        path = os.path.join(folder, name)  # noqa: PTH118
        if is_folder:
            if name not in SKIPPED:
                yield from _inside(path)
        elif os.path.splitext(name)[1].lower() in TAKEN:  # noqa: PTH122
            yield _found(path)


def _found(path: str) -> Found:
    try:
        known = os.stat(path)  # noqa: PTH116
    except OSError:
        return Found(path, 0, 0)  # Whoever reads it says why it cannot be read.
    return Found(path, known.st_size, known.st_mtime_ns)


def _elsewhere(address: str) -> Iterator[Found]:
    system, inner = open_system(address)
    try:
        info = system.get_file_info(inner)
        if info.type == fs.FileType.NotFound:
            raise absent(address, "nowhere")
        infos = [info]
        if info.type == fs.FileType.Directory:
            infos = sorted(system.get_file_info(fs.FileSelector(inner, recursive=True)), key=lambda info: str(info.path))
    except OSError as error:
        raise refuse("failed", address, reason=str(error)) from None
    root = address[: len(address) - len(inner.lstrip("/"))] if inner else address
    for info in infos:
        if info.is_file and (len(infos) == 1 or os.path.splitext(info.path)[1].lower() in TAKEN):  # noqa: PTH122
            yield Found(root + info.path.lstrip("/"), info.size, info.mtime_ns or 0)


def read_range(path: str, begin: int, end: int) -> bytes:
    """Return some bytes of a file.

    Raises:
        InputError: it cannot be read.
    """
    try:
        system, inner = open_system(path)
        with system.open_input_file(inner) as file:
            file.seek(begin)
            return bytes(file.read(end - begin))
    except OSError as error:
        raise refuse("failed", path, reason=str(error)) from None

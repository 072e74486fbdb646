"""Where files are: a path of this machine, or an address such as ``s3://bucket/folder`` that Arrow's file systems know."""

from __future__ import annotations

from typing import Any

from pyarrow import fs

from reportparse.refusals import refuse


def is_address(path: str) -> bool:
    """Return whether a path is an address of another file system."""
    return "://" in path


def open_system(path: str) -> tuple[Any, str]:
    """Return the file system of a path or address, and the path in it.

    Raises:
        InputError: there is no such file system, or no path of this name that it can open.
    """
    if not is_address(path):
        try:
            path.encode()
        except UnicodeEncodeError:
            raise refuse("failed", path, reason="its name is not UTF-8") from None
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


def open_input(path: str) -> Any:
    """Return an open file.

    Raises:
        InputError: it is gone, or cannot be opened.
    """
    system, inner = open_system(path)
    try:
        return system.open_input_file(inner)
    except OSError as error:
        raise refuse("failed", path, reason=str(error)) from None


def read_range(path: str, begin: int, end: int) -> bytes:
    """Return some bytes of a file.

    Raises:
        InputError: it cannot be read.
    """
    try:
        with open_input(path) as file:
            file.seek(begin)
            return bytes(file.read(end - begin))
    except OSError as error:
        raise refuse("failed", path, reason=str(error)) from None

"""Writes a file of the output, which is whole or not there."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Any, Final
from uuid import uuid4

from pyarrow import fs

from reportparse.batch.place import open_system
from reportparse.visible import json_document

TEMPORARY: Final = "_tmp-"
"""How the names of files begin that are being written."""


@contextmanager
def output_file(out: str, name: str, guard: AbstractContextManager[None] | None = None) -> Iterator[Any]:
    """Give a stream whose content stands under a name in a folder when the body is done, and nothing if it fails.

    Args:
        out: the folder, or its address.
        name: the file's path in it.
        guard: is held while the file is put into place; it raises where that may not be.
    """
    system, folder = open_system(out)
    folder = folder.rstrip("/")
    temporary = f"{folder}/{_temporary(name)}"
    try:
        with _stream(system, temporary) as stream:
            yield stream
        with guard or nullcontext():
            system.move(temporary, f"{folder}/{name}")
    except BaseException:
        with suppress(OSError):
            system.delete_file(temporary)
        raise


@contextmanager
def _stream(system: Any, path: str) -> Iterator[Any]:
    """Give a stream to a new file; on this machine it is on the disk, not on its way there, when it is closed."""
    if not isinstance(system, fs.LocalFileSystem):
        with system.open_output_stream(path) as stream:
            yield stream
        return
    with open(path, "wb") as stream:  # noqa: PTH123
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


def _temporary(name: str) -> str:
    """Return a name of its own for a file that is being written."""
    return f"{TEMPORARY}{uuid4().hex[:12]}-{name.rpartition('/')[2]}"


def delete_file(out: str, name: str) -> None:
    """Take away a file of a folder, if it is there."""
    system, folder = open_system(out)
    path = f"{folder.rstrip('/')}/{name}"
    if system.get_file_info(path).is_file:
        system.delete_file(path)


def write_json(out: str, name: str, said: dict[str, Any]) -> None:
    """Write a small file of a folder."""
    with output_file(out, name) as stream:
        stream.write(json_document(said).encode())


def read_json(out: str, name: str) -> dict[str, Any] | None:
    """Return what a small file of a folder says; None where there is none, or it is none of ours."""
    system, folder = open_system(out)
    try:
        with system.open_input_file(f"{folder.rstrip('/')}/{name}") as file:
            said = json.loads(file.read())
    except (OSError, ValueError):
        return None
    return said if isinstance(said, dict) else None

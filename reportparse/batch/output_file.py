"""Writes a file of the output, which is whole or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from pyarrow import fs

from reportparse.batch.place import open_system

TEMPORARY: Final = "_tmp-"
"""How the names of files begin that are being written."""


@contextmanager
def output_file(out: str, name: str) -> Iterator[Any]:
    """Give a stream whose content stands under a name in a folder when the body is done, and nothing if it fails.

    Args:
        out: the folder, or its address.
        name: the file's path in it.
    """
    system, folder = open_system(out)
    final = f"{folder.rstrip('/')}/{name}"
    if not isinstance(system, fs.LocalFileSystem):
        with system.open_output_stream(final) as stream:  # elsewhere a file is there when it is closed
            yield stream
        return
    temporary = f"{folder.rstrip('/')}/{TEMPORARY}{os.getpid()}-{name.rpartition('/')[2]}"
    try:
        with open(temporary, "wb") as stream:  # noqa: PTH123
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, final)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise

"""Reads the bytes of a file, a stream or the standard input."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from reportparse.refusals import absent, is_text, refuse

STDIN = "-"
"""The path that stands for the standard input."""

Input = str | Path | bytes | BinaryIO
"""What can be read: a path, ``-`` for the standard input, a file's bytes, or a stream of them."""


def is_stream(path: str) -> bool:
    """Return whether a path leads to a pipe or another stream, such as the shell's ``<(…)``: it is read once and has no folder."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def read_bytes(file: Input, name: str, most: int) -> bytes:
    """Return a file's bytes, at most so many.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a binary stream.
        name: what to call it in an error.
        most: how many bytes are read at most.

    Raises:
        InputError: it is missing, a folder, or unreadable, or there is no standard input.
    """
    if isinstance(file, bytes):
        return file
    try:
        if not isinstance(file, str | Path):
            return _drained(file, most)
        if str(file) == STDIN:
            if sys.stdin is None:
                raise refuse("closed", name)
            return _drained(sys.stdin.buffer, most)
        with Path(file).open("rb") as stream:
            return _drained(stream, most)
    except (FileNotFoundError, NotADirectoryError):
        raise absent(name) from None
    except (IsADirectoryError, PermissionError):
        is_open = os.path.isdir(str(file)) and os.access(str(file), os.R_OK | os.X_OK)  # noqa: PTH112 -- it never raises
        raise refuse("folder" if is_open else "denied", name) from None
    except (OSError, ValueError) as error:
        if isinstance(file, str | Path) and is_text(name):
            raise absent(name) from None
        raise refuse("failed", name, reason=getattr(error, "strerror", None) or error) from None


def _drained(stream: BinaryIO, most: int) -> bytes:
    """Return all bytes of a stream, at most so many; one without a buffer gives what has arrived, piece by piece."""
    parts: list[bytes] = []
    while most > 0 and (part := stream.read(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)

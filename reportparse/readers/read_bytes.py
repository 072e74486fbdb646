"""Reads the bytes of a file, a stream or the standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from reportparse.readers.refusals import refuse

STDIN = "-"
"""The path that stands for the standard input."""

Input = str | Path | bytes | BinaryIO
"""What can be read: a path, ``-`` for the standard input, a file's bytes, or a stream of them."""


def read_bytes(file: Input, name: str, most: int) -> bytes:
    """Return a file's bytes, at most so many.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a binary stream.
        name: what to call it in an error.
        most: how many bytes are read at most.

    Raises:
        InputError: it is missing, a folder, or unreadable.
    """
    if isinstance(file, bytes):
        return file
    try:
        if not isinstance(file, str | Path):
            return file.read(most)
        if str(file) == STDIN:
            return sys.stdin.buffer.read(most)
        with Path(file).open("rb") as stream:
            return stream.read(most)
    except (FileNotFoundError, NotADirectoryError):
        raise refuse("missing", name) from None
    except IsADirectoryError:
        raise refuse("folder", name) from None
    except PermissionError:
        raise refuse("folder" if Path(name).is_dir() else "denied", name) from None
    except (OSError, ValueError) as error:
        raise refuse("failed", name, reason=getattr(error, "strerror", None) or error) from None

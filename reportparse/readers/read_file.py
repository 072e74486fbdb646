"""Reads a file, some bytes, a stream or the standard input: finds the format and calls its reader."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from reportparse.readers.detect_format import detect_format
from reportparse.readers.formats import FORMATS
from reportparse.readers.options import Budget, Options
from reportparse.readers.refusals import refuse
from reportparse.source import ReadText

STDIN = "-"
"""The path that stands for the standard input."""

Input = str | Path | bytes | BinaryIO
"""What can be read: a path, ``-`` for the standard input, a file's bytes, or a stream of them."""


def read_file(file: Input, name: str | None = None, options: Options | None = None) -> ReadText:
    """Return the text of a file of any format that is read.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a binary stream.
        name: what to call it, where it has no path; its end helps to tell the format.
        options: how to read it.

    Raises:
        InputError: it is missing, a folder, unreadable, of a format that is not read, or beyond a limit.
    """
    options = options or Options()
    shown = name or _name(file)
    data = _read_bytes(file, shown, options.limits.bytes + 1)
    Budget(options.limits, shown).check("bytes", len(data))
    read = FORMATS[detect_format(data, shown)].load(shown)(data, shown, options)
    read.source.name = shown if shown == STDIN else Path(shown).name
    return read


def _name(file: Input) -> str:
    if isinstance(file, bytes):
        return "bytes"
    named = file if isinstance(file, str | Path) else getattr(file, "name", None)
    return str(named) if isinstance(named, str | Path) else "stream"


def _read_bytes(file: Input, name: str, most: int) -> bytes:
    """Return a file's bytes, at most so many."""
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

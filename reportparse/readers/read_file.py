"""Reads a file, some bytes, a stream or the standard input: finds the format and calls its reader."""

from __future__ import annotations

from pathlib import Path

from reportparse.readers.detect_format import detect_format
from reportparse.readers.formats import FORMATS
from reportparse.readers.options import Budget, Options
from reportparse.readers.read_bytes import STDIN, Input, read_bytes
from reportparse.source import ReadText


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
    data = read_bytes(file, shown, options.limits.bytes + 1)
    Budget(options.limits, shown).check("bytes", len(data))
    read = FORMATS[detect_format(data, shown)].load(shown)(data, shown, options)
    read.source.name = shown if shown == STDIN else Path(shown).name
    return read


def _name(file: Input) -> str:
    if isinstance(file, bytes):
        return "bytes"
    named = file if isinstance(file, str | Path) else getattr(file, "name", None)
    return str(named) if isinstance(named, str | Path) else "stream"

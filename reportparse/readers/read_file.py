"""Reads a file, some bytes, a stream or the standard input: finds the format and calls its reader."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, BinaryIO, cast

from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.readers.detect_format import detect_format
from reportparse.readers.doubt_text import doubt_text
from reportparse.readers.formats import FORMATS
from reportparse.readers.options import Budget, Options
from reportparse.readers.read_bytes import STDIN, Input, read_bytes
from reportparse.texts import ReadText
from reportparse.timeout import timeout

Given = Input | os.PathLike[str] | bytearray | memoryview
"""What may be given as a file."""


def read_file(file: Given, name: str | None = None, options: Options | None = None) -> ReadText:
    """Return the text of a file of any format that is read.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a binary stream.
        name: what to call it, where it has no path; its end helps to tell the format.
        options: how to read it.

    Raises:
        InputError: it is missing, a folder, unreadable, of a format that is not read, or beyond a limit.
        ArgumentTypeError: it is no path, no bytes and no stream of bytes.
    """
    options = options or Options()
    file = taken(file)
    shown = name_of(file, name)
    with timeout(options.limits.seconds, shown):
        return _read(file, shown, options)


def _read(file: Input, shown: str, options: Options) -> ReadText:
    data = read_bytes(file, shown, options.limits.bytes + 1)
    Budget(options.limits, shown).check("bytes", len(data))
    read = FORMATS[detect_format(data, shown)].load(shown)(data, shown, options)
    read.source.name = shown if shown == STDIN else _writable(Path(shown).name)
    return doubt_text(read, len(data))


def taken(file: object) -> Input:
    """Return what can be read of what was given as a file.

    Raises:
        ArgumentTypeError: it is no path, no bytes and no stream of bytes.
        ArgumentError: it is a path without a character.
    """
    if isinstance(file, bytearray | memoryview):
        return bytes(file)
    if isinstance(file, os.PathLike):
        path = os.fspath(file)
        return os.fsdecode(path) if isinstance(path, bytes) else path
    if isinstance(file, str) and not file.strip():
        raise ArgumentError("the path is empty; give that of a file", "路径为空，请给出文件路径")
    if isinstance(file, str | bytes):
        return file
    if not callable(getattr(file, "read", None)):
        raise ArgumentTypeError(
            f"parse_file takes a path, bytes or a stream of bytes, not {type(file).__name__}; for a text use parse_report",
            f"parse_file 接受路径、字节或字节流，不接受 {type(file).__name__}；文本请用 parse_report",
        )
    if _gives_text(file):
        raise ArgumentTypeError(
            'parse_file reads bytes, and this stream gives text; open it with "rb", or give its read() to parse_report',
            'parse_file 读取字节，此流给出的是文本；请以 "rb" 打开，或将其 read() 交给 parse_report',
        )
    return cast(BinaryIO, file)


def _gives_text(stream: Any) -> bool:
    if isinstance(stream, io.TextIOBase):
        return True
    try:
        return isinstance(stream.read(0), str)
    except (OSError, ValueError, TypeError):
        return False  # Whoever reads it says what is wrong with it.


def _writable(name: str) -> str:
    """Return a name with a mark for each byte of it that is no text, so that it can be written as JSON."""
    return name.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def name_of(file: Input, name: str | None = None) -> str:
    """Return what to call an input: its name, its path, or what it is."""
    if name:
        return name
    if isinstance(file, bytes):
        return "bytes"
    named = file if isinstance(file, str | Path) else getattr(file, "name", None)
    return str(named) if isinstance(named, str | Path) else "stream"

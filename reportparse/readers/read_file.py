"""Reads a file or the standard input as text.

A reader of another format takes its place here: by what the bytes are, never by the name alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reportparse.readers.decode_text import decode_text
from reportparse.readers.refusals import refuse
from reportparse.source import SourceText

STDIN = "-"
"""The path that stands for the standard input."""


def read_file(path: str | Path) -> SourceText:
    """Return the text of a UTF-8 file, or of the standard input for ``-``.

    Args:
        path: the file's path, or ``-``.

    Raises:
        InputError: it is missing, a folder, unreadable, or no UTF-8 text.
    """
    name = str(path)
    text = decode_text(_read_bytes(name), name)
    return SourceText(text, name if name == STDIN else Path(name).name)


def _read_bytes(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise refuse("missing", name) from None
    except IsADirectoryError:
        raise refuse("folder", name) from None
    except PermissionError:
        raise refuse("folder" if Path(name).is_dir() else "denied", name) from None
    except (OSError, ValueError) as error:
        raise refuse("failed", name, reason=getattr(error, "strerror", None) or error) from None

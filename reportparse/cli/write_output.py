"""Writes the result: to the standard output, or to a file that is whole or not there at all."""

from __future__ import annotations

import sys
from pathlib import Path

from reportparse.cli.command_error import NOT_WRITTEN, CommandError
from reportparse.replace_file import replace_file


def write_output(text: str, out: Path | None) -> None:
    """Write the text to a file, or to the standard output for None or ``-``.

    Raises:
        CommandError: it cannot be written.
        BrokenPipeError: the reader of the standard output has gone.
    """
    if out is None or str(out) == "-":
        write_bytes(text.encode("utf-8", "replace"))
        return
    if out.is_dir():
        raise CommandError("out_folder", name=out)
    if not out.parent.is_dir():
        raise CommandError("no_folder", name=out)
    try:
        if out.exists() and not out.is_file():
            out.write_text(text, encoding="utf-8", newline="")
        else:
            replace_file(out, text.encode("utf-8"))
    except OSError as error:
        raise CommandError("not_written", NOT_WRITTEN, name=out, reason=error.strerror) from None


def write_bytes(data: bytes) -> None:
    """Write bytes to the standard output.

    Raises:
        CommandError: they cannot be written.
        BrokenPipeError: the reader has gone.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError("stdout_failed", NOT_WRITTEN, reason=error.strerror) from None

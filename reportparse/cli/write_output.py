"""Writes the result: to the standard output, or to a file that is whole or not there at all."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from reportparse.cli.command_error import NOT_WRITTEN, CommandError
from reportparse.patterns import lazy
from reportparse.replace_file import replace_file
from reportparse.serializers.paint import STYLES
from reportparse.visible import escaped, shortened, without_commands

OURS = lazy(f"(\\A\ufeff|\033\\[(?:{'|'.join(sorted({*STYLES.values(), '0'}))})m|\r\n)")
"""What passes to the standard output as it is: the mark of an encoding before all, the colours that `paint` puts in, line ends."""
LINE_END = lazy("(\\A\ufeff|\r\n)")


def keep_inputs(out: Path | None, inputs: Iterable[str | Path]) -> None:
    """Refuse to write over a file that is read, or written by another option.

    Args:
        out: the file that will be written; None or ``-`` for the standard output.
        inputs: these files, which need not be there yet.

    Raises:
        CommandError: it is one of them, by whatever path.
    """
    if out is not None and str(out) != "-" and any(_is_same(out, path) for path in inputs):
        raise CommandError("itself", name=shortened(str(out), 200))


def _is_same(out: Path, path: str | Path) -> bool:
    try:
        return bool(str(path)) and (os.path.realpath(out) == os.path.realpath(path) or out.samefile(path))
    except (OSError, ValueError):
        return False


def write_output(text: str | bytes, out: Path | None, *, color: bool = False, commands: bool = False) -> None:
    """Write a text, or the bytes of a file, to a file, or to the standard output for None or ``-``.

    The standard output may be a terminal or a log, so what could steer one is written out there; a file gets the text as it is.

    Args:
        text: all of it; what is no text goes to no terminal.
        out: the file.
        color: whether it holds colours of ours.
        commands: whether its lines are commands of ours to a log.

    Raises:
        CommandError: it cannot be written.
        BrokenPipeError: the reader of the standard output has gone.
    """
    if out is None or str(out) == "-":
        if isinstance(text, bytes):
            if sys.stdout is not None and sys.stdout.isatty():
                raise CommandError("no_text")
            return write_bytes(text)
        parts = (OURS if color else LINE_END).split(text)
        shown = "".join(part if place % 2 else escaped(part) for place, part in enumerate(parts))
        shown = shown if commands else without_commands(shown, os.environ)
        return write_bytes(shown.encode("utf-8", "replace"))
    if os.path.isdir(out):  # noqa: PTH112 -- whatever the path, it never raises
        raise CommandError("out_folder", name=out)
    if not os.path.isdir(out.parent):  # noqa: PTH112
        raise CommandError("no_folder", name=shortened(str(out), 200))
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    try:
        if out.exists() and not out.is_file():
            out.write_bytes(data)
        else:
            replace_file(out, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError("not_written", NOT_WRITTEN, name=shortened(str(out), 200), reason=reason) from None


def write_bytes(data: bytes) -> None:
    """Write bytes to the standard output.

    Raises:
        CommandError: they cannot be written.
        BrokenPipeError: the reader has gone.
    """
    if not data:
        return
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError("stdout_failed", NOT_WRITTEN, reason=error.strerror) from None

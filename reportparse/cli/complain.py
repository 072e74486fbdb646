"""Writes to the standard error: what is wrong, in one line, and what was asked for beside the output."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from reportparse.visible import printable, without_commands


def complain(line: str) -> None:
    """Write one line to the standard error, without the characters that steer a terminal."""
    tell([f"reportparse: {line}"])


def tell(lines: list[str]) -> None:
    """Write some lines to the standard error, without the characters that steer a terminal; where nothing takes them, they are lost."""
    if sys.stderr is not None:
        with suppress(OSError):
            for line in lines:
                sys.stderr.write(without_commands(f"{printable(line)}\n", os.environ))

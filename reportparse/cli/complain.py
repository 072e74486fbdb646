"""Writes what is wrong to the standard error, in one line."""

from __future__ import annotations

import os
import sys

from reportparse.visible import printable, without_commands


def complain(line: str) -> None:
    """Write one line to the standard error, without the characters that steer a terminal."""
    if sys.stderr is not None:
        sys.stderr.write(without_commands(f"reportparse: {printable(line)}\n", os.environ))

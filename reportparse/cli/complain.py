"""Writes what is wrong to the standard error, in one line."""

from __future__ import annotations

import sys


def complain(line: str) -> None:
    """Write one line to the standard error, without the characters that steer a terminal."""
    if sys.stderr is not None:
        clear = "".join(char if char.isprintable() else "\ufffd" for char in line)
        sys.stderr.write(f"reportparse: {clear}\n")

"""What the standard output is: a terminal with colours and a width, or a pipe."""

from __future__ import annotations

import os
import shutil
import sys


def terminal() -> tuple[bool, int | None]:
    """Return whether the standard output takes colours, and how wide it is; (False, None) for a pipe."""
    if sys.stdout is None or not sys.stdout.isatty():
        return False, None
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return not plain, shutil.get_terminal_size().columns

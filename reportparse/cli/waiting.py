"""Tells a person at a terminal that a long parse goes on."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportparse.visible import printable

PATIENCE = 1.0
"""Seconds before anything is shown."""
ERASE = "\r\033[K"


@contextmanager
def waiting(line: Callable[[int], str]) -> Iterator[None]:
    """Count the seconds on the standard error while the body runs; silent where that is no terminal.

    Args:
        line: gives what is shown, by the seconds that have gone.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_count, args=(line, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _count(line: Callable[[int], str], done: threading.Event) -> None:
    began = time.monotonic()
    shown = False
    while not done.wait(PATIENCE):
        shown = True
        seconds = round(time.monotonic() - began)
        sys.stderr.write(ERASE + printable(line(seconds)))
        sys.stderr.flush()
    if shown:
        sys.stderr.write(ERASE)
        sys.stderr.flush()

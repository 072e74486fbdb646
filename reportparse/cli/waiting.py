"""Tells a person at a terminal that a long parse goes on."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reportparse.cli.language import say
from reportparse.messages import Language

PATIENCE = 1.0
"""Seconds before anything is shown."""
ERASE = "\r\033[K"


@contextmanager
def waiting(name: str, language: Language) -> Iterator[None]:
    """Count the seconds on the standard error while the body runs; silent where that is no terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_count, args=(name, language, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _count(name: str, language: Language, done: threading.Event) -> None:
    began = time.monotonic()
    shown = False
    while not done.wait(PATIENCE):
        shown = True
        seconds = round(time.monotonic() - began)
        sys.stderr.write(ERASE + say("parsing", language, name=name, seconds=seconds))
        sys.stderr.flush()
    if shown:
        sys.stderr.write(ERASE)
        sys.stderr.flush()

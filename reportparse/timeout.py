"""Ends a call that takes too long: the moment is set once, and all long loops below look at it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import TIMEOUT_MAX
from typing import NamedTuple

from reportparse.refusals import refuse


class Timeout(NamedTuple):
    """The moment at which a call has to be done."""

    end: float
    """On the monotonic clock."""
    seconds: float
    """How long the call may take in all."""
    name: str
    """The file that it reads."""


_CURRENT: ContextVar[Timeout | None] = ContextVar("timeout", default=None)
"""The timeout of what runs now; each thread and task has its own."""


@contextmanager
def timeout(seconds: float, name: str) -> Iterator[None]:
    """Let all that runs within be done after so many seconds; a timeout around it that ends earlier holds on.

    Args:
        seconds: the time that there is.
        name: what to call the file in the error.
    """
    new, outer = Timeout(time.monotonic() + seconds, seconds, name), _CURRENT.get()
    token = _CURRENT.set(new if outer is None or new.end < outer.end else outer)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def check_time() -> None:
    """Go on where there is time left, or no timeout.

    Raises:
        InputError: the time is up.
    """
    current = _CURRENT.get()
    if current is not None and time.monotonic() > current.end:
        raise refuse("limit", current.name, limit="seconds", most=current.seconds)


def time_left() -> float:
    """Return the seconds that are left, never more than a lock or a process can be waited for."""
    current = _CURRENT.get()
    return TIMEOUT_MAX if current is None else max(0.0, min(current.end - time.monotonic(), TIMEOUT_MAX))

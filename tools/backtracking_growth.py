"""Measures how the time of a pattern grows with the text, in processor time of this thread alone."""

from __future__ import annotations

import math
import re
import signal
import time
from collections.abc import Callable
from typing import Any

from reportparse.markers.attacks import Attack

SIZE = 3_000
"""Characters of the text that tells whether a closer look is needed."""
FACTOR = 4
"""How many times longer the text of the closer look is."""
STEEP = 1.5
"""The growth that fails: a linear pattern has 1, a quadratic one 2."""
FLAT = 1.25
"""The growth that passes at the first look."""
LONG = 0.4
"""Seconds after which a search is given up."""
ROUNDS = 2
"""How many times a suspect must fail."""
TRIES = 2
"""How many times a time is taken, of which the least counts."""
SMALLEST = 16
"""Characters of the first text where those above take too long."""
LEAST = 1e-5
"""Seconds that a clock can tell."""
SCREEN = 12
"""What part of the time of the least quadratic search needs a closer look."""
CALIBRATION = re.compile("a*b")

Use = str
"""How a pattern is used: the name of its method, `scan` for a match at each place in turn."""


def pump(pattern: re.Pattern[Any], use: Use, text: Any) -> None:
    """Use a pattern over a text as the project does."""
    if use in ("match", "fullmatch", "search"):
        getattr(pattern, use)(text)
    else:
        for _ in pattern.finditer(text):
            pass


def seconds(pattern: re.Pattern[Any], use: Use, text: Any, tries: int = 1) -> float:
    """Return the least processor time of some tries; infinity where it takes too long."""
    try:
        return min(_timed(pattern, use, text) for _ in range(tries))
    except TimeoutError:
        return math.inf


def _timed(pattern: re.Pattern[Any], use: Use, text: Any) -> float:
    """Return how long one use takes.

    Raises:
        TimeoutError: it was given up.
    """
    signal.setitimer(signal.ITIMER_VIRTUAL, LONG)
    try:
        began = time.thread_time()
        pump(pattern, use, text)
        return time.thread_time() - began
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _too_long(*_: object) -> None:
    raise TimeoutError


class Meter:
    """Measures growth; what is quick beside a quadratic search of the same size is passed at once."""

    def __init__(self) -> None:
        signal.signal(signal.SIGVTALRM, _too_long)
        self.quadratic = seconds(CALIBRATION, "search", "a" * SIZE, tries=5)

    def growth(self, pattern: re.Pattern[Any], use: Use, attack: Attack) -> float:
        """Return the exponent with which time grows with the text, 1 where a first look shows no more."""
        if use == "scan":
            pattern = _at_each_place(pattern)

        def taken(size: int, tries: int) -> float:
            text: Any = attack.text(size)
            return seconds(pattern, use, text.encode() if isinstance(pattern.pattern, bytes) else text, tries)

        small = taken(SIZE, 1)
        if small * SCREEN < self.quadratic:
            return 1.0
        if small < math.inf and taken(SIZE * FACTOR, 1) < small * FACTOR**FLAT:
            return 1.0
        least = math.inf
        for _ in range(ROUNDS):
            least = min(least, _exponent(taken))
            if least < STEEP:
                break
        return least


def _at_each_place(pattern: re.Pattern[Any]) -> re.Pattern[Any]:
    """Return a pattern whose search is a match at each place."""
    shape = pattern.pattern
    return re.compile(b"(?=" + shape + b")" if isinstance(shape, bytes) else f"(?={shape})", pattern.flags)


def _exponent(taken: Callable[[int, int], float]) -> float:
    """Return the growth between two sizes: large ones, or the last two that can be waited for."""
    small = taken(SIZE, TRIES)
    large = taken(SIZE * FACTOR, TRIES) if small < math.inf else small
    if large < math.inf:
        return math.log(large / small, FACTOR)
    sizes, times = [SMALLEST], [taken(SMALLEST, TRIES)]
    while times[-1] < LONG / 2:
        sizes.append(sizes[-1] * 5 // 4)
        times.append(taken(sizes[-1], 1))
    waited = [(size, time) for size, time in zip(sizes, times, strict=True) if LEAST < time < math.inf]
    if len(waited) < 2:
        return math.inf
    (first, before), (last, after) = waited[len(waited) // 2 - 1], waited[-1]
    return math.log(after / before, last / first)

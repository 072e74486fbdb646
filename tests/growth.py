"""How many times longer ten times as much takes: about 10 where it is linear, 100 where it is quadratic.

Times are the processor's, and the least of some tries: what else the machine does makes them longer, never shorter.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
MOST = 40.0
"""What a linear step never reaches, however busy the machine is, and a quadratic one always passes."""
LEAST = 0.01
"""Seconds of processor time below which a time is too short to be compared."""
TRIES = 4
clock: Callable[[], float] = time.process_time
"""What tells the time."""


def assert_grows_linearly(run: Callable[[T], object], make: Callable[[int], T], size: int, most: int = 1 << 20) -> None:
    """Fail where ten times as much takes more than 40 times as long.

    Args:
        run: what is measured.
        make: makes what it takes, of a size.
        size: to begin with; it is doubled until it takes long enough to be measured.
        most: the size at which that ends.
    """

    def work(of: int) -> Callable[[], object]:
        made = make(of)
        return lambda: run(made)

    times = growth(work, size, most)
    assert times <= MOST, f"ten times as much takes {times:.0f} times as long"


def growth(work: Callable[[int], Callable[[], object]], size: int, most: int = 1 << 20) -> float:
    """Return how many times longer ten times the size takes, the least of some tries.

    Args:
        work: prepares the work of a size, and returns what does it.
        size: to begin with; it is doubled until the work takes long enough to be measured.
        most: the size at which that ends.
    """
    gc.collect()
    gc.freeze()  # what other tests left in memory is not looked through again
    try:
        return _growth(work, size, most)
    finally:
        gc.unfreeze()


def _growth(work: Callable[[int], Callable[[], object]], size: int, most: int) -> float:
    small = _seconds(work(size))
    while size < most and small < LEAST:
        size *= 2
        small = _seconds(work(size))
    large = float("inf")
    for _ in range(TRIES):
        large = min(large, _seconds(work(size * 10)))
        if large <= MOST * max(small, LEAST / 10):
            break
        small = min(small, _seconds(work(size)))
    return large / max(small, LEAST / 10)


def _seconds(work: Callable[[], object]) -> float:
    """Return how long something takes; what was left before it is cleared away."""
    gc.collect()
    start = clock()
    work()
    return clock() - start

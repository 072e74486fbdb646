"""Checking costs less than parsing, counted in calls of functions: seconds are for `tests/benchmarks`."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

from reportparse import check_report, parse_report
from tests.check.texts import FIXTURES
from tests.compiled import counts_calls
from tests.generate import report

MOST = 0.75
"""How many calls of checking come on one of parsing at most; 0.52 when this was written."""


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, those in C included."""
    count = 0

    def see(_frame: FrameType, event: str, _value: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@counts_calls
def test_checking_is_cheap_beside_parsing() -> None:
    texts = [path.read_text("utf-8") for path in sorted(FIXTURES.glob("linked/*/input.txt"))[::3]]
    texts += [report(random.Random(seed)).text for seed in range(6)]
    parsed = [parse_report(text) for text in texts]
    for read in parsed:
        check_report(read)
    parsing = sum(calls(partial(parse_report, text)) for text in texts)
    checking = sum(calls(partial(check_report, read)) for read in parsed)
    assert checking <= MOST * parsing, f"{checking / parsing:.2f} calls of checking on one of parsing"

"""Checking adds at most half to the time of parsing."""

from __future__ import annotations

import gc
import random
import time

from reportparse import check_report, parse_report
from tests.check.texts import FIXTURES
from tests.generate import report

MOST = 0.5
TRIES = 7


def test_checking_is_cheap_beside_parsing() -> None:
    texts = [path.read_text("utf-8") for path in sorted(FIXTURES.glob("linked/*/input.txt"))]
    texts += [report(random.Random(seed)).text for seed in range(20)]
    for text in texts:
        check_report(parse_report(text))
    gc.collect()
    parsing, checking = [], []
    for _ in range(TRIES):
        began = time.process_time()
        reports = [parse_report(text) for text in texts]
        parsed = time.process_time()
        for parsed_report in reports:
            check_report(parsed_report)
        parsing.append(parsed - began)
        checking.append(time.process_time() - parsed)
    assert min(checking) <= MOST * min(parsing)

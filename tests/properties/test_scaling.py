"""Time grows linearly with the text, whatever the text; memory stays within 40 bytes a byte."""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.check.apply_fixes import apply_fixes
from reportparse.check.check_report import check_report
from reportparse.check.row import read_rows
from reportparse.check.settings import Settings
from tests.generate import damage_report, report

MOST = 12.0
"""How many times longer a text ten times as long may take."""
LEAST = 0.02
"""Seconds below which a time is too short to be compared."""
SIZES = (500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000)
"""Characters to begin with: the first that take long enough."""
TRIES = 3
BYTES_PER_BYTE = 40
ROOT = Path(__file__).parents[2]

_REPORT = damage_report(report(random.Random(11)), "glued", random.Random(0)).text
UNITS: dict[str, str] = {
    "one character": "一",
    "one digit": "1",
    "one sign": "、",
    "one line": "近年来我县坚持问题导向逐项制定清单明确责任单位和完成时限",
    "one sentence": "近年来，我县坚持问题导向，逐项制定清单。",
    "blank lines": "\n",
    "spaces": " ",
    "markers": "一、",
    "bracket markers": "（一）",
    "points": "一是",
    "figures": "1.",
    "decimals": "1.1.",
    "units": "第一条",
    "counting markers": "一、（一）1.①二是",
    "marker lines": "一、\n（二）\n3.\n",
    "opening brackets": "（",
    "closing brackets": "）",
    "brackets": "（）",
    "dashes": "—",
    "dots": ".",
    "dotted lines": "一、工作....1\n",
    "counters": "\n1、" + "字" * 50,
    "labels": "问题分析：",
    "quotes": "“",
    "problem lines": "存在的问题和不足：力量不足，建议加强。\n",
    "problem sentences": "我们也清醒地看到，全县发展还面临不少困难和问题，公共服务经费投入不足；基层一线人手不够。为此，建议加大财政投入力度。",
    "problem clauses": "还存在困难和问题，有的投入不足，有的管理薄弱，",
    "announcements": "主要问题有以下方面",
    "led paragraphs": "加强领导。成立专班。\n",
    "problem points": "一是存在的问题：设施不足。为此建议加强。",
    "report": _REPORT,
    "report lines": report(random.Random(11)).text,
}
HUGE = ("one character", "one line", "spaces", "markers", "brackets")
"""What is also tried at a million characters."""


def grown(unit: str, size: int) -> str:
    """Return a text of about a size, made of whole units."""
    return unit * (size // len(unit) + 1)


def seconds(text: str, work: Callable[[str], object] = parse_report) -> float:
    """Return how long a text takes; what other tests left in memory is kept out of it."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    work(text)
    taken = time.process_time() - start
    gc.unfreeze()
    return taken


def ratio(unit: str, size: int, work: Callable[[str], object] = parse_report) -> float:
    """Return how many times longer ten times the text takes, the least of some tries."""
    small = grown(unit, size)
    large = small * 10
    best = float("inf")
    for _ in range(TRIES):
        base = min(seconds(small, work) for _ in range(3))
        best = min(best, seconds(large, work) / max(base, LEAST / 10))
        if best <= MOST:
            break
    return best


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_linearly(name: str) -> None:
    unit = UNITS[name]
    size = next((size for size in SIZES if seconds(grown(unit, size)) >= LEAST), SIZES[-1])
    assert ratio(unit, size) <= MOST


CHECKED: dict[str, str] = {
    **UNITS,
    "the same number": "一、人手不足。\n",
    "faults": "三、人手不足。\n一、经费不足。\n(五)设施陈旧，见第（九）项,第三条。\n1、管理薄弱。\n7.制度缺失\n",
    "references": "一、见第（三）项和第二项，参照本办法第五条。\n",
    "comments": "一、人手。<!-- reportparse: ignore NUM -->\n三、经费。\n",
}


@pytest.mark.parametrize("name", CHECKED)
def test_checking_grows_linearly(name: str) -> None:
    def work(text: str) -> None:
        report = parse_report(text)
        found = check_report(report, Settings(select=["ALL"]))
        apply_fixes(found, unsafe=True)
        read_rows(found, report.source, "a.txt", "en")

    unit = CHECKED[name]
    size = next((size for size in SIZES[:6] if seconds(grown(unit, size), work) >= LEAST), SIZES[5])
    assert ratio(unit, size, work) <= MOST


@pytest.mark.parametrize("name", HUGE)
def test_time_of_a_million_characters(name: str) -> None:
    assert ratio(UNITS[name], 100_000) <= MOST


PEAK = """
import random, resource, sys
from reportparse import parse_report
from tests.generate import damage_report, report
how, size = sys.argv[1], int(sys.argv[2])
text = (damage_report(report(random.Random(11)), how, random.Random(11)).text + "\\n") * size
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
parse_report(text)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) * 1024 / len(text.encode()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts kilobytes on Linux")
@pytest.mark.parametrize("how", ["clean", "glued", "wrapped"])
def test_peak_memory(how: str) -> None:
    command = [sys.executable, "-c", PEAK, how, "120"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert float(run.stdout) <= BYTES_PER_BYTE

"""Time grows linearly with the text, whatever the text; memory stays within 30 bytes a byte."""

from __future__ import annotations

import random
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from reportparse import Report, parse_report
from reportparse.check.check_report import check_report
from reportparse.check.fix import apply_fixes
from reportparse.check.located import locate
from reportparse.check.settings import Settings
from tests.generate import DAMAGES, damage_report, report
from tests.growth import assert_grows_linearly

SIZE, LARGEST = 500, 128_000
"""Characters to begin with: the first that take long enough, up to so many."""
BYTES_PER_BYTE = 30
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


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_linearly(name: str) -> None:
    assert_grows_linearly(parse_report, partial(grown, UNITS[name]), SIZE, LARGEST)


CHECKED: dict[str, str] = {
    **UNITS,
    "the same number": "一、人手不足。\n",
    "faults": "三、人手不足。\n一、经费不足。\n(五)设施陈旧，见第（九）项,第三条。\n1、管理薄弱。\n7.制度缺失\n",
    "references": "一、见第（三）项和第二项，参照本办法第五条。\n",
    "comments": "一、人手。<!-- reportparse: ignore NUM -->\n三、经费。\n",
}


@pytest.mark.parametrize("name", CHECKED)
def test_checking_grows_linearly(name: str) -> None:
    def parsed(size: int) -> Report:
        return parse_report(grown(CHECKED[name], size))

    def work(report: Report) -> None:
        found = check_report(report, Settings(select=["ALL"]))
        apply_fixes(found, unsafe=True)
        locate(found, report.source, "a.txt", "en")

    assert_grows_linearly(work, parsed, SIZE, LARGEST // 32)


@pytest.mark.parametrize("name", HUGE)
def test_time_of_a_million_characters(name: str) -> None:
    assert_grows_linearly(parse_report, partial(grown, UNITS[name]), 100_000)


PEAK = """
import random, re, sys
from pathlib import Path
from reportparse import parse_report
from tests.generate import damage_report, report
how, size = sys.argv[1], int(sys.argv[2])
def peak():
    return 1024 * int(re.search("VmHWM:(.*)kB", Path("/proc/self/status").read_text())[1])
text = "\\n".join(damage_report(report(random.Random(seed)), how, random.Random(seed)).text for seed in range(size))
parse_report(text[:2000])
before = peak()
parse_report(text)
print((peak() - before) / len(text.encode()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read as Linux tells it")
@pytest.mark.parametrize("how", DAMAGES)
def test_peak_memory(how: str) -> None:
    command = [sys.executable, "-c", PEAK, how, "300"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert float(run.stdout) <= BYTES_PER_BYTE

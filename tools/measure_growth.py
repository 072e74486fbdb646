"""Measures what texts cost that no author wrote: time a character, memory a byte, and growth from a text to one ten times as long.

    python tools/measure_growth.py [--size 20000] [SHAPE …]

The shapes are those of `tests/soups.py`. Growth above 20 is marked; memory is the growth of the peak in a process of its own (on Linux).
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse import Report, parse_report
from reportparse.check.check_report import check_report
from reportparse.check.fix import apply_fixes
from reportparse.check.located import locate
from reportparse.check.settings import Settings
from reportparse.serializers.render_findings import render_findings
from reportparse.serializers.render_tree import render_tree
from tests.soups import SHAPES

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
TOO_MUCH = 20.0
LEAST = 0.01
PEAK = """
import sys
from pathlib import Path
from reportparse import parse_report
from tests.soups import SHAPES
parse_report("一、存在的问题：不足。（一）夯实工作基础，规范工作开展。二、建议加强。" * 3)
text = SHAPES[sys.argv[1]](int(sys.argv[2]))
def peak():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
before = peak()
report = parse_report(text)
print((peak() - before) * 1024 / len(text.encode("utf-8", "replace")))
"""


def main() -> None:
    """Print a row for each shape."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000, help="characters to begin with")
    parser.add_argument("shapes", nargs="*", default=list(SHAPES))
    asked = parser.parse_args()
    print(
        "| shape | parse, µs a character | check | memory, bytes a byte | growth at 10 times the text |\n|---|---:|---:|---:|---|"
    )
    for name in asked.shapes:
        small, large = costs(SHAPES[name](asked.size)), costs(SHAPES[name](asked.size * 10))
        each = {step: large[step] / asked.size / 10 * 1e6 for step in large}
        grown = {step: large[step] / max(small[step], LEAST) for step in large}
        steep = ", ".join(f"**{step} {times:.0f}**" for step, times in grown.items() if times > TOO_MUCH)
        worst = steep or f"{max(grown.values()):.0f}"
        print(f"| {name} | {each['parse']:.1f} | {each['check']:.1f} | {peak(name, asked.size * 10):.0f} | {worst} |", flush=True)


def costs(text: str) -> dict[str, float]:
    """Return the seconds of each step on a text."""
    seconds: dict[str, float] = {}

    def timed(step: str, work: Callable[[], T]) -> T:
        gc.collect()
        began = time.process_time()
        done = work()
        seconds[step] = time.process_time() - began
        return done

    report = timed("parse", lambda: parse_report(text))
    wire = timed("json", report.to_json)
    timed("from json", lambda: Report.from_json(wire))
    timed("tree", lambda: render_tree(report))
    timed("findings", lambda: render_findings(report))
    found = timed("check", lambda: check_report(report, Settings(select=["ALL"])))
    timed("fixes", lambda: apply_fixes(found, unsafe=True))
    timed("rows", lambda: locate(found, report.source, "a.txt", "en"))
    return seconds


def peak(name: str, size: int) -> float:
    """Return by how many bytes the peak grows for each byte of a text, in a process of its own."""
    command = [sys.executable, "-c", PEAK, name, str(size)]
    return float(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()

"""Plots how many megabytes a second are parsed, by the size of a text, for five kinds of it; prints the same as a table.

    python tools/plot_speed.py [--most 100000000] [--seconds 480] [--out docs/speed.svg]

The texts are reports of `tests/generate.py` one after the other, with fixed seeds. Each size is parsed in a process of
its own that parsed a page before; small ones several times, of which the least counts. What does not fit into
the seconds of processor time is left out, the largest sizes first. Times are the processor's; memory is what the peak
grew by (on Linux).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from speed_chart import chart

from reportparse import parse_report
from reportparse.replace_file import replace_file
from tests.generate import damage_report, report

ROOT = Path(__file__).parent.parent
FIRST = 1_000
STEP = 10
LEAST = 0.5
"""Seconds up to which a size is parsed again, so that its least time means something."""
ROUNDS = 20
WARM = "一、存在的问题：不足。（一）夯实工作基础，规范工作开展。二、建议加强。" * 3


def one(how: str) -> Callable[[random.Random], str]:
    """Return what makes a report that is damaged in one way."""
    return lambda rng: damage_report(report(rng), how, rng).text


def law(rng: random.Random) -> str:
    """Return a law: a report of chapters and articles."""
    while "第一章" not in (text := report(rng).text) or "第一条" not in text:
        pass
    return text


KINDS: dict[str, Callable[[random.Random], str]] = {
    "clean": one("clean"),
    "law": law,
    "glued": one("glued"),
    "page counters": one("preview"),
    "pages out of order": one("spliced"),
}
"""By name, what makes a report of a kind."""


def text_of(kind: str, size: int) -> str:
    """Return reports of one kind, one after the other, of so many bytes."""
    parts: list[str] = []
    missing = size
    for seed in count():
        parts.append(KINDS[kind](random.Random(seed)))
        missing -= len(parts[-1].encode()) + 1
        if missing <= 0:
            break
    return "\n".join(parts).encode()[:size].decode(errors="ignore")


def measure(kind: str, size: int) -> dict[str, float]:
    """Return the seconds that a text takes, and by how many bytes a byte the peak grows."""
    text = text_of(kind, size)
    parse_report(WARM)
    before = peak()
    times: list[float] = []
    while not times or (sum(times) < LEAST and len(times) < ROUNDS):
        began = time.process_time()
        parsed = parse_report(text)
        times.append(time.process_time() - began)
        grown = peak() - before
        del parsed
    return {"seconds": min(times), "memory": grown / len(text.encode()), "spent": time.process_time()}


def peak() -> int:
    """Return the most bytes that this process held so far."""
    return int(Path("/proc/self/status").read_text("ascii").partition("VmHWM:")[2].split()[0]) * 1024


def rows(most: int, seconds: float) -> Iterator[tuple[str, int, dict[str, float]]]:
    """Yield kinds, sizes and what was measured, the small sizes first, as long as there is time for them."""
    left, spent = seconds, dict.fromkeys(KINDS, 0.0)
    size = FIRST
    while size <= most:
        for kind in KINDS:
            likely = spent[kind] * STEP
            if likely > max(left, 0.0):
                print(f"{kind}, {size:,} bytes: left out, it would take about {likely:.0f} s", file=sys.stderr)
                spent[kind] = likely
                continue
            command = [sys.executable, __file__, "--one", kind, "--most", str(size)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout)
            spent[kind] = found["spent"]
            left -= found["spent"]
            yield kind, size, found
        size *= STEP


def main() -> None:
    """Measure, print the table, and write the plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=100_000_000, help="bytes of the largest text")
    parser.add_argument("--seconds", type=float, default=480.0, help="processor time in all")
    parser.add_argument("--out", type=Path, default=ROOT / "docs/speed.svg")
    parser.add_argument("--one", choices=list(KINDS), help="measure one text of `--most` bytes and print it as JSON")
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.most)))
        return
    lines: dict[str, list[tuple[float, float]]] = {kind: [] for kind in KINDS}
    print("| text | bytes | MB/s | memory, bytes a byte |\n|---|---:|---:|---:|")
    for kind, size, found in rows(asked.most, asked.seconds):
        speed = size / 1e6 / found["seconds"]
        lines[kind].append((size, speed))
        memory = f"{found['memory']:.1f}" if size >= 1_000_000 else "–"
        print(f"| {kind} | {size:,} | {speed:.2f} | {memory} |", flush=True)
    replace_file(asked.out, chart(lines, "Bytes of text", "MB/s").encode())


if __name__ == "__main__":
    main()

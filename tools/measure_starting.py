r"""Measures how long starting takes: the first parse of a page, and the command on a text of thirty pages.

    python tools/measure_starting.py
    python tools/measure_starting.py --times 30

Each is a process of its own, run several times after one that may write byte code; the least is printed: processor time
and time on the clock, both with the interpreter's own start, which the first row shows alone.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE, PAGES = 600, 30
"""Characters of a page, and how many pages the long text has."""
TIMES = 10
FIRST = "import sys; from pathlib import Path; from reportparse import parse_report; parse_report(Path(sys.argv[1]).read_text('utf-8'))"


def main() -> None:
    """Print a row for each way to start."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=TIMES, help="how often each is run")
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        page, book = Path(folder, "page.txt"), Path(folder, "book.txt")
        page.write_text(text(PAGE), "utf-8")
        book.write_text(text(PAGE * PAGES), "utf-8")
        rows: dict[str, list[str]] = {
            "the interpreter alone": ["-c", "pass"],
            "import and first parse of a page": ["-c", FIRST, str(page)],
            f"import and first parse of {PAGES} pages": ["-c", FIRST, str(book)],
            "import click": ["-c", "import click"],
            f"reportparse parse, {PAGES} pages": ["-m", "reportparse", "parse", str(book)],
        }
        for name, words in rows.items():
            spent, took = least(words, times, folder)
            print(f"{name:34} {spent:6.3f} s CPU {took:6.3f} s wall", flush=True)


def text(size: int) -> str:
    """Return generated reports, one below the other, of at least so many characters, cut there."""
    sys.path.insert(0, str(ROOT))
    from tests.generate import report  # noqa: PLC0415 -- found once the path is set

    whole, seed = "", 0
    while len(whole) < size:
        whole, seed = whole + report(random.Random(seed)).text + "\n", seed + 1
    return whole[: whole.index("\n", size - 1)]


def least(words: list[str], times: int, folder: str) -> tuple[float, float]:
    """Return the least processor time and the least time on the clock of a process of Python, in seconds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": f"{folder}/cache", "PYTHONPATH": str(ROOT)}
    runs = []
    for _ in range(times + 1):
        before, began = os.times(), time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, env=environment, cwd=folder)
        after, took = os.times(), time.perf_counter() - began
        spent = after.children_user + after.children_system - before.children_user - before.children_system
        runs.append((spent, took))
    return min(spent for spent, _ in runs[1:]), min(took for _, took in runs[1:])


if __name__ == "__main__":
    main()

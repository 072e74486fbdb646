"""Measures runs over a corpus: throughput of the engines beside a bare loop, start-up, memory, and growth with the number of documents.

    python tools/measure_batch.py engines [--count 200] [--rounds 3]
    python tools/measure_batch.py memory [--count 20000] [--characters 200]
    python tools/measure_batch.py growth [--most 5] [--characters 200] [--draw docs/batch-growth.svg]
    python tools/measure_batch.py planning [--count 1000000]
    python tools/measure_batch.py same [--count 2000]

`engines` runs a bare loop of `parse_report`, two such loops at once, one local worker, two, and two of Dask in turns, and takes
the best of each, so that what else the machine does counts least. What two loops do more than one is what the machine has to
give. Memory is that of the run and all its processes, looked at ten times a second (on Linux).
`same` compares the rows of the local engine with those of Dask. Texts are those of `tests/generate.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

import pyarrow as pa
from pyarrow import parquet

from tests.generate import report as draft

ROOT = Path(__file__).parent.parent
BARE = """
import json, sys, time
from reportparse import parse_report
parse_report("一、问题")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
began, worked = time.monotonic(), time.process_time()
for text in texts:
    parse_report(text)
print(time.monotonic() - began, time.process_time() - worked)
"""
PAGE = os.sysconf("SC_PAGE_SIZE")
MEGABYTE = 1e6
PLOT = 240, 150
"""The width and height of a plot."""


class Ran(NamedTuple):
    """What a run came to."""

    documents: int
    seconds: float
    """Of its parts."""
    whole: float
    """From the command to its end."""
    peak: float
    """In megabytes, of all its processes."""
    worked: float
    """Seconds of processors that its parts took: of use where others use the machine as well."""


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["engines", "memory", "growth", "planning", "same"])
    parser.add_argument("--count", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--characters", type=int)
    parser.add_argument("--most", type=int, default=5)
    parser.add_argument("--draw", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.what == "engines":
            engines(folder, given.count or 200, given.rounds)
        elif given.what == "memory":
            show(run(write(folder / "in.jsonl", given.count or 20_000, given.characters or 200), folder / "out"))
        elif given.what == "growth":
            growth(folder, given.most, given.characters, given.draw)
        elif given.what == "planning":
            planning(folder, given.count or 1_000_000)
        else:
            same(folder, given.count or 2000)


def texts(count: int, characters: int | None) -> Iterator[str]:
    """Yield reports, all different; a thousand are drawn, the others get another first line."""
    drawn = [draft(random.Random(seed)).text[:characters] for seed in range(min(count, 1000))]
    for place in range(count):
        yield f"关于第{place}号事项的报告\n{drawn[place % len(drawn)]}"[:characters]


def write(file: Path, count: int, characters: int | None) -> Path:
    """Write reports as a file of lines."""
    with file.open("w", encoding="utf-8") as stream:
        for place, text in enumerate(texts(count, characters)):
            stream.write(json.dumps({"id": f"d{place}", "text": text}, ensure_ascii=False) + "\n")
    return file


def run(file: Path, out: Path, *options: str) -> Ran:
    """Run the command, and look at its memory while it runs."""
    began, peak = time.monotonic(), 0.0
    command = [sys.executable, "-m", "reportparse", "batch", str(file), "-o", str(out), *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT) as process:
        while process.poll() is None:
            peak = max(peak, memory_of(process.pid))
            time.sleep(0.1)
        if process.returncode:
            raise SystemExit(f"the run ended with {process.returncode}")
    whole, report = time.monotonic() - began, json.loads((out / "_report.json").read_text("utf-8"))
    return Ran(report["this_run"]["documents"], report["this_run"]["seconds"], whole, peak, report["seconds"])


def memory_of(pid: int) -> float:
    """Return what a process and those below it hold, in megabytes; what they share is counted for each."""
    try:
        held = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / MEGABYTE
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        tasks = [path.name for path in Path(f"/proc/{pid}/task").iterdir() if path.name != str(pid)]
        below += [child for task in tasks for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split()]
    except (OSError, IndexError):
        return 0.0
    return held + sum(memory_of(int(child)) for child in below)


def show(ran: Ran) -> None:
    """Print a run."""
    rate, start = ran.documents / ran.seconds, ran.whole - ran.seconds
    print(f"{ran.documents:>9} documents {rate:8.1f} a second {start:5.1f} s besides {ran.peak:7.0f} MB at most", flush=True)


def engines(folder: Path, count: int, rounds: int) -> None:
    """Print the throughput of each engine, the best of some rounds."""
    file = write(folder / "in.jsonl", count, None)
    best: dict[str, float] = {}
    least: dict[str, float] = {}
    shapes = {
        "local, 1 worker": ("-j", "1"),
        "local, 2 workers": ("-j", "2"),
        "dask, 2 workers": ("--engine", "dask", "-j", "2"),
    }
    for number in range(rounds):
        found = {"bare loop": bare(file, count, 1), "two bare loops": bare(file, count, 2)}
        for place, (name, options) in enumerate(shapes.items()):
            ran = run(file, folder / f"out-{number}-{place}", *options)
            found[name] = count / ran.seconds, ran.worked
        best = {name: max(rate, best.get(name, 0.0)) for name, (rate, _) in found.items()}
        least = {name: min(worked, least.get(name, worked)) for name, (_, worked) in found.items()}
        print(f"round {number + 1}: " + ", ".join(f"{name} {rate:.1f}" for name, (rate, _) in found.items()), flush=True)
    for name, rate in best.items():
        times, more = rate / best["bare loop"], least[name] / least["bare loop"]
        print(f"{name:<18} {rate:8.1f} documents a second, {times:.2f} x the bare loop; processor time {more:.2f} x")


def bare(file: Path, count: int, loops: int) -> tuple[float, float]:
    """Return the documents a second of some bare loops at once, and the seconds of processors that one of them took."""
    command = [sys.executable, "-c", BARE, str(file)]
    begun = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(loops)]
    said = [process.communicate()[0].split() for process in begun]
    if any(process.returncode for process in begun):
        raise SystemExit("a bare loop ended with an error")
    took = [(float(seconds), float(worked)) for seconds, worked in said]
    return loops * count / max(seconds for seconds, _ in took), min(worked for _, worked in took)


def growth(folder: Path, most: int, characters: int | None, draw: Path | None) -> None:
    """Print throughput and memory by the number of documents, and draw them."""
    rows: list[Ran] = []
    for power in range(3, most + 1):
        rows.append(run(write(folder / f"in-{power}.jsonl", 10**power, characters), folder / f"out-{power}"))
        show(rows[-1])
    if draw:
        draw.write_text(plots(rows), encoding="utf-8")


def planning(folder: Path, count: int) -> None:
    """Print how long it takes to find the pieces of a corpus, and to look them up, without a parse."""
    from reportparse.batch.find_pieces import find_pieces  # noqa: PLC0415

    file = write(folder / "in.jsonl", count, 200)
    began = time.monotonic()
    pieces = sum(1 for _ in find_pieces([str(file)], {}))
    seconds = time.monotonic() - began
    print(f"{pieces} pieces of {file.stat().st_size / MEGABYTE:.0f} MB in {seconds:.2f} s")


def same(folder: Path, count: int) -> None:
    """Compare the rows of the engines."""
    file = write(folder / "in.jsonl", count, 900)
    tables = []
    for name, options in (("local", ()), ("dask", ("--engine", "dask", "-j", "2"))):
        show(run(file, folder / name, *options))
        parts = [parquet.read_table(part) for part in sorted((folder / name).glob("part-*"))]
        tables.append(pa.concat_tables(parts).sort_by([("report", "ascending"), ("start", "ascending"), ("id", "ascending")]))
    if not tables[0].equals(tables[1]):
        raise SystemExit("the rows differ")
    print(f"the same {tables[0].num_rows} rows")


def plots(rows: list[Ran]) -> str:
    """Return the two plots as a picture."""
    width, height = PLOT
    rates = [ran.documents / ran.seconds for ran in rows]
    drawn = _plot(rows, rates, "documents a second", 0) + _plot(rows, [ran.peak for ran in rows], "MB at most", width + 60)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * width + 130} {height + 60}" font-family="sans-serif" font-size="11">\n'
        f'<rect width="100%" height="100%" fill="white"/>\n{drawn}</svg>\n'
    )


def _plot(rows: list[Ran], values: list[float], title: str, left: int) -> str:
    width, height = PLOT
    top = max(values) * 1.2
    places = [
        (left + 50 + width * place / max(1, len(rows) - 1), 25 + height * (1 - value / top)) for place, value in enumerate(values)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#1f5fa8"/><text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle">{value:.0f}</text>\n'
        f'<text x="{x:.1f}" y="{height + 42}" text-anchor="middle">{ran.documents:,}</text>\n'
        for (x, y), value, ran in zip(places, values, rows, strict=True)
    )
    base = height + 25
    return (
        f'<text x="{left + 50}" y="14" font-weight="bold">{title}</text>\n'
        f'<path d="M{left + 50},25 V{base} H{left + 50 + width}" fill="none" stroke="#888"/>\n'
        f'<polyline points="{line}" fill="none" stroke="#1f5fa8" stroke-width="2"/>\n{marks}'
    )


if __name__ == "__main__":
    main()

"""The tool that plots speed by size measures every kind of text, leaves out what there is no time for, and writes a picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("clean", "law", "glued", "page counters", "pages out of order")


def plot(picture: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Return how the tool ends."""
    command = [sys.executable, str(ROOT / "tools/plot_speed.py"), "--out", str(picture), *more]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def test_each_kind_has_a_row_and_a_line(tmp_path: Path) -> None:
    done = plot(tmp_path / "speed.svg", "--most", "1000")
    rows = [row.split(" | ") for row in done.stdout.splitlines()[2:]]
    assert [(row[0].strip("| "), row[1]) for row in rows] == [(kind, "1,000") for kind in KINDS]
    assert all(float(row[2]) > 0 for row in rows)
    drawn = ElementTree.parse(tmp_path / "speed.svg")
    assert len(drawn.findall(f"{SVG}polyline")) == len(drawn.findall(f"{SVG}circle")) == len(KINDS)
    assert {text.text for text in drawn.iter(f"{SVG}text")} >= {*KINDS, "1 k", "MB/s"}


def test_what_there_is_no_time_for_is_named(tmp_path: Path) -> None:
    done = plot(tmp_path / "speed.svg", "--most", "10000", "--seconds", "0.01")
    assert [line.partition(",")[0] for line in done.stderr.splitlines()] == list(KINDS)
    assert len(ElementTree.parse(tmp_path / "speed.svg").findall(f"{SVG}circle")) == len(KINDS)

"""The steps of the pipeline one by one, beside a naive scan for markers at line starts.

`pytest tests/benchmarks --benchmark-only` prints the table; each row's MB/s is in `extra_info`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from reportparse import check_report, parse_report
from reportparse.pipeline import STEPS, Work
from reportparse.readers.read_file import read_file
from reportparse.source import SourceText
from reportparse.texts import ReadText
from tests.generate import damage_report, report
from tests.readers.written_as import as_html, as_markdown, as_word

T = TypeVar("T")
REPORTS = 20
ROUNDS = 3
NAIVE = [
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^[ \u3000]*第[一二三四五六七八九十百]+(?:部分|[编篇章节条])",
        r"^[ \u3000]*[一二三四五六七八九十]+、",
        r"^[ \u3000]*[（(][一二三四五六七八九十]+[）)]",
        r"^[ \u3000]*\d{1,2}[.．、](?!\d)",
        r"^[ \u3000]*[（(]\d{1,2}[）)]",
        r"(?:^|(?<=[。；;]))[一二三四五六七八九十]{1,2}[是要]",
        r"[①-⑳]",
    )
]
"""What one writes who takes every line that opens with a number for a section."""


@cache
def texts(how: str) -> tuple[str, ...]:
    """Return some reports that are damaged in one way."""
    return tuple(damage_report(report(random.Random(i)), how, random.Random(i)).text for i in range(REPORTS))


def scan(text: str) -> int:
    """Count the markers that a naive scan finds."""
    return sum(1 for pattern in NAIVE for _ in pattern.finditer(text))


def timed(benchmark: BenchmarkFixture, how: str, run: Callable[[list[T]], object], make: Callable[[], list[T]]) -> None:
    """Time what is done with inputs that are made anew for each round."""
    pedantic: Callable[..., object] = benchmark.pedantic
    benchmark.group = how
    pedantic(run, setup=lambda: ((make(),), {}), rounds=ROUNDS, warmup_rounds=1)
    if benchmark.stats:
        size = sum(len(text.encode()) for text in texts(how))
        benchmark.extra_info["MB/s"] = round(size / 1e6 / benchmark.stats.stats.min, 2)


def each(stage: Callable[[T], object]) -> Callable[[list[T]], object]:
    """Return what does a stage with each of some inputs."""
    return lambda inputs: [stage(given) for given in inputs]


def works(how: str, until: str | None = None) -> list[Work]:
    """Return the texts on their way, behind one of the steps; at the beginning where none is named."""
    begun = [Work(ReadText(SourceText(text))) for text in texts(how)]
    return [work.advance(until) for work in begun] if until else begun


pytestmark = pytest.mark.parametrize("how", ["clean", "preview"])


def test_naive_scan(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, each(scan), lambda: list(texts(how)))


@pytest.mark.parametrize(("before", "step"), [*pairwise([None, *STEPS])], ids=list(STEPS))
def test_step(benchmark: BenchmarkFixture, how: str, before: str | None, step: str) -> None:
    timed(benchmark, how, lambda begun: [work.advance(step) for work in begun], lambda: works(how, before))


@pytest.mark.parametrize("kind", ["md", "html", "docx"])
def test_read(benchmark: BenchmarkFixture, how: str, kind: str) -> None:
    timed(benchmark, how, lambda files: [read_file(file) for file in files], lambda: [written(text, kind) for text in texts(how)])


def written(text: str, kind: str) -> bytes:
    """Return a text as a file."""
    if kind == "docx":
        return as_word(text, automatic=True)
    return as_html(text) if kind == "html" else as_markdown(text)


def test_outline(benchmark: BenchmarkFixture, how: str) -> None:
    """All stages before roles and links: what findings and recommendations cost comes on top of this."""
    timed(benchmark, how, each(lambda work: work.advance("tree")), lambda: works(how))


def test_points(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, each(lambda work: work.advance("emit")), lambda: works(how, "tree"))


def test_check_report(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, each(check_report), lambda: [parse_report(text) for text in texts(how)])


def test_parse_report(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, each(parse_report), lambda: list(texts(how)))

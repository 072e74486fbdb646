"""The stages one by one, beside a naive scan for markers at line starts.

`pytest tests/benchmarks --benchmark-only` prints the table; each row's MB/s is in `extra_info`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from typing import TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from reportparse import check_report, parse_report
from reportparse.clean.clean_text import clean_text
from reportparse.draft import Tree
from reportparse.parser.build_tree import build_tree
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.find_title import find_title
from reportparse.parser.outline import Outline
from reportparse.parser.pages.order_pages import order_pages
from reportparse.parser.resolve import resolve
from reportparse.parser.section_ends.find_ends import find_ends
from reportparse.pipeline import Work
from reportparse.source import SourceText
from reportparse.texts import CleanText, ReadText
from reportparse.tokenizer.tokenize import tokenize
from tests.generate import damage_report, report

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


def timed(benchmark: BenchmarkFixture, how: str, stage: Callable[[T], object], inputs: list[T]) -> None:
    """Time one stage over the inputs that the stages before it gave."""
    run: Callable[..., object] = benchmark.pedantic
    run(lambda: [stage(given) for given in inputs], rounds=ROUNDS, warmup_rounds=1)
    if benchmark.stats:
        size = sum(len(text.encode()) for text in texts(how))
        benchmark.extra_info["MB/s"] = round(size / 1e6 / benchmark.stats.stats.min, 2)


pytestmark = pytest.mark.parametrize("how", ["clean", "preview"])


def test_naive_scan(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, scan, list(texts(how)))


def test_clean_text(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, clean_text, [ReadText(SourceText(text)) for text in texts(how)])


def test_tokenize(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, tokenize, [clean_text(ReadText(SourceText(text))) for text in texts(how)])


def test_resolve(benchmark: BenchmarkFixture, how: str) -> None:
    cleaned = [clean_text(ReadText(SourceText(text))) for text in texts(how)]
    timed(benchmark, how, resolve, [tokenize(clean) for clean in cleaned])


def test_order_pages(benchmark: BenchmarkFixture, how: str) -> None:
    cleaned = [clean_text(ReadText(SourceText(text))) for text in texts(how)]
    inputs = [(found, resolve(found), clean) for clean in cleaned for found in [tokenize(clean)]]
    timed(benchmark, how, lambda given: order_pages(*given), inputs)


def grow(outline: Outline, clean: CleanText) -> Tree:
    """Return the working tree of an outline."""
    headings = cut_headings(outline, clean)
    title = find_title(clean, outline.begins(len(clean.text)))
    return build_tree(outline, headings, find_ends(outline.items, headings, clean.text), title, clean)


def test_headings_and_tree(benchmark: BenchmarkFixture, how: str) -> None:
    cleaned = [clean_text(ReadText(SourceText(text))) for text in texts(how)]
    inputs = [(resolve(tokenize(clean)), clean) for clean in cleaned]
    timed(benchmark, how, lambda given: grow(*given), inputs)


def test_outline(benchmark: BenchmarkFixture, how: str) -> None:
    """All stages before roles and links: what findings and recommendations cost comes on top of this."""
    timed(benchmark, how, lambda read: Work(read).advance("tree"), [ReadText(SourceText(text)) for text in texts(how)])


def test_points(benchmark: BenchmarkFixture, how: str) -> None:
    def built() -> tuple[tuple[list[Work]], dict[str, object]]:
        return ([Work(ReadText(SourceText(text))).advance("tree") for text in texts(how)],), {}

    def run(given: list[Work]) -> None:
        for work in given:
            work.advance("emit")

    timed_run: Callable[..., object] = benchmark.pedantic
    timed_run(run, setup=built, rounds=ROUNDS, warmup_rounds=1)


def test_check_report(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, check_report, [parse_report(text) for text in texts(how)])


def test_parse_report(benchmark: BenchmarkFixture, how: str) -> None:
    timed(benchmark, how, parse_report, list(texts(how)))

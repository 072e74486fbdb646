"""The parts of a document: the fixtures, and what holds of the parts of any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import Report, parse_report
from reportparse.model import PART_KINDS, Part
from reportparse.parts.find_parts import HOLDS
from tests.properties.strategies import soup, strings

FIXTURES = Path(__file__).parents[2] / "fixtures" / "parts"
CASES = sorted(path.parent for path in FIXTURES.glob("*/input.txt"))
PIECES = (
    "青政发〔2023〕14号",
    "青禾县水务局",
    "各乡镇：",
    "各位代表：",
    "周明",
    "2023年5月8日",
    "二〇二三年五月八日",
    "附件：1.名录",
    "附件1",
    "（作者：周明）",
    "参考文献",
    "[1]王刚.研究[J].观察,2020.",
    "名词解释",
    "摘要：本文讨论供水。",
    "关于供水的通知",
    "一、",
    "1.",
    "抄送：县委办。",
    "（此件公开发布）",
    "全县供水工程十七处，管护力量偏弱。",
    "\n",
    "\n\n",
    " ",
)
"""What papers with parts are made of."""
texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), soup(), strings())


def parsed(folder: Path) -> Report:
    with (folder / "input.txt").open(encoding="utf-8", newline="") as file:
        return parse_report(file.read())


def agrees(part: Part, kind: str, text: str, day: str | None = None) -> bool:
    """Return whether a part is the one that is expected, whose text may leave out its middle."""
    head, gap, tail = text.partition("…")
    whole = part.text.startswith(head) and part.text.endswith(tail) if gap else part.text == text
    return part.kind == kind and whole and (str(part.date) if part.date else None) == day


def test_there_are_cases_and_traps() -> None:
    assert len(CASES) >= 18
    assert sum(folder.name.startswith("trap-") for folder in CASES) >= 3
    kinds = {row[0] for folder in CASES for row in json.loads((folder / "expected.json").read_text("utf-8"))["parts"]}
    assert kinds == set(PART_KINDS)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_parts(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    report = parsed(folder)
    got = [(part.kind, part.text, part.date) for part in report.parts]
    assert len(got) == len(expected["parts"]), got
    for part, row in zip(report.parts, expected["parts"], strict=True):
        assert agrees(part, *row), (part, row)
    for name, said in expected["filed"].items():
        value = getattr(report, name)
        assert (None if value is None else str(value)) == said, name


@given(texts)
def test_parts_of_any_text(text: str) -> None:
    report = parse_report(text)
    spans = [part.span for part in report.parts]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert [span.start for span in spans] == sorted(span.start for span in spans)
    alone = [part.span for part in report.parts if part.kind not in HOLDS and part.spans is None]
    assert all(before.end <= after.start for before, after in pairwise(alone))


@given(texts)
def test_a_part_says_what_the_source_says_there(text: str) -> None:
    for part in parse_report(text).parts:
        shown = [text[span.start : span.end] for span in part.spans or [part.span]]
        rest = iter("".join("".join(shown).split()))
        assert all(char in rest for char in "".join(part.text.split())), part

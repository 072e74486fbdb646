"""Headings whose words mislead: 加快补齐短板 names a measure, 措施标准不统一 a problem."""

from __future__ import annotations

import json
from pathlib import Path

from reportparse import parse_report

ROWS: list[dict[str, str]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "headings" / "headings.json").read_text(encoding="utf-8")
)
PARTS = {
    "background": "工作背景",
    "practice": "主要做法和成效",
    "finding": "存在的问题",
    "cause": "原因分析",
    "recommendation": "对策建议",
    "case": "典型案例",
    "conclusion": "结语",
    "other": "附件",
    "mixed": "存在的问题与建议",
}
"""What the part is called that a heading stands in, by its role."""
WRONG = 9
"""How many of them the trained model may miss in their parts; none of them is among what it learned from."""
ALONE = 29
"""How many are told by their own words, in a part whose heading says nothing, and next to a heading that says as little."""


def role_in(part: str, heading: str) -> str:
    """Return the role of a heading's section within a part."""
    report = parse_report(f"关于有关情况的调研报告\n一、{part}\n（一）{heading}\n略述如下。\n（二）其他方面\n略述如下。\n")
    return report.sections[0].children[0].role


def role_of(row: dict[str, str]) -> str:
    """Return the role of a heading where it belongs: in its part, or on the first level."""
    if row["section"] != "top":
        return role_in(PARTS[row["section"]], row["heading"])
    report = parse_report(f"关于有关情况的调研报告\n一、{row['heading']}\n略述如下。\n二、其他方面\n略述如下。\n")
    return report.sections[0].role


def test_in_their_parts() -> None:
    wrong = [row["heading"] for row in ROWS if role_of(row) != row["role"]]
    assert len(wrong) <= WRONG, wrong


def test_by_their_own_words() -> None:
    right = [row["heading"] for row in ROWS if role_in("有关方面", row["heading"]) == row["role"]]
    assert len(right) >= ALONE

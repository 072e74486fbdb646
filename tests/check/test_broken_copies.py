"""Fixing a broken copy of a well-formed report gives the report back."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from reportparse import check_report, parse_report
from tests.check.breaks import breaks, mend
from tests.check.texts import FIXTURES, GOOD
from tests.generate import report

POINTS = frozenset({"yao", "di", "qi", "ze"})
"""Families whose words are often no markers: one that is out of order is left in the text."""
TRIES = 150
LONG = GOOD + (
    "四、工作安排\n1.制定方案。七月底前制定实施方案，明确责任单位和完成时限。\n2.组织实施。八月至十月分批推进设施改造和人员培训。\n"
    "3.督促检查。十一月开展专项督查，通报进展情况。\n4.总结推广。十二月总结经验，适时在全县推广。\n"
)


def test_every_break_of_one_report_is_mended() -> None:
    broken = list(breaks(LONG))
    assert mend(LONG) == LONG
    assert Counter(copy.kind for copy in broken) >= Counter(drop=10, double=10, swap=6, narrow=4, widen=3)
    assert [copy.kind for copy in broken if copy.text == LONG or mend(copy.text) != LONG] == []


# The generated reports hold traps (第二款, 1、2号楼, points within points) beside their slips: there some doubt is real.
@pytest.mark.parametrize(
    ("texts", "floor"),
    [
        ([path.read_text("utf-8") for path in sorted(Path(FIXTURES).glob("linked/*/input.txt"))], 0.93),
        ([report(random.Random(seed)).text for seed in range(60)], 0.90),
    ],
    ids=["linked", "generated"],
)
def test_breaks_of_many_reports_are_mended(texts: list[str], floor: float) -> None:
    whole = [mend(text) for text in texts]
    copies = [(text, copy) for text in whole for copy in breaks(text) if copy.family not in POINTS]
    chosen = random.Random(1).sample(copies, TRIES)
    mended = sum(mend(copy.text) == text for text, copy in chosen)
    assert mended / TRIES >= floor


def test_a_run_of_which_a_part_is_numbered_otherwise_is_left_to_a_person() -> None:
    text = LONG.replace("三、对策建议", "3.对策建议") + "六、其他事项\n另行通知。\n"
    found = [(violation.code, violation.fix) for violation in check_report(parse_report(text)) if violation.level != "info"]
    assert found == [("FMT008", None), ("NUM001", None)]


def test_references_follow_the_numbers() -> None:
    text = GOOD.replace(
        "并向集体经济薄弱村倾斜。", "并向集体经济薄弱村倾斜，办法见第（三）项和第（一）项；依照《条例》第三条第（三）项执行。"
    )
    broken = (
        text.replace("（二）充实护理", "（三）充实护理")
        .replace("（三）保障运营", "（四）保障运营")
        .replace("见第（三）项", "见第（四）项")
    )
    assert mend(broken) == text

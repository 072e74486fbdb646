"""Signs that sites put into sentences against copying, and signs that belong there."""

from __future__ import annotations

import pytest

from reportparse.clean.copy_marks import find_copy_marks
from tests.clean.marks import check_step

FOUND = [
    pytest.param("一、做节约用水的⟪.⟫践行者。", id="a full stop"),
    pytest.param("管水员的⟪'⟫报酬按月发放。", id="an apostrophe"),
    pytest.param("水费的⟪`⟫收缴要公开。", id="a grave accent"),
    pytest.param(
        "全镇大会讲话⟪8 [; o H! @9 B! f& ?# \\⟫\n同志们：\n⟪9 Y8 f3 E5 k. p. Q8 f$ Y) |. D# ]0 o⟫\n今天开会，部署供水工作。\n⟪8 o8 _9 R0 c: g& s7 {% ?7 D⟫各村要抓紧检修。",
        id="rows of signs",
    ),
    pytest.param(
        "总结由三部分组成。⟪6 `( G3 V4 p0 k% D6 b⟫\n⟪, i/ r+ r$ b* I# { ⟫1.首部。\n⟪! |% U* L/ X& R) p* T: m$ o7 a ⟫(2)正文。\n⟪; c; n! B/ W0 ?& A# f7 A ⟫2019年修。",
        id="before numbers",
    ),
]
TRAPS = [
    pytest.param("采用开源的.NET框架。", id="before Latin letters"),
    pytest.param("发放的'一户一卡'要到户。", id="quotes"),
    pytest.param("水价为的.5倍。", id="before a figure"),
    pytest.param("目的.措施.成效", id="a noun that ends so"),
    pytest.param("甲\n8 [; o H! @9 B! f& ?# \\\n乙", id="one row of signs"),
    pytest.param("参数：\na b c d e f\n1 2 3 4 5 6\nx = y + z - w * 2 / 3\n公式。", id="letters, figures, a formula"),
    pytest.param("运行 pip install -U a b c 后重启。\n运行 git log -n 3 a b 后再看。\n运行 ls -l a b c d 列出。", id="commands"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    check_step(find_copy_marks, marked, "copy-mark")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_copy_marks, text, "copy-mark")

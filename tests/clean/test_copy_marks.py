"""Signs that sites put into sentences against copying, and signs that belong there."""

from __future__ import annotations

import pytest

from reportparse.clean.copy_marks import find_copy_marks
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

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
    pytest.param(
        "公文有几个特点:⟪5 p3 K. a% w# f⟫\n1.写实性。\n⟪2 Q' w4 C2 L2 H( d- D' I$ ^⟫2.针对性。\n⟪\" p6 p% g5 Y) W* X( O4 w⟫3.逻辑性。\n⟪; O, F1 O3 a, W' ~2 T+ e8 z3 O ⟫(一)种类。\n⟪5 t- a3 |- {( X& y# ^* E ⟫(二)格式。",
        id="before markers",
    ),
    pytest.param(
        '一、特点⟪ 1 X7 X3 f" k6 k- e⟫\n⟪- X/ g( @8 Z0 }" [% q7 b" \\\' Q1 y⟫\n渠道长12⟪8 c7 m; H! o\' V, ~⟫\n⟪+ N; B3 j% |3 c8 E c⟫二、问题⟪ ( z" E8 p1 n5 w- m$ h# E\' [⟫\n水渠失修。⟪: P* C; l: A% y; R _⟫\n⟪p3 K. a% w# f1 ?⟫完。',
        id="behind blanks and figures, and without its first sign",
    ),
]
TRAPS = [
    pytest.param("采用开源的.NET框架。", id="before Latin letters"),
    pytest.param("发放的'一户一卡'要到户。", id="quotes"),
    pytest.param("水价为的.5倍。", id="before a figure"),
    pytest.param("目的.措施.成效", id="a noun that ends so"),
    pytest.param("甲\n8 [; o H! @9 B! f& ?# \\\n乙", id="one row of signs"),
    pytest.param("参数：\na b c d e f\n1 2 3 4 5 6\nx = y + z - w * 2 / 3\n公式。", id="letters, figures, a formula"),
    pytest.param("| a | @ | ^ | c | d |\n| a | @ | ~ | c | d |\n| $ | @ | ^ | c | d |\n甲| $ | @ | ^ | c |", id="rows of cells"),
    pytest.param("甲3 K, A: b; c% d\n乙3 K, A: b; c% d\n丙3 K, A: b; c% d", id="without rare signs"),
    pytest.param("选项 A, B, C, D, E, F\n选项 a| b| c| d| e| f\n选项 A; B; C; D; E; F", id="letters that signs part"),
    pytest.param("运行 pip install -U a b c 后重启。\n运行 git log -n 3 a b 后再看。\n运行 ls -l a b c d 列出。", id="commands"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    check_step(find_copy_marks, marked, "copy-mark")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_copy_marks, text, "copy-mark")


@pytest.mark.parametrize("unit", ["3 a", "3 a! b^ ", "渠3 a! b^ c% d# e,"])
def test_it_takes_linear_time(unit: str) -> None:
    assert_grows_linearly(find_copy_marks, lambda size: Sheet("^渠" + unit * size + "x"), 1000)

"""How deep title lines stand among themselves."""

from __future__ import annotations

from typing import Any

import pytest

from reportparse.parser.title_lines.depths import DEEPEST, TitleLine, depths

CASES: dict[str, tuple[list[Any], list[int]]] = {
    "nothing": ([], []),
    "none right below another": ([("背景", False), ("做法", False), ("成效", False)], [1, 1, 1]),
    "one right below another is a part of it": ([("案例做法", False), ("诞生背景", True), ("产品设计", False)], [1, 2, 2]),
    "words at an end tell siblings": (
        [("案例概述", False), ("案例做法", False), ("痛点", True), ("难点", False), ("案例成效", False)],
        [1, 1, 2, 2, 1],
    ),
    "signs tell siblings": (
        [("媒介策略", False), ("定位：面向全国", True), ("风格：说人话", False), ("经验启示", False)],
        [1, 2, 2, 1],
    ),
    "what heads others is like what heads others": (
        [("谁在管", False), ("谁出钱", False, True), ("村里出一半", True), ("县里补三成", False), ("怎么管好", False, True)],
        [1, 1, 2, 2, 1],
    ),
    "no deeper than is told apart": ([("甲乙", False), *[("丙丁", True)] * 5], [1, 2, *[DEEPEST] * 4]),
}


@pytest.mark.parametrize("name", CASES)
def test_depths(name: str) -> None:
    lines, expected = CASES[name]
    assert depths([TitleLine(*line) for line in lines]) == expected

"""Signs that sites put into sentences against copying, and signs that belong there."""

from __future__ import annotations

import pytest

from reportparse.clean.copy_marks import find_copy_marks
from tests.clean.marks import check_step

FOUND = [
    pytest.param("一、做节约用水的⟪.⟫践行者。", id="a full stop"),
    pytest.param("管水员的⟪'⟫报酬按月发放。", id="an apostrophe"),
    pytest.param("水费的⟪`⟫收缴要公开。", id="a grave accent"),
]
TRAPS = [
    pytest.param("采用开源的.NET框架。", id="before Latin letters"),
    pytest.param("发放的'一户一卡'要到户。", id="quotes"),
    pytest.param("水价为的.5倍。", id="before a figure"),
    pytest.param("目的.措施.成效", id="a noun that ends so"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    check_step(find_copy_marks, marked, "copy-mark")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_copy_marks, text, "copy-mark")

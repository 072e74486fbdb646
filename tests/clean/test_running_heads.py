"""Lines that come again page after page, and lines of a report that do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.running_heads import find_running_heads
from tests.clean.marks import check_page, check_step, pages

PAGE = "县水利局对全县农村供水工程逐一进行了排查，发现有的村没有专职管水员，有的村水费收缴率偏低，" * 5 + "闸阀坏了半"
HEAD = "石塘镇饮水工程调研"
FOUND = [
    pytest.param(f"{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="three times in mid-sentence"),
    pytest.param(f"{PAGE}\n⟪- 3 - {HEAD}\n⟫{PAGE}\n⟪- 4 - {HEAD}\n⟫{PAGE}\n⟪- 5 - {HEAD}\n⟫{PAGE}", id="beside figures"),
    pytest.param(f"{HEAD}\n{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="the first is the title and stays"),
    pytest.param(f"{HEAD}\n{PAGE}。\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="one page ends with a sentence"),
]
TRAPS = [
    pytest.param(f"{PAGE}\n{HEAD}\n{PAGE}\n{HEAD}\n{PAGE}", id="two times"),
    pytest.param(f"{PAGE}。\n{HEAD}\n" * 4, id="between whole sentences"),
    pytest.param(f"{PAGE}\n（一）{HEAD}\n" * 4, id="items"),
    pytest.param(f"{PAGE}\n{HEAD}：\n" * 4, id="lines that end as sentences do"),
    pytest.param(f"{PAGE[:90]}\n{HEAD}\n" * 4, id="closer than pages"),
    pytest.param(f"{PAGE}\n{HEAD}\n{PAGE}\n{HEAD}\n{PAGE * 4}\n{HEAD}\n{PAGE[:9]}\n{HEAD}\n", id="at uneven distances"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_running_heads, marked, "running-head")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_running_heads, text, "running-head")


@pytest.mark.parametrize("path", pages("running_heads"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_running_heads, path, "running-head", golden)

"""Lines that come again page after page, and lines of a report that do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.running_heads import find_running_heads
from tests.clean.marks import check_page, check_step, pages

PAGE = (
    "年无人来修。"
    + "县水利局对全县农村供水工程逐一进行了排查，发现有的村没有专职管水员，有的村水费收缴率偏低，" * 5
    + "闸阀坏了半"
)
HEAD = "石塘镇饮水工程调研"
FOUND = [
    pytest.param(f"{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="three times in mid-sentence"),
    pytest.param(f"{PAGE}\n⟪- 3 - {HEAD}\n⟫{PAGE}\n⟪- 4 - {HEAD}\n⟫{PAGE}\n⟪- 5 - {HEAD}\n⟫{PAGE}", id="beside figures"),
    pytest.param(f"{HEAD}\n{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="the first is the title and stays"),
    pytest.param(f"{HEAD}\n{PAGE}。\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}\n⟪{HEAD}\n⟫{PAGE}", id="one page ends with a sentence"),
]
STORY = "合作社去年接了三十二家农户的订单，账目由会计代管，每月初张榜。几位老社员不识字，报价靠孩子在手机上念。" * 4
TITLES = (
    "案例一　从“等车来”到“约车走”——记白沙村",
    "案例二　一把公平秤，让果农心里有底",
    "案例三　老库房改出新用场，两年省下租金",
    "案例四　三个会计一张表",
)
TRAPS = [
    pytest.param("".join(f"{title}\n【企业概况】\n{STORY}\n" for title in TITLES), id="tags right under titles"),
    pytest.param("".join(f"{title}\n基本情况\n{STORY}\n" for title in TITLES), id="headings right under titles"),
    pytest.param(f"{STORY}说到运费谁都没有底\n李果农\n" * 4, id="names of speakers between lines without a stop"),
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

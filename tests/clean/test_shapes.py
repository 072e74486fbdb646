"""What lines look like: sentence ends behind brackets and quotes, beginnings of items, the places of lines."""

from __future__ import annotations

import pytest
from hypothesis import given

from reportparse.clean.shapes import MARKER, Sheet, ends_sentence
from tests.properties.strategies import strings


@pytest.mark.parametrize(
    "line", ["完成了。", "怎么办？", "现报告如下：", "（略。）", "他说：“不够。”", "措施一；", "等等……", "说：**"]
)
def test_ends_of_sentences(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["", "完成了", "（试行）", "“十四五”", "完成了，", "）", "3.5"])
def test_no_ends_of_sentences(line: str) -> None:
    assert not ends_sentence(line)


@pytest.mark.parametrize(
    "line",
    [
        "一、现状", "（二）问题", "(3)建议", "第四条 本办法", "第五，加强", "6.强化", "7、落实", "8.1 目标", "九是抓好", "①现状",
        "  一要", "——重点", "其一", "首先", "A.甲", "壹、总则", "●任务",
    ],
)  # fmt: skip
def test_beginnings_of_items(line: str) -> None:
    assert MARKER.match(line)


@pytest.mark.parametrize("line", ["现状", "3.5万人", "2.5%的村", "一些村", "第一书记", "12个村", "其他", "一二三产业", "AB组"])
def test_no_beginnings_of_items(line: str) -> None:
    assert not MARKER.match(line)


@given(strings())
def test_lines_have_their_places(text: str) -> None:
    sheet = Sheet(text)
    assert all(text.startswith(line, at) and (at == 0 or text[at - 1] == "\n") for at, line in sheet.placed())
    assert len(list(sheet.placed())) == text.count("\n") + 1
    assert sheet.heads == {line[:2] for line in text.split("\n")}
    assert sheet.tails == {line[-1:] for line in text.split("\n")}

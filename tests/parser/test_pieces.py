"""The title of one of several texts."""

from __future__ import annotations

import pytest

from reportparse.parser.pieces import names_piece


@pytest.mark.parametrize(
    "line", ["供水总结 篇1", "供水总结第二篇：", "【篇一】", "【第3篇】供水调研报告", "供水调研报告（第三篇）"]
)
def test_a_piece(line: str) -> None:
    assert names_piece(line)


@pytest.mark.parametrize("line", ["第一篇 总论", "（第二篇）略", "篇二", "供水总结", "本期共收文章12篇。", "[1]供水研究"])
def test_no_piece(line: str) -> None:
    assert not names_piece(line)

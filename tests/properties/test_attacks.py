"""Texts made to attack patterns cost no more for a character than other texts, through each way into the project."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from reportparse import check_report, parse_file, parse_report
from reportparse.check.settings import Settings
from reportparse.check.template import parse_template
from tests.growth import MOST, growth

HANGS = 60
"""Seconds of processor time after which a test is ended: it would never end."""

HEAD = "关于村级养老服务的调研报告\n"
TAIL = "\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n"
UNITS: dict[str, str] = {
    "spaces": " ",
    "tabs": "\t",
    "wide spaces": "\u3000",
    "mixed spaces": " \t\u3000",
    "returns": "\r",
    "comments": "<!---->",
    "comments to silence": "<!-- reportparse: ignore NUM -->",
    "comments to silence all": "<!-- reportparse: ignore-file NUM001 -->",
    "open comments": "<!--",
    "a comment's spaces": "<!-- reportparse: ignore" + " " * 60,
    "declarations": '<?xml version="1.0"?>',
    "open declarations": "<?xml ",
    "tags": "<p ",
    "links": "[村](/",
    "open links": "[村",
    "emphasis": "**村",
    "rules of dashes": "---\n",
    "rules of stars": "* ",
    "headings": "# 村 #",
    "cells": "|序号|项目名称|责任单位",
    "table lines": "|:-: ",
    "notices": "声明：版权",
    "dots": ".",
    "dots and spaces": ". ",
    "mixed dots": "….",
    "dotted entries": "目录 一、概况…… 12",
    "thousands": ",000",
    "figures": "1,000",
    "leads": "综上所述，",
    "for whom": "针对村,",
    "lists": "等；",
    "pages": "第1页 共2页 ",
    "dashes": "- 1 -",
    "equal signs": "charset = ",
}
SIGNS = "一十第其附件的等由为年月日。，、；：？！…—－–-_|｜/\\()（）[]【】〔〕<>《》“”‘’\"'`~*#@&%+=.·•●①Ⅳ零壹甲AaIx1１\x00\ufffd\u200b"
"""One character of every kind that patterns name."""
LINES: dict[str, str] = {
    "a row of a table": "|序号|项目名称|责任单位|完成时限|分管领导|资金来源|建设规模|建设内容|联系人|备注",
    "a quote": "> 全镇有十二个村老人占三成多服务设施不足专业人员缺少经费来源单一群众反映强烈",
    "a path": "首页>政务公开>调查研究>养老服务>",
    "an arrow": "->全镇有十二个村老人占三成多",
    "long words": "全镇有十二个村老人占三成多服务设施不足",
    "tools": "打印 关闭 收藏 ",
    "labels": "来源：浏览：作者：",
}
"""What makes a line that a site may have put there."""


@contextmanager
def _ended() -> Iterator[None]:
    """End what would not end by itself."""

    def end(*_: object) -> None:
        raise TimeoutError(f"more than {HANGS} s")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANGS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def grows(work: Callable[[str], object], unit: str, size: int) -> float:
    """Return how many times longer ten times the text takes, the least of some tries."""

    def prepared(count: int) -> Callable[[], object]:
        text = HEAD + unit * (count // len(unit) + 1) + TAIL
        return lambda: work(text)

    with _ended():
        return growth(prepared, size, size)


def _check(text: str) -> None:
    check_report(parse_report(text), Settings(select=["ALL"]))


def _as(name: str) -> Callable[[str], object]:
    return lambda text: parse_file(text.removeprefix(HEAD).encode(), name=name)


WAYS: dict[str, Callable[[str], object]] = {
    "text": _check,
    "markdown": _as("a.md"),
    "page": lambda text: parse_file(f"<html><title>{text}</title><p>{text}".encode(), name="a.html"),
    "file": _as("a.txt"),
    "template": parse_template,
}
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no timer of processor time")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", UNITS)
def test_repeated_words(name: str, way: str) -> None:
    assert grows(WAYS[way], UNITS[name], 3_000) <= MOST


@pytest.mark.parametrize(("name", "way"), [("rules of dashes", "markdown"), ("comments to silence", "text"), ("spaces", "text")])
def test_long_texts(name: str, way: str) -> None:
    """What is done by the machine's own loops shows in long texts alone."""
    assert grows(WAYS[way], UNITS[name], 50_000) <= MOST


@pytest.mark.parametrize("sign", SIGNS)
def test_one_sign(sign: str) -> None:
    assert grows(parse_report, sign, 1_000) <= MOST


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("size", [60, 100, 140, 159])
def test_a_line_at_the_top(name: str, size: int) -> None:
    """A line is short, so that all that counts is that it ends: a trap of this kind takes longer than anyone waits."""
    line = (LINES[name] * size)[:size]
    with _ended():
        for end in ("", "\u3000-", "。)"):
            report = parse_report(line + end + "\n" + HEAD + TAIL)
            assert [section.heading and section.heading.text for section in report.sections][-2:] == ["基本情况", "存在问题"]

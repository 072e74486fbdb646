"""Lines that are no titles though they stand where one does."""

from __future__ import annotations

import pytest

from reportparse.parser.no_titles import ROWS, is_no_title, names_occasion, salutes

EXAMPLES = {
    "rule": "——",
    "occasion": "（2024年1月7日在望川县人民代表大会上）",
    "promulgation": "民国四十三年五月十九日内民字第五四号公布试行",
    "who issued it, and when": "望川县人民政府办公室 二○一一年十月十七日",
    "meeting": "在望川县第六届人民代表大会上",
    "page number": "3 供水管护",
    "one of several texts": "供水管护总结 篇1",
    "issue of a journal": "云溪农经 2024年第1期",
    "document number": "望水发〔2023〕16号",
    "day": "2024年5月6日 星期一",
    "editor's note": "编者按",
    "abstract": "[摘 要] 本文分析现状",
    "farewell": "特此报告。",
    "speaker": "望川县人民政府代县长 林晓光",
    "office": "云溪大学供水研究中心主任、副教授",
    "authors": "林晓光 周启明",
    "authors behind a sign": "□ 林晓光",
    "author": "林晓光（望川学院）",
    "address": "（望川学院，望川 310000）",
    "where an author works": "望川大学供水研究院 望川 310000",
    "heading of a form": "基本情况",
    "opening": "编写说明",
    "field of a site": "发布机构 县水务局",
    "path": "首页 > 政务公开 > 正文",
    "site": "望川县人民政府门户网站",
    "row of a table": "指标 | 甲村情况 | 乙村情况 |",
    "remark": "（口头答复）",
    "neither Chinese nor words": "governor",
}
"""A line of each row."""


def test_each_row_has_an_example() -> None:
    assert [row.name for row in ROWS] == list(EXAMPLES)


@pytest.mark.parametrize("line", EXAMPLES.values(), ids=EXAMPLES)
def test_what_is_none(line: str) -> None:
    assert is_no_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "关于农村供水情况的报告",
        "望川县2024年政府工作报告",
        "在全县供水工作会议上的讲话",
        "文明镇供水管护办法",
        "供水管护办法（水务局）",
        "乡村见闻 | 云溪镇三年水利之变",
        "望川县2023年第3期培训工作总结",
        "A Survey of Water Supply",
    ],
)
def test_what_may_be_one(line: str) -> None:
    assert not is_no_title(line)


@pytest.mark.parametrize("line", ["供水研究 2021年13期", "供水与村庄(上) 2023年11期", "供水研究2019年第4期", "第3卷 第2期"])
def test_issues_of_journals(line: str) -> None:
    assert is_no_title(line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("——2024年1月7日在望川县第六届人民代表大会第三次会议上", True),
        ("（2024年1月7日在望川县水务局全体干部大会上）", True),
        ("在望川县第六届人民代表大会第三次会议上", True),
        ("关于供水的报告——2024年4月在县人大常委会第九次会议上", False),
        ("2024年1月7日在县里，他说了三点", False),
    ],
)
def test_the_occasion(line: str, told: bool) -> None:
    assert names_occasion(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("尊敬的各位领导：", True),
        ("同志们！", True),
        ("主任、各位副主任、各位委员：", True),
        ("提案代表：王某", False),
        ("各位代表提出的建议", False),
    ],
)
def test_salutations(line: str, told: bool) -> None:
    assert salutes(line) == told

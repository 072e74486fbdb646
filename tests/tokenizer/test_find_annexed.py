"""Lines that open an annex and say its title, with its text below, and lines that list annexes."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.tokenizer.find_annexed import find_annexed
from tests.growth import assert_grows_linearly

HEAD = "供水管护调研报告\n一、现状\n全镇有水厂七座，由三户人家轮流看管。\n"
ASKED = "1.您家用水是否方便？\n2.您对水费的看法是：A.偏高　B.合适　C.偏低\n"


@pytest.mark.parametrize(
    "annex",
    [
        f"附件：供水管护调查问卷（节选）\n{ASKED}",
        f"附录 供水管护调查问卷\n{ASKED}",
        f"附件二　供水管护调查问卷\n{ASKED}",
        f"附：各村水厂基本数据\n{'白沙村　三座　收费七成' * 2}\n石桥村　两座\n柳河村　两座\n",
        "附录A 用水量的计算\n日用水量按户数与定额相乘，再乘以变化系数。\n",
        "附件：管护办法条文摘录\n第三条　水费按季收取。\n第九条　水厂由村集体管护。\n",
    ],
)
def test_titles_of_annexes(annex: str) -> None:
    line = annex.partition("\n")[0]
    text = HEAD + annex
    assert [text[start:end] for start, end in find_annexed(text)] == [line]
    report = parse_report(text)
    assert [(part.kind, part.text) for part in report.parts] == [("annex", annex.strip())]


@pytest.mark.parametrize(
    "annexes",
    [
        "附件：供水管护调查问卷\n",
        "附件：供水管护调查问卷\n望川县水利局\n2024年5月6日\n",
        "附件：供水管护调查问卷\n（联系人：林晓光，电话：2345678。）\n望川县水利局\n2024年5月6日\n",
        "附件：1.供水管护调查问卷\n2.各村水厂名单\n",
        "附件：供水管护调查问卷（略）\n" + ASKED,
        "附件：供水管护调查问卷\n附件：各村水厂名单\n",
        "附件：各村水厂名单\n白沙村水厂\n石桥村水厂\n",
        "附录中列出各村水厂名单\n白沙村水厂由三户人家轮流看管。\n",
        "附录 各村水厂收费情况\n白沙村收费七成。\n二、问题\n管护不力。\n",
    ],
)
def test_lines_that_open_none(annexes: str) -> None:
    assert find_annexed(HEAD + annexes) == []


@pytest.mark.parametrize("title", ["附件：管护中的常见问题（摘录）", "附录一　常见问题摘录"])
def test_the_first_number_below_a_title_opens_a_list_of_the_annex(title: str) -> None:
    rules = "供水管护制度\n第一章　总则\n第一条　水厂由村集体管护。\n第二条　本制度自发布之日起施行。\n"
    report = parse_report(f"{rules}{title}\n1. 水表坏了没有人换，拖了两个月。\n2. 水费收不齐，欠账越积越多。\n")
    numbered = [node for node in report.walk() if node.marker and node.marker.family == "arabic_dot"]
    assert len(numbered) == 2 and not any(node in chapter.walk() for node in numbered for chapter in report.sections[:1])


def test_annexes_are_looked_for_in_linear_time() -> None:
    assert_grows_linearly(find_annexed, lambda size: "\n附件：供水管护调查问卷\n白沙村水厂" * size, 20, 2_000)

"""Numbers beside a noun of any kind, and points with a noun of their own: which count up, and which are words of a text."""

from __future__ import annotations

import pytest

from reportparse.tokenizer.counted_nouns import counted_labels, counted_points
from tests.growth import assert_grows_linearly


def labels(text: str) -> list[str]:
    return [text[lead.start : lead.end] for lead in counted_labels(text)]


def points(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in counted_points(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n单元一　听懂诉求\n文字。\n单元二　记准要点\n单元三　说清去向\n", ["单元一", "单元二", "单元三"]),
        ("\n个案A　阿良的菜摊\n个案B　阿珍的茶馆\n个案C　阿德的船\n", ["个案A", "个案B", "个案C"]),
        ("\n第1案　鄉道護欄\n第2案　校車油料\n第3案　撤回\n", ["第1案", "第2案", "第3案"]),
        ("\n第1案　鄉道護欄\n第3案　校車油料\n第4案　撤回\n", ["第1案", "第3案", "第4案"]),
        ("\n练习一　填写记录表。\n练习二　复述三句话\n练习三　抄一遍\n", ["练习一", "练习二", "练习三"]),
        ("\n单元一　听懂诉求\n单元二　记准要点\n", []),
        ("\n单元二　听懂诉求\n单元三　记准要点\n单元四　说清去向\n", []),
        ("\n单元一　听懂诉求\n小组二　记准要点\n课题三　说清去向\n", []),
        ("\n第一条　节水有奖\n第二条　漏水必修\n第三条　欠费必催\n", []),
        ("\n星期一　例会\n星期二　下村\n星期三　值班\n", []),
        ("\n附图一　水源分布\n附图二　管网走向\n附图三　泵站位置\n", []),
        ("\n泵站一　石塘　320\n泵站二　北坡　450\n泵站三　南坡　510\n", []),
        ("\n单元一　听懂诉求。要点有三。\n单元二　记准。要点有二。\n单元三　说清。要点有一。\n", []),
    ],
)
def test_which_numbers_beside_a_noun_head_parts(text: str, found: list[str]) -> None:
    assert sorted(labels(text), key=text.index) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第一道关，选人难。\n第二道关，留人难。\n第三道关，用人难。\n", ["第一道关", "第二道关", "第三道关"]),
        ("有三怕：第一怕，没人管。第二怕，没钱修。第三怕，没处问。", ["第一怕", "第二怕", "第三怕"]),
        ("第一道关，选人难。\n第二道关，留人难。\n", []),
        ("第一层次，修渠；第二层次，修路；第三层次，修桥。", []),
        (
            "分三段：第一阶段（春）修渠；第二阶段（夏）修路；第三阶段（秋）修桥。",
            ["第一阶段", "第二阶段", "第三阶段"],
        ),
        ("分三步。步骤1：修渠。步骤2：修路；步骤3：修桥。", ["步骤1：", "步骤2：", "步骤3："]),
        ("见后。附图1：水渠。附图2：道路。附图3：桥梁。", []),
        ("第一季度（春）修渠；第二季度（夏）修路；第三季度（秋）修桥。", []),
        ("第一年，修渠。第二年，修路。第三年，修桥。", []),
        ("第一产业，增长。第二产业，增长。第三产业，增长。", []),
        ("头一样，钱不够。\n第二样，人不齐。\n第三样，心不热。\n", ["头一样", "第二样", "第三样"]),
        ("一个是钱不够。\n第二个是人不齐。\n第三个是心不热。\n", ["一个是", "第二个是", "第三个是"]),
        ("头一件就是修渠。第二件是修路。第三件是修桥。", ["头一件就是", "第二件是", "第三件是"]),
        ("一个是钱不够。\n一个是人不齐。\n", []),
        ("第一条，开门办事。\n第二条，说清材料。\n第三条，不得代评。\n", ["第一条", "第二条", "第三条"]),
        ("依据是第一条，又看第二条，再看第三条，都没有写。", []),
        (
            "".join(f"第{n}条，各级应当照办。\n" for n in "一二三四五六七八九十")
            + "第十一条，照办。\n第十二条，照办。\n第十三条，照办。\n",
            [],
        ),
        ("过了第一道关，又过了第二道关，才到第三道关，已经晚了。", []),
    ],
)
def test_which_points_count_with_a_noun(text: str, found: list[str]) -> None:
    assert points("\n" + text) == found


@pytest.mark.parametrize("find", [counted_labels, counted_points])
def test_it_takes_time_that_grows_with_the_text(find: object) -> None:
    assert_grows_linearly(find, lambda size: "\n单元一　听懂诉求\n第一道关，选人难。" * size, 500)  # type: ignore[arg-type]

"""Points are typed at the level at which their author counts them."""

from __future__ import annotations

import pytest

from tests.roles.helpers import work

CASES = {
    "the points of a part": (
        "一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n",
        [("一、", "section"), ("（一）", "finding"), ("（二）", "finding")],
    ),
    "a part without points is one itself where it says more than that it is a part": (
        "一、人手不足\n缺编制，难以开展工作。\n二、经费短缺\n缺资金。\n三、对策建议\n（一）增加编制\n列入预算。\n（二）增加经费\n列入预算。\n",
        [
            ("一、", "finding"),
            ("二、", "finding"),
            ("三、", "section"),
            ("（一）", "recommendation"),
            ("（二）", "recommendation"),
        ],
    ),
    "what stands inside a point is a part of it": (
        "一、存在的问题\n（一）人手不足\n1.编制少\n只有三名。\n2.流动大\n一年走两名。\n（二）经费短缺\n缺资金。\n",
        [("一、", "section"), ("（一）", "finding"), ("1.", "section"), ("2.", "section"), ("（二）", "finding")],
    ),
    "a part of a topic holds points, whatever it says before them": (
        "一、存在的问题\n（一）队伍方面\n人手总体不足，缺口较大。\n1.编制少。只有三名。\n2.能力不强。培训少。\n（二）保障方面\n1.经费短缺。资金少。\n2.设施陈旧。更新慢。\n",
        [
            *(("一、", "section"), ("（一）", "section"), ("", "finding"), ("1.", "finding"), ("2.", "finding")),
            *(("（二）", "section"), ("1.", "finding"), ("2.", "finding")),
        ],
    ),
    "what only introduces points is none": (
        "一、存在的问题\n主要有以下几点：\n1.人手不足。编制少。\n2.经费短缺。资金少。\n二、建议\n增加编制。\n",
        [("一、", "section"), ("1.", "finding"), ("2.", "finding"), ("二、", "section"), ("", "recommendation")],
    ),
    "a part whose text leads to points is none, whatever it says before": (
        "一、供水审计情况\n水站分布在九个村，由村里代管。审计发现的主要问题：\n1.水费未及时入库。三个站欠缴。\n2.账目不清。两个站没有台账。\n二、建议\n增加编制。\n",
        [("一、", "section"), ("1.", "finding"), ("2.", "finding"), ("二、", "section"), ("", "recommendation")],
    ),
    "groups that count on hold points and are none": (
        "一、存在的问题\n（一）队伍方面\n1.人手不足。编制少。\n2.能力不强。培训少。\n（二）保障方面\n3.经费短缺。资金少。\n4.设施陈旧。更新慢。\n",
        [
            *(("一、", "section"), ("（一）", "section"), ("1.", "finding"), ("2.", "finding")),
            *(("（二）", "section"), ("3.", "finding"), ("4.", "finding")),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_types(name: str) -> None:
    text, expected = CASES[name]
    parts = [part for top in work(text, "points").tree.parts for part in top.walk()]
    assert [(part.marker.text if part.marker else "", part.type) for part in parts] == expected


def test_a_point_says_by_what_it_is_told() -> None:
    done = work("一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n", "points")
    cues = [[done.clean.text[cue.start : cue.end] for cue in part.evidence] for part in done.tree.parts[0].children]
    assert all(cues) and "不足" in cues[0][0]


@pytest.mark.parametrize("apart", ["注：网格是指将社区划成的片区，由专人管理。", "青禾县水务局\n2023年5月8日"])
def test_parts_besides_the_outline_make_no_points(apart: str) -> None:
    text = f"关于供水的报告\n一、对策建议\n落实管护资金，列入预算。\n{apart}\n二、结语\n供水有保障。\n"
    done = work(text, "points")
    points = [text[node.start : node.end] for part in done.tree.parts for node in part.walk() if node.type != "section"]
    assert points == ["落实管护资金，列入预算。"]


def test_what_a_part_holds_of_the_outline_makes_points() -> None:
    done = work("关于供水的报告\n一、经费\n备注\n85万元\n二、存在的问题\n缺乏管护资金，难以为继。\n", "points")
    assert [node.type for part in done.tree.parts for node in part.walk()] == ["section", "section", "finding"]

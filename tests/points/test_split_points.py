"""Running text split at its author's own seams."""

from __future__ import annotations

import pytest

from reportparse.points.split_points import split_points, whole_point

CASES: list[tuple[str, list[str]]] = [
    ("经费不足；人手不够；制度不健全。", ["经费不足；", "人手不够；", "制度不健全。"]),
    ("主要存在以下问题：设施陈旧，长期无人维修。管理松散，责任不清。", ["设施陈旧，长期无人维修。", "管理松散，责任不清。"]),
    (
        "我们也清醒地看到，产业层次不高，创新能力不强，民生短板不少，财政收支矛盾突出。",
        ["产业层次不高，", "创新能力不强，", "民生短板不少，", "财政收支矛盾突出。"],
    ),
    ("服务参差不齐，有的保洁不及时，有的账目不公开。", ["服务参差不齐，", "有的保洁不及时，", "有的账目不公开。"]),
    ("桥梁年久失修。由此导致通行安全没有保障。", ["桥梁年久失修。由此导致通行安全没有保障。"]),
    ("建议由住建局制定标准；财政局安排资金。", ["建议由住建局制定标准；", "财政局安排资金。"]),
    ("基础设施滞后；安全隐患较多；等等。", ["基础设施滞后；", "安全隐患较多；等等。"]),
    (
        "我们也清醒地看到,产业层次不高,创新能力不强,民生短板不少,缺口1,200万元,财政收支矛盾突出.",
        ["产业层次不高,", "创新能力不强,", "民生短板不少,", "缺口1,200万元,", "财政收支矛盾突出."],
    ),
    ("主要存在以下问题:设施陈旧;无人维修!管理松散.", ["设施陈旧;", "无人维修!", "管理松散."]),
    ("我們也清醒地認識到，產業層次不高，創新能力不強，財政壓力較大。", ["產業層次不高，創新能力不強，財政壓力較大。"]),
    (
        "我們也清醒地認識到，產業滯後，創新薄弱，人才缺乏，財政壓力較大。",
        ["產業滯後，", "創新薄弱，", "人才缺乏，", "財政壓力較大。"],
    ),
    ("谢谢主席。建议加快修复水闸。", ["建议加快修复水闸。"]),
    ("各位代表！要加快修复水闸。", ["要加快修复水闸。"]),
    ("新建学校三所。重点抓好八个方面工作。", ["新建学校三所。"]),
    ("重点推进20个重点项目。", ["重点推进20个重点项目。"]),
    ("审理此类案件，", []),
    ("审理此类案件，周期偏长，取证不易，", ["审理此类案件，周期偏长，取证不易，"]),
    (
        "与此同时，产业层次不高，创新能力不强，民生短板不少，财政压力较大。",
        ["与此同时，产业层次不高，", "创新能力不强，", "民生短板不少，", "财政压力较大。"],
    ),
    ("謝謝議長，各位午安。", []),
    ("（", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "points"), CASES, ids=[text[:12] or "empty" for text, _ in CASES])
def test_points(text: str, points: list[str]) -> None:
    assert [text[start:end] for start, end in split_points(text, problems=True)] == points


def test_the_clauses_of_a_measure_are_one_point_whatever_it_is_to_mend() -> None:
    text = "对照问题清单查找差距，分析深层次矛盾，落实整改任务，确保隐患消除。"
    assert split_points(text, problems=False) == [(0, len(text))]


WHOLE: list[tuple[str, list[str]]] = [
    ("全年粮食总产稳定在八万吨。今年重点做好以下工作：", ["全年粮食总产稳定在八万吨。"]),
    ("各位代表！全年粮食总产稳定在八万吨。修好三座水库。", ["全年粮食总产稳定在八万吨。修好三座水库。"]),
    ("实现上述目标，要抓好六项工作：", []),
    ("各位代表！", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "points"), WHOLE, ids=[text[:12] or "empty" for text, _ in WHOLE])
def test_a_stretch_as_one_point(text: str, points: list[str]) -> None:
    assert [text[start:end] for start, end in whole_point(text)] == points

"""Tables of contents, dotted and plain, and lists that look like them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.contents import find_contents
from tests.clean.marks import check_page, check_step, pages

FOUND = [
    pytest.param(
        "⟪目 录\n第一章 总则\n第二章 规划建设\n第三章 收费管理\n第四章 附则\n⟫第一章 总 则\n第一条 为了规范。\n第二章 规划建设\n第二条 编制。\n第三章 收费管理\n第三条 收费。\n第四章 附 则\n第四条 施行。\n",
        id="characters set apart in the text alone",
    ),
    pytest.param(
        "⟪一、基本情况……1\n二、主要问题……3\n三、几点建议……6\n⟫一、基本情况\n全镇有十二个村。", id="dotted without a title"
    ),
    pytest.param(
        "⟪目 录\n\n第一章 总则 ········ 1\n第二章 职责 ········ 2\n第三章 附则 ········ 9\n⟫第一章 总则\n", id="middle dots"
    ),
    pytest.param(
        "⟪一、现状. . . . . 1\n二、问题. . . . . 3\n三、建议. . . . . IV\n⟫一、现状\n全镇有十二个村。", id="spaced dots"
    ),
    pytest.param(
        "供水报告⟪ 目 录 一、供水现状 1 二、主要问题 3 三、几点建议 3⟫ 一、供水现状 好。二、主要问题 少。三、几点建议 多。",
        id="run on, without dots",
    ),
    pytest.param("⟪目录\n一、现状\n二、问题\n三、建议\n⟫一、现状\n好。\n二、问题\n少。\n三、建议\n多。", id="plain"),
    pytest.param(
        "⟪目  次：\n一、现状\t1\n二、问题\t2\n三、建议\t4\n⟫一、现状\n好。\n二、问题及原因\n少。\n三、建议\n多。", id="with pages"
    ),
    pytest.param(
        "镇供水报告\n⟪一、供水现状\n1.1水厂\n1.2管网\n二、主要问题\n⟫一、供水现状\n全镇有水厂三座。\n二、主要问题\n管网老化。",
        id="without a title, and the text begins behind it",
    ),
    pytest.param(
        "供水方案一、供水现状\n⟪1.1水厂情况\n1.2管网情况\n二、主要问题\n2.1管网老化\n2.2水费⟫一、供水现状1.1水厂情况 全镇有水厂三座。",
        id="and the heading over its first entry is of the text",
    ),
    pytest.param(
        "汇编\n⟪目录\n1.水利局供水总结 3\n2.教育局校舍总结 13\n3.民政局养老总结 19\n⟫水利局供水总结\n全年建成水厂三座。",
        id="pages that rise",
    ),
    pytest.param(
        "⟪目录\n一、供水现状分析\n二、供水主要问题\n三、供水对策建议\n⟫供水现状分析\n好。\n供水主要问题\n少。\n供水对策建议\n多。",
        id="plain, and the headings have no numbers",
    ),
]
TRAPS = [
    pytest.param(
        "关于收费的报告\n收费目录 水费 3 电费 5 燃气费 8 都已公示。\n一、水费\n每吨三元。\n二、电费\n五角。\n三、燃气费\n八元。\n",
        id="prices of what is said again",
    ),
    pytest.param(
        "村级项目目录 一、修路 3 二、架桥 2 三、供水 5 以上项目今年完成。",
        id="counts that do not rise, of what is not said again",
    ),
    pytest.param(
        "任务有四项：\n1.改造冷库三座\n2.拓宽道路六公里\n3.培训会计\n4.统一秤具\n1.改造冷库三座\n年内完成。\n2.拓宽道路六公里\n已经开工。",
        id="what a line counts that leads to it",
    ),
    pytest.param("一、基本情况……1\n二、主要问题……3\n一、基本情况\n全镇有十二个村。", id="two dotted lines"),
    pytest.param("目录\n一、现状\n二、问题\n三、建议\n全镇有十二个村。", id="a list that does not come again"),
    pytest.param("目录\n1.水厂 9\n2.管网 4\n3.水费 2\n全镇有十二个村。", id="figures that do not rise"),
    pytest.param("附件目录：\n一、名单\n二、台账\n三、图纸\n", id="a title that says more"),
    pytest.param("大家说：“水浑……3天不清”。\n又说：“管水员……2年没来”。\n还说：“水费……5块愿交”。", id="dots in speech"),
    pytest.param("合格率为98.5...\n合格率为97.1...\n合格率为96.0...\n", id="dots without pages"),
    pytest.param("一、供水现状\n二、主要问题\n三、对策建议\n四、附则\n全镇有水厂三座。", id="headings without text"),
    pytest.param("一、供水现状\n二、主要问题\n一、供水现状\n二、主要问题\n管网老化。", id="few headings that come again"),
    pytest.param("一、现状\n目录\n全镇编制了水源地目录。\n二、问题\n少。", id="the word on a line"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_contents, marked, "contents")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_contents, text, "contents")


@pytest.mark.parametrize("path", pages("contents"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_contents, path, "contents", golden)

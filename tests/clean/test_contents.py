"""Tables of contents, dotted and plain, and lists that look like them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.contents import find_contents
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_page, check_step, pages
from tests.growth import assert_grows_linearly

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
        "供水报告 ⟪目 录 一、供水现状 1 二、主要问题 3 三、几点建议 3⟫ 一、供水现状 好。二、主要问题 少。三、几点建议 多。",
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
        "供水方案⟪一、供水现状⟫\n⟪1.1水厂情况\n1.2管网情况\n二、主要问题\n2.1管网老化\n2.2水费⟫一、供水现状1.1水厂情况 全镇有水厂三座。",
        id="its first entry glued to the title, its last to the text",
    ),
    pytest.param(
        "供水方案⟪一、供水现状⟫\n⟪二、主要问题\n三、对策\n四、附则\n⟫一、供水现状\n好。\n二、主要问题\n少。\n三、对策\n多。\n四、附则\n好。\n",
        id="its first entry glued to the title",
    ),
    pytest.param(
        "河阳市道路养护预案\n\n⟪一、总则\n\n二、组织体系\n\n三、附则\n\n⟫一、总则\n\n为提高水平。\n\n二、组织体系\n\n市里负责。\n\n三、附则\n\n施行。",
        id="few headings alone, all of which come again",
    ),
    pytest.param(
        "河阳市道路养护预案\n⟪1 总则\n1.1 目的\n2 组织\n3 附则\n⟫1 总则\n1.1 目的\n为提高水平。\n2 组织\n市里负责。\n3 附则\n施行。",
        id="figures alone before headings",
    ),
    pytest.param(
        "河阳市道路养护办法\n⟪第一章 总则\n第二章 职责\n第三章 附则\n⟫为了养护道路，特制定本办法。\n第一章 总则\n第一条 好。\n第二章 职责\n第二条 好。\n第三章 附则\n第三条 施行。",
        id="what stands between it and the text stays",
    ),
    pytest.param(
        "水塘\n⟪一、管护现状2\n(一)管护队伍2\n(二)管护经费3\n二、管护建议5\n⟫一、管护现状\n(一)管护队伍\n好。\n(二)管护经费\n少。\n二、管护建议\n多。",
        id="without a title, pages glued to the entries",
    ),
    pytest.param(
        "水塘研究\n⟪摘要 | 第4-5页 |\n第一章 绪论 | 第8-9页 |\n1.1 研究背景 | 第8页 |\n参考文献 | 第40页 |\n⟫第一章 绪论\n1.1 研究背景\n好。",
        id="pages in words behind bars",
    ),
    pytest.param(
        "水塘研究\n⟪目录\n一、管护现状\n二、存在问题\n三、管护建议\n参考文献\n致谢\n⟫摘要:本文研究水塘。\n一、管护现状\n好。\n二、存在问题\n少。\n三、管护建议\n多。",
        id="what closes papers, which does not come again",
    ),
    pytest.param(
        "⟪目录\n一、现状\n二、问题分析\n三、对策\n四、建议\n五、附则\n⟫一、现状\n好。\n二、问题的分析\n少。\n三、对策\n多。\n四、建议\n多。\n五、附则\n好。",
        id="one heading worded anew",
    ),
    pytest.param(
        "⟪目录\n第一章 水厂\n一、概况\n第二章 管网\n一、概况\n⟫第一章 水厂\n一、概况\n好。\n第二章 管网\n一、概况\n老。",
        id="entries that are the same",
    ),
    pytest.param(
        "⟪目录\n前言\n一、现状\n二、问题\n三、对策\n⟫一、现状\n好。\n二、问题\n少。\n三、对策\n多。",
        id="an entry before the first that comes again",
    ),
    pytest.param(
        "供水研究（二）修改稿\n⟪一、供水现状\n二、主要问题\n三、对策\n四、附则\n⟫供水研究（二）修改稿\n一、供水现状\n好。\n二、主要问题\n少。",
        id="the title again",
    ),
    pytest.param(
        "粉条项目研究报告⟪目录第一章 行业背景2第二章 项目简介4一、 项目名称4二、 建设地点5⟫第一章 行业背景粉条好吃。第二章 项目简介一、 项目名称粉条项目。二、 建设地点河阳。",
        id="run on, pages glued to the entries, behind the title",
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
    pytest.param(
        "重点有三项：\n一、修路\n二、架桥\n三、供水\n一、修路\n三公里。\n二、架桥\n一座。\n三、供水\n两村。",
        id="few that a line counts that leads to it",
    ),
    pytest.param(
        "今年抓好三件实事。\n一、修路\n二、架桥\n三、供水\n一、修路\n三公里。\n二、架桥\n一座。\n三、供水\n两村。",
        id="few below a sentence",
    ),
    pytest.param(
        "供水报告\n1.水厂\n2.管网\n3.水费\n1.水厂有三座。\n2.管网老化。\n3.水费低。", id="few that come again as sentences"
    ),
    pytest.param("一、供水\n1.水厂\n2.管网\n3.水费\n1.水厂\n三座。\n2.管网\n旧。\n3.水费\n低。", id="few below a heading"),
    pytest.param("登记表\n1.户主姓名\n2.性别\n3.年龄\n4.住址\n1.户主姓名\n2.性别\n3.年龄\n4.住址\n", id="a form twice"),
    pytest.param("值班\n1日张某\n2日李某\n3日王某\n4日赵某\n1日张某\n2日孙某\n", id="days"),
    pytest.param(
        "河阳供水项目目录一、水厂8二、管网3三、水费6以上项目由县里实施。一、水厂好。二、管网旧。三、水费低。",
        id="run on, figures that do not rise",
    ),
    pytest.param("目录\n一、现状\n参考文献\n一、现状\n好。\n参考文献\n王某。", id="few entries and what closes papers"),
    pytest.param("一、现状\n目录\n全镇编制了水源地目录。\n二、问题\n少。", id="the word on a line"),
]


FOUND += [
    pytest.param(
        "白沙镇供水方案⟪目录第一章 供水水源 11.1 河水 11.2 井水 2第二章 供水管网 32.1 干管 32.2 支管 5⟫\n"
        "第一章 供水水源\n1.1 河水\n河水够用。\n第二章 供水管网\n2.1 干管\n干管旧。",
        id="run on, some entries never come",
    ),
    pytest.param(
        "白沙镇供水方案\n⟪目录一、供水水源 31、河水 3井水 4雨水 6二、供水管网 71、干管 7⟫\n一、供水水源\n1、河水\n够用。\n井水\n少。\n雨水\n多。\n"
        "二、供水管网\n1、干管\n旧。",
        id="run on, entries without a number",
    ),
    pytest.param(
        "白沙镇供水方案\n⟪1 供水水源 . ........ 1 1.1 河水 ...... 1 1.2 井水 ...... 2 2 供水管网 ...... 3⟫\n1 供水水源\n1.1 河水\n够用。\n2 供水管网\n旧。",
        id="dotted, on one line, without the word",
    ),
]
TRAPS += [
    pytest.param(
        "1 姓名 ........ 1 2 住址 ........ 2 3 水源 ........ 3\n填好后交村里。\n另有一张表。", id="dotted, nothing comes again"
    ),
    pytest.param(
        "目录一、水源 31、河水 32、井水 4二、管网 7\n本镇的水源和管网如下。\n水源够用，河水多。",
        id="run on, the text begins otherwise",
    ),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_contents, marked, "contents")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_contents, text, "contents")


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: "目录" + "一、现状2" * size, id="run on"),
        pytest.param(lambda size: "目录一、现状2 目录" * size, id="titles"),
        pytest.param(lambda size: "目录\n" + "一、现状\n二、问题\n" * size, id="lines"),
        pytest.param(lambda size: "一、现状\n二、问题\n三、建议\n" + "四、附则\n" * size, id="headings"),
        pytest.param(lambda size: "一、现状" * 20 + "\n" + "1.1现状\n1.2问题\n1.3建议\n" * size, id="openings"),
        pytest.param(lambda size: "目录\n一、现状" + " | 第" * size, id="bars"),
        pytest.param(lambda size: "目录\n一、现状" + "　" * size, id="blanks"),
        pytest.param(lambda size: "1 现状 ... 1 2 问题 ... 2 3 建议 ... 3\n" * size, id="dotted lines"),
        pytest.param(lambda size: "目录一、现状 3水源 4" + "管网 5" * size, id="run on, without numbers"),
    ],
)
def test_it_takes_linear_time(make: Callable[[int], str]) -> None:
    assert_grows_linearly(lambda text: find_contents(Sheet(text)), make, 1000)


@pytest.mark.parametrize("path", pages("contents"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_contents, path, "contents", golden)

"""Hard wraps: line breaks that end a full line, not a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.shapes import Sheet
from reportparse.clean.wraps import find_wraps
from tests.clean.marks import check_page, check_step, pages
from tests.growth import assert_grows_linearly

FOUND = [
    pytest.param("全镇现有供水工程十七处，⟨\n⟩铺设管网二百六十公里。", id="after a comma"),
    pytest.param(
        "收费办法规定，⟨\n⟩（二）项所列的水费，按月收取，⟨\n⟩1.5倍计收。", id="after a comma, before a number that heads no title"
    ),
    pytest.param("全镇现有供水工程（⟨\n⟩含小型工程）十七处。", id="after an opening bracket"),
    pytest.param("全镇现有供水工程十七处⟨\n⟩，铺设管网二百六十公里。", id="before a comma"),
    pytest.param("自2022⟨\n⟩年3月起，全镇推行按方计量收费。", id="a date that is cut"),
    pytest.param("收费办法第⟨\n⟩3条规定，水费按月收取。", id="an ordinal that is cut"),
    pytest.param("《望川县农村供水⟨\n⟩管理办法》已经通过。", id="inside the name of a paper"),
    pytest.param("关于印发《望川县⟨\n\n⟩农村供水管理⟨\n⟩办法》的通知", id="inside such a name over three lines"),
    pytest.param("县里通过了供水办法(以下简称⟨\n⟩“办法”),管护有了依据。", id="inside brackets in half width"),
    pytest.param("第二章⟨\n\n⟩供水制度\n第一节⟨\n⟩管网\n第三条 管网由站里管护。", id="between a unit and its title"),
    pytest.param(
        "第一條⟨\n\n⟩(標的)\n\n本規則規範供水。\n第二条⟨\n⟩（适用范围）\n一、镇区。\n第二条之一⟨\n⟩（附则）\n自公布日施行。",
        id="between an article and its title in brackets",
    ),
    pytest.param("全镇推行“一户⟨\n⟩一卡”收费。", id="inside quotes"),
    pytest.param(
        "县水利局会同有关部门对全县农村供水工程逐一进行了排查，走访了十二个乡镇、三十七个行政村，与管水员座谈，建立⟨\n⟩起了问题台账，逐项销号。",
        id="inside a sentence of a long line",
    ),
    pytest.param(
        "水厂还有两个缺口。一是人手不够。管水员年纪大了，夜里不便出门，且部⟨\n\n⟩分村子路远难走。二是经费不够。",
        id="inside a sentence, and an empty line between",
    ),
    pytest.param(
        "（一）先通水源。抢修管网时，要把学校和医院的供水放在首位，分段关阀，逐户告知，把停水的时间降到⟨\n⟩最低限度。\n（二）常备不懈。",
        id="before the last words of a long line's sentence",
    ),
    pytest.param(
        "-⟨\n\n→ ⟩管护经费：由镇里列入年度预算。\n\n-⟨\n\n→ ⟩管护人员：每村一名，按月领取补贴。", id="behind the signs of a list"
    ),
    pytest.param("石坝、青山、⟨\n\n  ⟩梁家三个村没有专职管水员。", id="blank lines and indents between"),
]
TRAPS = [
    pytest.param("一、基本情况\n全镇现有供水工程十七处。\n二、存在的问题\n管护力量偏弱。", id="headings"),
    pytest.param(
        "采取听取汇报的方式,\n(一)月度考核\n每月一次。\n采取下列方式，\n2.1 水费收缴\n按月收取。", id="titles below commas"
    ),
    pytest.param(
        "现将方案发给你们。各镇要对照方案，健全水价形成机制，提高水费收缴率，结合实际认真贯彻执行\n特此通知。",
        id="a set phrase below a long line",
    ),
    pytest.param("第一章\n第二章\n供水由站里负责，水费按月收取，用途向村民公布。", id="units without a title"),
    pytest.param(
        "第一条\n（一）\n供水由站里负责。\n第二条\n（删除）\n第三条\n（2010年修正）\n水费按月收取。",
        id="articles without a title",
    ),
    pytest.param("组长：梁文东\n成员：周立群\n成员：石建国", id="a list"),
    pytest.param(
        "关于望川县第9号提案的答复\n周立群委员:\n您提出的提案收悉,现答复如下:\n全县现有供水工程十七处,基本满足需要。\n办复类别:乙类\n联系电话:12345678901\n联系人:石建国\n抄送:望川县委办公室、县政协办公室\n2022年3月1日",
        id="fields at the foot of a letter of short lines",
    ),
    pytest.param("望川县水利局\n2022年3月1日", id="a signature and its date"),
    pytest.param("望川县水利局 2022年3月\n1 概述\n1.1 目的", id="a date and a numbered title"),
    pytest.param("1  望川渠  2023年5月\n2  柳河渠  2023年6月", id="rows of a table that end in a month"),
    pytest.param("石坝村 2022\n青山村 2023\n合计 45", id="a year that ends a row"),
    pytest.param("全镇（含小型\n一、水厂）", id="an item behind an open bracket"),
    pytest.param("会议要求（略）。《办法》\n《细则》已经印发。", id="brackets that are closed"),
    pytest.param(
        "加强农村供水工程日常管护工作，落实管护经费，明确管护责任，健全水价形成机制，提高水费收缴率，建立\n要把供水工作列入议程。",
        id="a long line that ends as one may",
    ),
    pytest.param(
        "关于进一步加强农村供水工程日常管护工作，落实管护经费，明确管护责任，健全水价机制，提高收缴率，建立的通\n知各乡镇：",
        id="a long line above one that leads on",
    ),
    pytest.param(
        "水厂还有两个缺口。一是人手不够。管水员年纪大了，夜里不便出门，且部\n\n\n分村子路远难走。二是经费不够。",
        id="more than one empty line between",
    ),
    pytest.param("夜里不便出门，路远难走，水厂的管护工作全部\n\n分村承担。", id="a short line without a sentence"),
    pytest.param("一、\n（一）\n二、", id="markers alone"),
    pytest.param("供水纪要 第1篇\n\n一、基本情况\n全镇现有供水工程十七处。", id="an item behind a unit"),
    pytest.param("供水座谈会发言\n尊敬的镇长，\n\n我们几个村的水压一直偏低。", id="a salutation with a comma"),
    pytest.param("各位代表,\n我们几个村的水压一直偏低。", id="one right above what it opens"),
    pytest.param("首页\n-\n新闻\n-\n公开", id="the signs of a menu"),
    pytest.param("首页\n-\n管护经费由镇里列入年度预算。", id="one sign alone"),
    pytest.param("-\n1. 管护经费由镇里列入年度预算。\n-\n2. 管护人员每村一名。", id="items with numbers behind signs"),
    pytest.param(
        "供水事務委員會第十二次會議\n日 期：2018年5月3日上午\n時 間：下午二時三十分整\n地 點：供水大樓二樓會議室\n出 席：周明、宋小巧等委員十二人\n缺 席：林曉光，因事請假，已經同意\n列 席：水務局局長和各鎮鎮長八人",
        id="the head of minutes",
    ),
    pytest.param(
        "石建国\n（望川水利学院，望川 650000）\n·管护研究·\n河谷农村供水管护的影响因素\n石建国\n（望川水利学院，望川 650000）\n"
        "本文走访了三十七个村，采用问卷调查法，分析了管护的成本和收益，提出了若干建议。\n水费 管护 供水 影响因素\n0 引言\n供水关系民生。\n1 方法\n采用问卷调查法。",
        id="lines that brackets hold, the same twice",
    ),
    pytest.param("全镇现有供水工程十七处", id="one line"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_wraps, marked, "line-wrap")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_wraps, text, "line-wrap")


@pytest.mark.parametrize("path", pages("wraps"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_wraps, path, "line-wrap", golden)


@pytest.mark.parametrize("unit", ["-\n", "-\n\n" + "水" * 12 + "\n", "尊敬的镇长，\n", "地 點\n"])
def test_lines_of_signs_and_labels_take_linear_time(unit: str) -> None:
    assert_grows_linearly(lambda text: find_wraps(Sheet(text)), lambda size: unit * size, 200, 20_000)

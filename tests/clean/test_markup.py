"""Markup left in a text: tags, emphasis, heading marks, quotes, links; and signs that are none."""

from __future__ import annotations

import pytest

from reportparse.clean.markup import find_markup
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

FOUND = [
    pytest.param("⟪<p>⟫一、基本情况⟪</p>⟫\n⟪<br/>⟫全镇有十二个村。", id="tags"),
    pytest.param('⟪<span style="color:red">⟫二、存在问题⟪</span>⟫', id="a tag with attributes"),
    pytest.param("⟪<o:p>⟫人手不足⟪</o:p>⟫", id="a tag of Word"),
    pytest.param("⟪<!-- 正文开始 -->⟫\n一、基本情况", id="a comment"),
    pytest.param("⟪&nbsp;⟫⟪&nbsp;⟫全镇有十二个村。", id="entities of space"),
    pytest.param("⟪**⟫一、基本情况⟪**⟫\n全镇有⟪**⟫十二个⟪**⟫村。", id="emphasis"),
    pytest.param(
        "⟪**⟫一是抓好供水，⟪**⟫新建水厂。\n1.⟪**⟫加强领导：⟪**⟫成立小组，⟪**⟫组长⟪**⟫由镇长担任。",
        id="emphasis that ends in a sign",
    ),
    pytest.param("抓好⟪**⟫一手新建⟪**⟫，⟪**⟫一手管护⟪**⟫。", id="emphasis twice that begins alike"),
    pytest.param("⟪## ⟫一、基本情况\n⟪### ⟫（一）人口\n⟪##⟫二、问题", id="heading marks"),
    pytest.param(
        "工作报告📜\n⟪🌟⟫一、回顾\n  ⟪📌⟫1. 供水平稳。⟪📈⟫\n2. 民生改善。⟪ 🏠⟫  \n⟪⚡\ufe0f⟫二、展望\n通水到户。⟪🔧🔧⟫",
        id="emoji about lines",
    ),
    pytest.param("⟪> ⟫各位代表：\n⟪> ⟫现将情况报告如下。", id="quotes of more than one line"),
    pytest.param("详见⟪[⟫县政府网站⟪](https://example.org/a)⟫。", id="a link keeps its words"),
    pytest.param("⟪![示意图](a.png)⟫\n一、基本情况", id="an image"),
]
TRAPS = [
    pytest.param("合格率<90%的村有3个，>95%的村有5个。", id="comparisons"),
    pytest.param("<工作方案>已经印发，<a类>企业优先。", id="names between angles"),
    pytest.param("> 60岁的老人占三成。", id="one line that compares"),
    pytest.param("带*的为必填项，**表示缺数据。", id="stars"),
    pytest.param("**镇位于**县城东部，辖九个村和**地区。", id="names that were left out"),
    pytest.param("(一)抓好**员教育,加强**员管理。", id="what is left out before the same character"),
    pytest.param("(二)**镇召开现场会,**书记到会。", id="what is left out before a place and an office"),
    pytest.param("🌟 供水\n进度：🟢\n平稳📈\n通水。📈到户。\n★一、回顾", id="emoji that may say something"),
    pytest.param("#1机组已经停运，C#岗位两个。", id="a number sign"),
    pytest.param("AT&T和R&D投入，见附件[1](略)。", id="ampersands and a note"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_markup, marked, "markup")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_markup, text, "markup")


@pytest.mark.parametrize("unit", ["**渠", "*", "渠，**", "。🌟", "\n🌟 "])
def test_it_takes_linear_time(unit: str) -> None:
    assert_grows_linearly(find_markup, lambda size: Sheet("渠**" + unit * size + "，**渠"), 1000)

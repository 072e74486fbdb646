"""Copies of the title that a site sets about it, and lines of a paper that are no copies."""

from __future__ import annotations

import pytest

from reportparse.clean.chrome import find_chrome
from reportparse.clean.title_copies import find_glued
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

TITLE = "望川县农村供水情况报告\n"
REST = "2023年，望川县建成水厂三座。\n一、基本情况\n全县有十二个乡镇。\n"
FOUND = [
    pytest.param(f"⟪{TITLE}⟫望水发〔2024〕3号（B类）\n{TITLE}{REST}", id="with the number of the paper between"),
    pytest.param(
        f"⟪{TITLE}⟫⟪来源：县水利局 发布时间：2024-03-28 09:18\n⟫{TITLE}{REST}", id="with what is about the page between"
    ),
    pytest.param(f"⟪{TITLE}⟫⟪导语：本文来源于网友上传，仅供参考。\n⟫{TITLE}{REST}", id="with talk of the site between"),
    pytest.param(f"⟪{TITLE}⟫望川县⟨line-wrap|\n⟩农村供水情况报告\n{REST}", id="the last one over two lines"),
    pytest.param(
        f"⟪望川县人民政府关于《县人大常委会对〈农村供水情况报告〉的审议意见》办理情况的报告\n⟫"
        f"望川县人民政府⟨line-wrap|\n⟩关于《县人大常委会对⟨line-wrap|\n⟩〈农村供水情况报告〉⟨line-wrap|\n　⟩的审议意见》办理情况的报告\n县人大常委会：\n{REST}",
        id="the last one over four lines, with a title in a title",
    ),
    pytest.param(
        f"{TITLE}⟪标签：#供水\n⟫⟪{TITLE[:-1]}⟫为进一步摸清底数，我们作了调研。\n{REST}", id="glued to the first sentence"
    ),
    pytest.param(f"{TITLE}⟪{TITLE[:-1]}⟫县人大常委会：\n现报告如下。\n{REST}", id="glued to whom it addresses"),
    pytest.param(f"⟪望川县供水.docx\n⟫{TITLE}⟪{TITLE[:-1]}⟫2023年以来，我县建成水厂三座。\n{REST}", id="glued to a day"),
    pytest.param(f"{TITLE[:-1]} ⟪{TITLE[:-1]}⟫同志们：今天，我讲两点。\n{REST}", id="twice in the line of the first sentence"),
    pytest.param(f"{TITLE[:-1]} ⟪{TITLE[:-1]}⟫ 根据安排，我们作了调研。\n{REST}", id="twice, and set off"),
    pytest.param(f"⟪望川县农村供水\n⟫⟪情况报告\n⟫{TITLE}{REST}", id="the first one over two lines"),
    pytest.param(f"⟪20240103{TITLE}⟫⟪导读\n⟫⟪20240103望川县农村供水情况报告。\n⟫{TITLE}{REST}", id="behind figures"),
    pytest.param(f"⟪标题: 望川县农村供水情况报告 [打印本页]\n⟫⟪标题: {TITLE}⟫{TITLE}{REST}", id="behind a label"),
    pytest.param(f"⟪望川网 文库 报告/总结\n⟫⟪望川县 农村供水情况报告\n⟫⟪admin\n⟫{TITLE}{REST}", id="all above the first"),
    pytest.param(f"⟪{TITLE}⟫望水发〔2024〕3号\n{TITLE}{REST}", id="a number between stays"),
    pytest.param(f"⟪{TITLE}⟫负责人：周明\n编制单位：望川县水厂\n{TITLE}{REST}", id="the fields of a cover between stay"),
    pytest.param(f"⟪{TITLE}⟫2024年3月1日经县水利局局务会议通过\n{TITLE}{REST}", id="a day between stays"),
    pytest.param(f"⟪{TITLE}⟫{TITLE}近年来，供水有了改善。\n{TITLE}{REST}", id="a heading further down stays"),
]
TRAPS = [
    pytest.param(
        "关于印发报告的通知\n各乡镇：\n现印发给你们。\n附件：望川县农村供水情况报告\n2024年3月1日\n" + TITLE + REST,
        id="an annex that is named",
    ),
    pytest.param(
        "收购情况\n"
        + "".join(f"{village}\n一级果，企业自提，运费另计，不含在价格之内\n" for village in ("柳河", "白沙", "石桥"))
        + REST,
        id="cells",
    ),
    pytest.param(f"关于印发《{TITLE[:-1]}》的通知\n各乡镇：\n现印发给你们。\n{TITLE}{REST}", id="a covering letter"),
    pytest.param(f"关于印发《{TITLE[:-1]}》的通知\n{TITLE}{REST}", id="a citing title"),
    pytest.param(f"解读：{TITLE}各乡镇人民政府：\n望川县水利局\n2024年3月1日\n{TITLE}{REST}", id="an addressee between"),
    pytest.param(f"日前，县水利局印发报告。\n《{TITLE[:-1]}》全文如下。\n{TITLE}{REST}", id="a sentence that names it"),
    pytest.param(f"{TITLE}近年来，供水有了改善。\n{TITLE}{REST}", id="running text between"),
    pytest.param(f"望川县人民政府办公室\n{TITLE}望川县人民政府办公室\n2024年3月1日\n{REST}", id="who issues it"),
    pytest.param(f"（望川大学，望川县一二三）\n{TITLE}（望川大学，望川县一二三）\n{REST}", id="a line about a title"),
    pytest.param(f"指标\n四月末\n比年初增减额\n五月末\n比年初增减额\n{REST}", id="words of a table"),
    pytest.param(
        "【案情】\n全县建成水厂三座，有了改善。\n【结果】\n全县建成水厂三座，有了改善。\n", id="sentences that come again"
    ),
    pytest.param(f"第一篇：{TITLE}{TITLE}{REST}", id="an item"),
    pytest.param(f"{TITLE}{TITLE[:-1]}显示，水价偏低。\n{REST}", id="a sentence about the paper"),
    pytest.param(f"{TITLE}{TITLE[:-1]}为全县定价提供了依据。\n{REST}", id="what the paper was good for"),
    pytest.param(f"{TITLE}近年来，供水有了改善。\n{TITLE[:-1]}根据安排作了修改。\n{REST}", id="below running text"),
    pytest.param(f"望川县水利局\n望川县水利局各科室：\n现通知如下。\n{REST}", id="an organ before whom it addresses"),
    pytest.param(f"望川县水利局：\n{TITLE[:-1]}根据安排作了修改。\n{REST}", id="the only title"),
    pytest.param(
        f"第一篇：青山修路总结\n今年修路十里。\n一、问题\n经费不足。\n第二篇：{TITLE}{TITLE}{REST}", id="the words before an item"
    ),
    pytest.param(
        f"石建国\n（望川大学 水利学院，望川 650000）\n{TITLE}石建国\n（望川大学 水利学院，望川 650000）\n{REST}",
        id="where its author works",
    ),
    pytest.param(
        f"供水评估报告表\n项目名称：望川县农村供水改造项目\n建设单位：望川县水厂\n项目名称\n望川县农村供水改造项目\n建设地点\n柳河边\n{REST}",
        id="a form that gives its fields behind colons and below",
    ),
    pytest.param(f"项目名称:望川县农村供水改造工程\n项目名称\n望川县农村供水改造工程\n{REST}", id="a form without a title"),
    pytest.param(
        f"项目名称：望川县农村供水改造工程\n建设地点：柳河边\n望川县农村供水改造工程\n{REST}", id="a form above what it is about"
    ),
    pytest.param(
        f"工程：望川县农村供水改造工程\n地点：柳河边\n工程\n望川县农村供水改造工程\n地点\n柳河边\n{REST}",
        id="other fields of a form",
    ),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked
    check_step(find_chrome, marked, "site-chrome")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_chrome, text, "site-chrome")


@pytest.mark.parametrize("unit", ["农村供水", "供水情况报告 ", "农村供水各位市人大"])
def test_a_long_first_line_takes_linear_time(unit: str) -> None:
    assert_grows_linearly(lambda line: find_glued(["供水" * 20, line], ()), lambda size: unit * size + "。", 200, 20_000)

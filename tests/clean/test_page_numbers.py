"""Page numbers in every dress, and figures that are none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.page_numbers import find_page_numbers
from tests.clean.marks import check_page, check_step, pages

LINE = "县水利局对全县农村供水工程逐一进行了排查，发现有的村没有专职管水员，有的村水费收缴率偏低。" * 4
FOUND = [
    pytest.param("近年来，全镇先后投入资金三千余万⟪\n第 3 页 共 12 页\n⟫元，新建供水工程十七处。", id="worded"),
    pytest.param("新建供水工程十七处。\n⟪第3页/共12页\n⟫二、存在的问题", id="worded after a sentence"),
    pytest.param("新建供水工程十七处。\n⟪Page 2 of 13\n⟫二、存在的问题", id="in English"),
    pytest.param("新建供水工程十七处。\n⟪饮水工程调研报告 第2页\n⟫二、存在的问题", id="beside a running head"),
    pytest.param("近年来，全镇先后投⟪\n— 6 —\n⟫入资金三千余万元。", id="framed where a line breaks off"),
    pytest.param(f"一、基本情况\n{LINE}⟪-1-⟫{LINE}⟪-2-⟫{LINE}", id="framed, counting, inside text"),
    pytest.param(f"{LINE}\n⟪1/3\n⟫{LINE}\n⟪2/3\n⟫{LINE}\n⟪3/3⟫", id="of a total"),
    pytest.param("全镇先后投入资金三千⟪第 3 页 共 12 页⟫余万元。", id="a stamp inside a sentence"),
    pytest.param("（二）农村供水工程管⟪\n第3页\n⟫护力量偏弱，有的村没有管水员。", id="a heading that goes on"),
    pytest.param(
        f"{LINE}\n\n2、压实各方⟪\n第4页 共5页\n⟫监管责任。由县水利局牵头。\n\n{LINE}",
        id="inside a title where blank lines part paragraphs",
    ),
    pytest.param(
        f"{LINE}\n\n水费收缴偏低\n⟪\n第4页 共5页\n⟫县水利局提供的材料表明，欠费的村有九个。\n\n{LINE}",
        id="below a title that a blank line parts",
    ),
    pytest.param("水费收缴偏低\n⟪第3页\n⟫县水利局提供的材料表明，欠费的村有九个。", id="a title before a sentence"),
    pytest.param(
        f"石塘镇供水调研\n{LINE}水费收缴率⟪\n— 1 —\n⟫⟪running-head|石塘镇供水调研\n⟫偏低。",
        id="a head that repeats the title",
    ),
    pytest.param(
        f"{LINE}\n⟪第1页\n⟫⟪running-head|石塘镇人民政府\n⟫{LINE}\n⟪running-head|\n县水利局\n⟫⟪第2页\n\n⟫⟪running-head|石塘镇人民政府\n\n⟫{LINE[:-1]}⟪running-head|\n县水利局\n⟫⟪第3页\n⟫{LINE}",
        id="heads above and below",
    ),
    pytest.param(f"⟪1/22⟫石塘镇供水调研报告{LINE}", id="the first page before the title"),
    pytest.param(f"⟪1/3⟫石塘镇供水调研报告\n{LINE}", id="the first page of few before the title"),
    pytest.param(f"⟪1 / 3⟫石塘镇供水调研\n{LINE}\n⟪2 / 3\n⟫{LINE}", id="the first page and those that count on"),
    pytest.param("（二）水费收缴偏低\n⟪第3页\n⟫（三）水源保护不严", id="a heading that is whole"),
    pytest.param(
        f"一、目标\n{LINE}采取有力措施，保障人民⟪\n1⟫群众饮水安全。\n二、原则\n{LINE}坚持预防为主，完善责任⟪\n2 ⟫体系，强化监管。\n{LINE}坚持建管并重，落实管护责⟪\n  4⟫任。",
        id="before lines that go on",
    ),
]
TRAPS = [
    pytest.param("详见附件第3页，共列出12个问题。", id="a page that is cited"),
    pytest.param("电话：0536-4218-7，邮编：262700。", id="a telephone number"),
    pytest.param("2018—2020年，增长了3-5个百分点。", id="ranges"),
    pytest.param(f"石塘镇供水调研\n{LINE}\n第一部分\n{LINE}", id="no numbers, no heads beside them"),
    pytest.param(
        f"石塘镇供水调研\n{LINE}\n⟪第1页\n⟫主要做法\n{LINE}\n⟪第2页\n⟫主要做法\n{LINE}\n⟪第3页\n⟫结语\n{LINE}",
        id="headings below numbers of pages that end with a sentence",
    ),
    pytest.param("1/3的农户没有通水。\n1/10左右的水厂老化。\n", id="a fraction that opens the text"),
    pytest.param("1/3农户没有通水\n1/10水厂老化\n", id="a fraction without a particle"),
    pytest.param("一、\n1\n二、\n2\n三、\n3\n", id="figures close together"),
    pytest.param(f"{LINE}\n3\n{LINE}\n8\n{LINE}\n21\n{LINE}", id="figures that do not count up"),
    pytest.param(f"{LINE}\n1/3\n{LINE}", id="a lone fraction"),
    pytest.param(f"{LINE}要采取有力措施，保障人民\n1群众饮水安全。\n{LINE}", id="one before a line that goes on"),
    pytest.param(
        f"{LINE}按照有关规定，投入第\n1批资金。\n{LINE}按照有关规定，投入第\n2批资金。\n{LINE}",
        id="numbers that are of the sentence",
    ),
    pytest.param(f"{LINE}经过整治，新建人民\n1所学校。\n{LINE}经过整治，新建各项\n2处水厂。\n{LINE}", id="numbers that count"),
    pytest.param(f"今年，要抓好以下工作\n1群众饮水\n{LINE}\n2制度建设\n{LINE}", id="items with bare numbers"),
    pytest.param(
        "今年，要抓好以下工作\n1保障人民，修建水厂，落实管护\n2任务分解，健全制度\n3度汛", id="items that are no sentences"
    ),
    pytest.param("分管领导签字：\n-\n2024\n", id="a lone year"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_page_numbers, marked, "page-number")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_page_numbers, text, "page-number")


@pytest.mark.parametrize("path", pages("page_numbers"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_page_numbers, path, "page-number", golden)

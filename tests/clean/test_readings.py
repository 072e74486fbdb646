"""Readings that sites put behind characters, and those that a writer explains."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.clean.readings import find_readings
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

FOUND = [
    pytest.param("望川縣農⟪(nóng)⟫業⟪(yè)⟫農村局調⟪(diào)⟫研了水務⟪(wù)⟫所的辦⟪(bàn)⟫公條件。", id="a page of them"),
    pytest.param(
        "會⟪(huì )⟫議要求開⟪( kāi)⟫展節⟪（jié）⟫水活動，我們⟪(men)⟫要辦⟪(bàn)⟫好。", id="blanks, wide brackets, no tone"
    ),
    pytest.param(
        "一⟪(yi)⟫、总⟪(zong)⟫体要求\n以高质⟪（zhi）⟫量供水为⟪(wei)⟫主线，管网⟪( wang)⟫、水价⟪(jia)⟫一起改。",
        id="a page without tones",
    ),
    pytest.param("安全管理⟪(拼音:lǐ)⟫基础，术语⟪{pinyin:yǔ}⟫，遵守规⟪(繁:規)⟫章，顺利⟪【拼音:lì】⟫进行。", id="labels"),
]
TRAPS = [
    pytest.param("土地龟(jūn)裂，堰(yàn)塘干涸。", id="rare characters"),
    pytest.param("農(A)業(B)水(C)務(D)辦(E)公(é)。", id="letters that are no syllables"),
    pytest.param("一(sān)，", id="one"),
    pytest.param(
        "面积(ha)、时间(min)、水量(ton)，见图(a)、图(b)、图(c)、图(d)、图(e)，取值(max)、(min)。", id="units and letters"
    ),
    pytest.param("水务(wu)、税务(wu)、事务(wu)、政务(wu)、医务(wu)、公务(wu)。", id="one syllable again and again"),
    pytest.param("农村(nóng cūn)、农业(nóng yè)、农民(nóng mín)、水务(shuǐ wù)、水利(shuǐ lì)。", id="readings of words"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    check_step(find_readings, marked, "reading")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_readings, text, "reading")


def test_brackets_take_linear_time() -> None:
    assert_grows_linearly(lambda text: find_readings(Sheet(text)), lambda size: "质(zhuan" * size, 200, 20_000)


def test_headings_are_read_without_them() -> None:
    text = "望川縣(xiàn)調研報(bào)告\n一、存在的問(wèn)題\n水費收繳難，設(shè)備陳舊。\n二、對(duì)策建議\n要更換設(shè)備。\n"
    report = parse_report(text)
    assert [(part.heading.text, part.role) for part in report.sections if part.heading] == [
        ("存在的問題", "finding"),
        ("對策建議", "recommendation"),
    ]
    assert text[report.sections[0].span.start :].startswith("一、存在的問(wèn)題")

"""Numbers before the pieces that sites cut a text into, and lists that look like them."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.clean.chunk_numbers import find_chunk_numbers
from reportparse.clean.shapes import Sheet
from tests.clean.marks import bare, check_step
from tests.growth import assert_grows_linearly

SUPPLY = (
    "关于青河镇供水情况的汇报 一、基本情况。全镇有水厂三座,日供水量两千吨,供水管网总长六十公里,覆",
    "盖十二个村。 二、存在问题。管网老化,漏损率高,部分村用水难,群众意见大。 三、下步打算。改造管网二十公里,新建水",
    "厂一座。",
)
"""A text in three pieces, both cut inside a word."""
ROADS = (
    "今年以来，镇里把农村公路摆在重要位置。全年新建村道三十公里，改造危桥四座，群众出",
    "行条件明显改善。但是养护力量不足，有的路段坑洼不平，雨天积水严重，冬天结冰打滑，群众反映强",
    "烈。下一步要健全养护队伍，落实养护经费。各村要明确一名负责人，每月巡查不少于两次，发现问题及时处",
    "理，确保道路畅通。",
)
"""A text in four pieces."""
CLAUSES = "新建村道三十公里，改造危桥四座，安装护栏二十公里，清理边沟八十公里，补植行道树六百株，"
"""Clauses of one sentence."""
NAMES = "厂前村、北岭村、南岭村、东湾村、西湾村、上河村、下河村、前进村、后山村、石桥村、柳林村、新水"
"""Words of a list, the last cut."""
ITEMS = (
    "加快修路。新建村道三十公里，改造危桥四座，由镇交通站牵头，年底以前全部完工，确保群众出行安全",
    "加强修桥。加固北岭、南岭两座老桥。由镇水利站牵头，汛期以前完成，并报县交通局验收备案",
    "加紧修渠。疏浚西干渠十二公里。由各村分段负责，冬修期间完成，保证春灌用水，不误农时",
)
"""Long items that hold stops and end in none."""


def listed(*items: str, sign: str = "、") -> str:
    """Return the text of a numbered list."""
    return "\n".join(f"{number}{sign}{item}" for number, item in enumerate(items, 1))


def numbered(pieces: tuple[str, ...], sign: str = "、", first: int = 1, between: str = "\n") -> str:
    """Return pieces with their numbers, which are marked."""
    head, *others = pieces
    marked = f"⟪{first}{sign}⟫{head}"
    return marked + "".join(f"⟪{between}{number}{sign}⟫{piece}" for number, piece in enumerate(others, first + 1))


FOUND = [
    pytest.param(numbered(SUPPLY), id="three pieces, cut inside words"),
    pytest.param(numbered(SUPPLY[:2]), id="two pieces through which items count on"),
    pytest.param(numbered(ROADS), id="four pieces of other lengths"),
    pytest.param(numbered(ROADS, "."), id="a full stop behind the number"),
    pytest.param(numbered(ROADS, "、 ", between="\n\n"), id="a blank behind the number, blank lines"),
    pytest.param(numbered(ROADS, between="　\n  "), id="blanks about the line breaks"),
    pytest.param(numbered(ROADS, first=9), id="from a higher number on"),
    pytest.param("青河镇公路情况\n" + numbered(ROADS) + "\n加入会员下载", id="lines above and below"),
    pytest.param(numbered(SUPPLY) + " 第2页 共2页\n", id="the number of a page behind the last"),
    pytest.param(numbered(SUPPLY, between=" 第1页 共2页\n"), id="the number of a page behind each"),
    pytest.param(numbered(SUPPLY, between="\n第1页 共2页\n"), id="the number of a page on a line of its own"),
    pytest.param(
        numbered(ROADS) + f"各村负责人名单报镇交通站备案，有变动的随时更新，每季度通报一次。\n⟪5、⟫{CLAUSES}",
        id="a sentence ends at one cut",
    ),
    pytest.param(numbered(ROADS) + f"{CLAUSES}。养护考核\n⟪5、⟫二、存在问题。人手不足", id="a marker stands behind one cut"),
    pytest.param(f"⟪1、⟫{CLAUSES}养护力⟪\n2、⟫量仍然不足，{CLAUSES}路面⟪\n3、⟫,边沟都已完工。", id="several clauses and no stop"),
    pytest.param(numbered(ROADS) + f"{CLAUSES}建成Smart⟪\n5、→ ⟫City平台。", id="between Latin words"),
    pytest.param(numbered(ROADS) + f"{CLAUSES}建成Smart\n⟪5、⟫A、平台。", id="a marker behind a Latin word"),
    pytest.param(numbered(ROADS, ".") + f"{CLAUSES}新建\n5.5公里村道。", id="a decimal behind the last"),
]
TRAPS = [
    pytest.param(listed("修路", "修桥", "修渠"), id="short items"),
    pytest.param(listed(*(f"{item}。" for item in ITEMS)), id="long items with stops at their ends"),
    pytest.param(listed(*ITEMS), id="long items without stops at their ends"),
    pytest.param(listed(*(f"{item}，" for item in ITEMS)), id="long items with commas at their ends"),
    pytest.param(listed(*(f"{item[:30]}\n{item[30:]}" for item in ITEMS)), id="items over two lines"),
    pytest.param(listed(*(f"{item[:30]}\n{item[30:]}。" for item in ITEMS)), id="items over two lines with stops"),
    pytest.param(listed(SUPPLY[0][-36:], SUPPLY[1][:10] + SUPPLY[1][-26:], SUPPLY[2]), id="short pieces"),
    pytest.param(listed(*ROADS[:2]), id="two pieces without items"),
    pytest.param(listed(SUPPLY[0], SUPPLY[1].replace("二、", "")), id="two pieces through which no items count on"),
    pytest.param(listed(f"{SUPPLY[0][:-1]}。", SUPPLY[1]), id="two pieces and a sentence that ends with the first"),
    pytest.param("3、" + SUPPLY[0] + "\n4、" + SUPPLY[1], id="two pieces from a higher number on"),
    pytest.param(f"{listed(*ROADS[:2])}\n4、{ROADS[2]}", id="numbers that do not count up"),
    pytest.param(f"{listed(*ROADS[:2])}\n3.{ROADS[2]}", id="numbers with other signs"),
    pytest.param(listed(ROADS[0], f"{ROADS[1]}\n说明", ROADS[2]), id="a line between"),
    pytest.param(listed(ROADS[1], ROADS[2], f"{ITEMS[0]}。", f"{ITEMS[1]}。", ITEMS[2]), id="fewer than half break off"),
    pytest.param(listed(SUPPLY[0], f"{SUPPLY[1][:-1]}池。", f"{ITEMS[1]}。"), id="half break off, the others end in stops"),
    pytest.param(listed(SUPPLY[0], f"{SUPPLY[1]}（水利站）", f"{ITEMS[1]}"), id="half break off, the others end in brackets"),
    pytest.param(listed(NAMES, NAMES, NAMES), id="lines that hold no sentences"),
    pytest.param(listed(SUPPLY[0], f"{SUPPLY[1]}厂由县里统", "一、存在问题。"), id="half break off, a marker opens the others"),
    pytest.param(listed(*SUPPLY[:2], ""), id="nothing behind the last number"),
    pytest.param(listed("", "", ""), id="numbers alone"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked
    check_step(find_chunk_numbers, marked, "page-counter")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_chunk_numbers, text, "page-counter")


@pytest.mark.parametrize("line", ["1、" + "路" * 50 + "。路", "2、", "　", "第1页 共2页", "第" * 9 + "页"])
def test_many_lines_take_linear_time(line: str) -> None:
    assert_grows_linearly(find_chunk_numbers, lambda size: Sheet(f"{line}\n" * size), 200)


def test_many_pieces_take_linear_time() -> None:
    def make(size: int) -> Sheet:
        return Sheet("\n".join(f"{number % 1000}、{ROADS[number % 3]}" for number in range(size)))

    assert_grows_linearly(find_chunk_numbers, make, 200)


@pytest.mark.parametrize("between", ["\n", "\n\n", " 第1页 共2页\n"])
def test_the_markers_of_the_text_are_found(between: str) -> None:
    report = parse_report(bare(numbered(SUPPLY, between=between)) + " 第2页 共2页\n")
    assert report.title is not None
    assert report.title.text == "关于青河镇供水情况的汇报"
    assert [node.marker.text for node in report.sections if node.marker] == ["一、", "二、", "三、"]
    assert report.sections[0].text.endswith("供水管网总长六十公里,覆盖十二个村。")
    assert {repair.reason for repair in report.repairs} <= {"page-counter", "page-number"}


@pytest.mark.parametrize("end", ["", "。"])
def test_a_list_stays_a_list(end: str) -> None:
    report = parse_report("三、下步打算\n" + listed(*(f"{item}{end}" for item in ITEMS)))
    assert report.repairs == []
    assert [node.marker.text for node in report.sections[0].children if node.marker] == ["1、", "2、", "3、"]

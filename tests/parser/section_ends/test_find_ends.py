"""Where the text leaves the last item of a run, and what it returns to."""

from __future__ import annotations

from math import isfinite

from hypothesis import given

from reportparse import parse_report
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.outline import ROOT
from reportparse.parser.section_ends.find_ends import find_ends
from tests.growth import assert_grows_linearly
from tests.parser.helpers import outline_of, plain
from tests.properties.strategies import strings

ITEM = "全县新建管网四十公里，改造泵站九座，群众用水更有保障，水费收缴率达到百分之九十六。"
WORK = (
    "一、过去一年工作回顾\n一年来，我们主要做了以下工作。\n"
    f"（一）经济稳步增长。{ITEM}\n（二）民生持续改善。{ITEM}\n（三）社会保持稳定。{ITEM}\n"
    "各位代表！过去一年的成绩来之不易。这是上级正确领导、全县人民共同努力的结果。我代表县人民政府表示衷心的感谢！\n"
    "我们也清醒地看到，工作中还存在不少困难和问题，主要是管网老化，漏损偏高，专业人员不足。\n"
    f"二、今年工作安排\n（一）加快管网改造。{ITEM}\n（二）加强队伍建设。{ITEM}\n（三）强化督促检查。{ITEM}\n"
    "各位代表！让我们更加紧密地团结起来，同心同德，真抓实干，为建设美好家园而努力奋斗！\n"
)


def test_the_closing_words_of_a_section_and_of_the_report() -> None:
    report = parse_report(WORK)
    past, _ = report.sections
    assert [paragraph.text[:4] for paragraph in past.paragraphs][:2] == ["一年来，", "各位代表"]
    assert all(len(child.paragraphs) == 1 for section in report.sections for child in section.children if child.marker)
    assert [paragraph.text[:10] for paragraph in report.closing] == ["各位代表！让我们更加"]


def test_short_lines_behind_an_item_take_linear_time() -> None:
    assert_grows_linearly(parse_report, lambda size: "一、概况\n（一）好\n" + "各村有人\n" * (size // 5), 2_000, 40_000)


def test_what_returns_is_after_what_holds_it_and_goes_up() -> None:
    outline = outline_of(WORK)
    found = find_ends(outline.items, cut_headings(outline, plain(WORK)), WORK)
    assert found and found[-1].owner == ROOT
    assert [place.start for place in found] == sorted(place.start for place in found)


@given(strings())
def test_any_text(text: str) -> None:
    outline = outline_of(text)
    starts = [item.start for item in outline.items]
    for start, owner, odds in find_ends(outline.items, cut_headings(outline, plain(text)), text):
        assert owner == ROOT or outline.items[owner].start < start < len(text)
        assert start not in starts and not text[start].isspace()
        assert isfinite(odds)


def test_paragraphs_of_items_that_have_several_stay() -> None:
    body = f"{ITEM}\n{ITEM}\n{ITEM}\n"
    text = f"关于水务的报告\n一、现状\n{body}二、问题\n{body}三、建议\n{body}"
    outline = outline_of(text)
    assert find_ends(outline.items, cut_headings(outline, plain(text)), text) == []

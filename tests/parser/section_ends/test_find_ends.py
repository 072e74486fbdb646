"""Where the text leaves the last item of a run, and what it returns to."""

from __future__ import annotations

from math import isfinite

import pytest
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


MEASURES = "关于支援供水的函\n\n一、工作安排\n（一）加强管理。各镇建立台账。\n（二）规范收费。县里核定水价。\n"


@pytest.mark.parametrize(
    "line",
    [
        *("以上事项，请予研究函复为盼。", "请予支持为盼。", "请予函复。", "以上请示当否，请批复。", "特此函达，请予支持。"),
        *("专此报告，请审阅。", "敬请予以支持为荷。", "以上方案，请遵照执行。", "盼复。", "专此函复。"),
        *("本方案自发布之日起施行。", "本通知自2024年6月1日起执行。", "本意见自印发之日起施行，有效期三年。"),
        *(
            "本办法由县水务局负责解释。",
            "本办法由县水务局负责解释，自印发之日起施行。",
            "本办法由县水务局负责解释。本办法自6月起施行。",
        ),
    ],
)
@pytest.mark.parametrize("above", [MEASURES, MEASURES.replace("（一）", "### （一）").replace("（二）", "### （二）")])
def test_what_closes_the_paper_is_of_the_report_and_asks_for_nothing(above: str, line: str) -> None:
    for close in ("", "\n青禾县水务局\n2024年5月6日\n"):
        report = parse_report(f"{above}{line}\n{close}")
        assert report.closing[0].text == line
        assert not any(line in str(report.source[point]) for point in [*report.recommendations, *report.findings])


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("一、管护\n各村管好水井。\n二、施行日期\n", "本办法自2024年6月1日起施行。"),
        ("一、管护\n各村管好水井。\n二、说明\n", "本办法自2024年6月1日起施行。"),
        ("一、管护\n各村管好水井。\n", f"本办法自2024年6月1日起施行。\n{ITEM * 8}"),
        ("一、管护\n各村管好水井。\n", "本方案自2024年6月1日起执行，各镇要抓紧落实。"),
    ],
)
def test_what_says_from_when_a_paper_is_in_force_may_be_of_its_part(above: str, line: str) -> None:
    report = parse_report(f"农村供水管理办法\n{above}{line}\n")
    assert line.partition("\n")[0] not in [paragraph.text for paragraph in report.closing]

"""Figures that nothing parts from the words behind them: numbers of a plan, or figures of running text."""

from __future__ import annotations

import pytest

from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.figures import without_figures
from reportparse.tokenizer.tokenize import tokenize


def figures(text: str) -> list[int | None]:
    """Return the ordinals of the figures that may be markers."""
    found = tokenize(CleanText(text, SourceText(text)))
    return [candidate.readings[0].ordinal for candidate in found if candidate.readings[0].family.unparted]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1总则1.1目的做好防汛。2职责2.1分工各司其职。3附则施行。", [1, 2, 3]),
        ("1 总则 1.1 目的 做好防汛。 2 职责 2.1 分工 各司其职。 9 附则 施行。", [1, 2]),
        ("做好防汛。2组织体系由镇长负责。3附则施行。", []),
        ("占比1.1倍。2组织体系由镇长负责。", []),
        ("1增加投入。列入预算。\n2加强管护。落实到人。", [1, 2]),
        ("1增加投入，列入预算，落实到人，按季通报，年底考核。\n", []),
        ("3月底前完成。\n5名干部包村。\n", []),
        ("1 引言\n近年来，水价改革推进。\n", [1]),
        ("1 石塘水库 3200\n2 北坡泵站 450\n", []),
        ("1  石塘水库  镇水务站  2023年5月\n", []),
        ("1  石塘水库\n", [1]),
        ("§1 土地\n", [1]),
    ],
)
def test_which_figures_may_be_markers(text: str, found: list[int]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize("words", ["年轻护士不足", "年度培训不够", "年龄结构老化"])
def test_words_that_begin_as_years_do_are_titles(words: str) -> None:
    text = f"2.1 人手不足\n2.2 {words}\n2.3 设备老旧\n"
    found = tokenize(CleanText(text, SourceText(text)))
    assert [(one.readings[0].prefix, one.readings[0].ordinal) for one in found] == [((2,), 1), ((2,), 2), ((2,), 3)]


def test_other_markers_stay() -> None:
    assert without_figures([], "") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.5年以上规划。\n2.3年行动计划。\n3.其他。", [1, 2, 3]),
        ("1．5年以上规划。\n2．3年行动计划。", [1, 2]),
        ("工期不一。\n1.5年以上的占两成。\n", []),
        ("工期不一。\n2.5年以上的占两成。\n", []),
        ("1.工期。\n1.5年以上的占两成。\n2.造价。\n", [1, 2]),
        ("1.工期。\n2.5年以上的占两成。\n2.造价。\n", [1, 2]),
        ("工期不一，1.5年以上的占两成。2.3年以上的占一成。", []),
        ("1.5年\n2.3年\n", []),
    ],
)
def test_figures_before_years_are_markers_where_they_count_on(text: str, found: list[int]) -> None:
    candidates = tokenize(CleanText(text, SourceText(text)))
    assert [one.readings[0].ordinal for one in candidates if one.readings[0].family.name == "arabic_dot"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.加强。\n2.15票至50票的村。\n3.15票以下的村。\n", [((), 1), ((), 2), ((), 3)]),
        ("1.总则\n1.1人员\n1.2票据\n", [((), 1), ((1,), 1), ((1,), 2)]),
        ("2.2 分工\n2.3件数\n", [((2,), 2), ((2,), 3)]),
        ("2.3人员\n2.4人事\n", [((2,), 3), ((2,), 4)]),
        ("2. 2 德国\n2. 3 日本\n", [((2,), 2), ((2,), 3)]),
        ("1.3人以下不设。\n2.设站。\n", [((), 1), ((), 2)]),
        ("附件：1.34家企业清单\n", [((), 1)]),
        ("3.0 起增加报修；4.0 改写了流程。\n2.x 版本已停用。\n", [((3,), 0)]),
        ("指标　第一年\n漏损率（%）　18.2　16.7　14.9\n", []),
        ("种类  去年  今年 \n 山羌  8.8  5.1 \n 山羊  2.1  1.1 \n", []),
    ],
)
def test_one_figure_or_two(text: str, found: list[tuple[tuple[int, ...], int]]) -> None:
    numbers = [one.readings[0] for one in tokenize(CleanText(text, SourceText(text)))]
    assert [(number.prefix, number.ordinal) for number in numbers] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("早高峰（6:30—9:00）最堵，晚高峰（16:30—19:00）次之。", []),
        ("白天（8:00至18：00）开放。", []),
        ("分两步走。1）增人；2）增车。", ["1）", "2）"]),
        ("（总比分3:15）不算高。", []),
    ],
)
def test_minutes_of_a_time_of_day_number_nothing(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in tokenize(CleanText(text, SourceText(text)))] == expected

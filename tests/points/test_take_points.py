"""Points that running text makes become parts without markers, and leave the text that they stood in."""

from __future__ import annotations

from reportparse.draft import CuePlace
from reportparse.points.take_points import MOST_CUES, weightiest_cues
from tests.growth import assert_grows_linearly
from tests.roles.helpers import work

ASIDE = "一年来，各项工作取得积极进展，群众满意度提升。\n我们也清醒地看到，还存在不少困难和问题：基层人手不足；公共服务经费短缺。为此，建议增加编制。\n"


def test_points_of_running_text() -> None:
    done = work(ASIDE, "points")
    assert [(part.type, done.clean.text[part.start : part.end]) for part in done.tree.parts] == [
        ("finding", "基层人手不足；"),
        ("finding", "公共服务经费短缺。"),
        ("recommendation", "为此，建议增加编制。"),
    ]


def test_what_is_left_stays_text() -> None:
    left = [paragraph.text for paragraph in work(ASIDE, "points").tree.preamble]
    assert left == ["一年来，各项工作取得积极进展，群众满意度提升。", "我们也清醒地看到，还存在不少困难和问题："]


def test_paragraphs_with_leads_are_points() -> None:
    text = "一、对策建议\n加强组织领导。成立专班抓落实。\n加大资金投入。列入年度预算。\n强化督促检查。定期通报进展。\n"
    (part,) = work(text, "points").tree.parts
    assert [(child.heading, child.paragraphs[0].text) for child in part.children] == [
        (None, "加强组织领导。成立专班抓落实。"),
        (None, "加大资金投入。列入年度预算。"),
        (None, "强化督促检查。定期通报进展。"),
    ]
    assert {child.type for child in part.children} == {"recommendation"} and part.paragraphs == []


def test_two_paragraphs_with_leads_are_two_points() -> None:
    (part,) = work("一、存在的问题\n布局不合理。城东没有菜市场。\n设施陈旧。漏雨严重。\n", "points").tree.parts
    assert [child.paragraphs[0].text for child in part.children] == ["布局不合理。城东没有菜市场。", "设施陈旧。漏雨严重。"]


def test_what_labels_give_is_of_the_point_above() -> None:
    text = "一、对策建议\n责任领导：周海峰\n加强巡查。成立专班抓落实。\n责任单位：县水利局\n完成时限：年底前\n加大投入。列入年度预算。责任单位：县财政局。\n强化督查。定期通报进展。\n"
    (part,) = work(text, "points").tree.parts
    assert [[words.text for words in child.paragraphs] for child in part.children] == [
        ["加强巡查。成立专班抓落实。", "责任单位：县水利局", "完成时限：年底前"],
        ["加大投入。列入年度预算。责任单位：县财政局。"],
        ["强化督查。定期通报进展。"],
    ]
    assert [words.text for words in part.paragraphs] == ["责任领导：周海峰"]
    assert part.children[0].end == text.index("\n加大")


def test_rows_of_a_table_are_no_points() -> None:
    text = "一、建议\n| 任务 | 单位 |\n| --- | --- |\n| 压缩时间 | 审批局 |\n各单位要抓好落实。\n"
    (part,) = work(text, "points").tree.parts
    assert [[words.text for words in child.paragraphs] for child in part.children] == [["各单位要抓好落实。"]]
    assert [words.text[:1] for words in part.paragraphs] == ["|"] * 3


def test_rows_without_a_bar_at_their_head_are_no_points() -> None:
    text = "一、存在的问题\n也有不足：\n问题 | 原因 |\n管护不到位 | 人手少 |\n水费 | 收缴率低 | 宣传少\n"
    (part,) = work(text, "points").tree.parts
    assert part.children == [] and len(part.paragraphs) == 4


def test_labels_behind_one_point_take_linear_time() -> None:
    assert_grows_linearly(
        lambda text: work(text, "points"),
        lambda size: "一、建议\n要加强管理。\n" + "责任单位：县水利局\n" * (size // 10),
        2_000,
        40_000,
    )


def test_the_weightiest_of_a_place() -> None:
    assert weightiest_cues([CuePlace(1.0, 3, 5), CuePlace(2.0, 3, 5)]) == [CuePlace(2.0, 3, 5)]


def test_the_weightiest_first_and_of_equals_the_first_by_place() -> None:
    cues = [CuePlace(1.0, 8, 9), CuePlace(1.0, 2, 4), CuePlace(3.0, 5, 7)]
    assert weightiest_cues(cues) == [cues[2], cues[1], cues[0]]


def test_no_more_than_some() -> None:
    assert len(weightiest_cues(CuePlace(1.0, at, at + 1) for at in range(9))) == MOST_CUES


def test_none() -> None:
    assert weightiest_cues([]) == []


def test_rows_of_two_cells_are_no_points() -> None:
    text = "一、存在的问题\n部分渡口缺乏看护，设施陈旧。\n渡口 | 所在\n柳树湾 | 双桥镇\n"
    (part,) = work(text, "points").tree.parts
    assert [words.text for words in part.paragraphs] == ["渡口 | 所在", "柳树湾 | 双桥镇"]

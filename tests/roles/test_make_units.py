"""Units: which parts have one, with which words."""

from __future__ import annotations

from reportparse.roles.make_units import LONGEST_TEXT, make_units
from reportparse.roles.table import FINDING, INDEX, RECOMMENDATION
from reportparse.roles.unit import Unit, is_label
from tests.roles.helpers import work


def units(text: str) -> Unit:
    return make_units(work(text, "tree").tree)


def loudest(unit: Unit) -> int:
    return max(range(len(unit.cues)), key=unit.cues.__getitem__)


def test_headings_say_what_parts_are_for() -> None:
    root = units("关于养老的报告\n一、基本情况\n有九个村。\n二、存在的问题\n人手不足。\n三、对策建议\n增加人手。\n")
    assert root.text == "关于养老的报告"
    assert [unit.text for unit in root.children] == ["基本情况", "存在的问题", "对策建议"]
    assert [loudest(child) for child in root.children] == [INDEX["practice"], FINDING, RECOMMENDATION]
    assert root.children[1].parts == {FINDING}


def test_a_part_without_heading_has_its_first_words() -> None:
    (unit,) = units(f"一、本县把养老放在重要位置，{'持续投入，' * 20}建成九所。\n").children
    assert unit.text.startswith("本县把养老放在重要位置") and len(unit.text) == LONGEST_TEXT


def test_articles_of_a_law_have_no_units() -> None:
    assert units("第一条 为了加强管理，制定本办法。\n第二条 存在问题的单位应当整改。\n").children == []


def test_a_label_is_a_part_of_its_own() -> None:
    root = units("一、养老服务\n问题：人手不足。\n建议：增加人手。\n")
    labels = [unit for unit in root.children[0].children if is_label(unit)]
    assert [(unit.text, loudest(unit)) for unit in labels] == [("问题", FINDING), ("建议", RECOMMENDATION)]


def test_cues_stand_where_the_text_has_them() -> None:
    text = "报告\n一、存在的问题\n（一）人手不足\n缺编制。\n"
    done = work(text, "tree")
    root = make_units(done.tree)
    cues = {done.clean.text[cue.start : cue.end] for unit in root.children for cue in unit.hits(FINDING)}
    assert "问题" in "".join(cues)
    assert all(cue in text for cue in cues)


def test_what_stands_right_before_a_node_leads_to_it() -> None:
    root = units(
        "今年抓得紧，主要做法有：\n一、定规矩\n制度有三条。\n做法是：\n（一）张榜公布。\n（二）逐户讲解。\n二、问题\n（一）人手不足。\n"
    )
    first, second = root.children
    assert [unit.lead for unit in (first, *first.children)] == ["今年抓得紧，主要做法有：", "做法是：", "做法是："]
    assert [unit.lead for unit in (second, *second.children)] == ["今年抓得紧，主要做法有：", ""]


def test_only_the_last_words_lead() -> None:
    (unit,) = units(f"{'全镇抓得紧，' * 20}主要做法有：\n一、定规矩，讲道理。\n").children
    assert len(unit.lead) == LONGEST_TEXT and unit.lead.endswith("，主要做法有：")

"""Units: which parts and sentences are weighed, and what their words say."""

from __future__ import annotations

from reportparse.roles.scored import Scored, is_label
from reportparse.roles.table import FINDING, INDEX, RECOMMENDATION
from reportparse.roles.weigh_parts import weigh_parts
from tests.roles.helpers import work


def units(text: str) -> Scored:
    done = work(text, "tree")
    return weigh_parts(done.tree, done.clean.text)


def best(unit: Scored) -> int:
    return max(range(len(unit.total)), key=unit.total.__getitem__)


def test_headings_say_what_parts_are_for() -> None:
    root = units("一、基本情况\n有九个村。\n二、存在的问题\n人手不足。\n三、对策建议\n增加人手。\n")
    assert [best(child) for child in root.children] == [INDEX["practice"], FINDING, RECOMMENDATION]
    assert root.children[1].parts == {FINDING}


def test_what_lies_inside_adds_less_than_ones_own_words() -> None:
    root = units("一、有关方面\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、其他\n略。\n")
    inside = root.children[0]
    assert max(inside.scores) <= 0.0 < inside.total[FINDING]
    assert inside.total[FINDING] < sum(child.total[FINDING] for child in inside.children)


def test_sentences_of_plain_text_are_units_where_they_may_name_problems() -> None:
    text = "一年来各项工作取得进展。我们也清醒地看到，还存在不少困难和问题，人手不足。为此，建议增加编制。\n"
    root = units(text)
    assert [text[unit.start : unit.end].strip() for unit in root.children] == [
        "一年来各项工作取得进展。",
        "我们也清醒地看到，还存在不少困难和问题，人手不足。",
        "为此，建议增加编制。",
    ]
    assert [unit.node for unit in root.children] == [None, None, None]
    assert best(root.children[1]) == FINDING and best(root.children[2]) == RECOMMENDATION
    assert units("一年来各项工作取得进展。\n").children == []


def test_articles_of_a_law_have_no_units() -> None:
    root = units("第一条 为了加强管理，制定本办法。\n第二条 存在问题的单位应当整改。\n")
    assert root.children == []


def test_a_label_is_a_part_of_its_own() -> None:
    root = units("一、养老服务\n问题：人手不足。\n建议：增加人手。\n")
    labels = [unit for unit in root.children[0].children if is_label(unit)]
    assert [best(unit) for unit in labels] == [FINDING, RECOMMENDATION]


def test_cues_stand_where_the_text_has_them() -> None:
    text = "报告\n一、存在的问题\n（一）人手不足\n缺编制。\n"
    done = work(text, "tree")
    root = weigh_parts(done.tree, done.clean.text)
    cues = {done.clean.text[cue.start : cue.end] for unit in root.children for cue in unit.hits(FINDING)}
    assert "问题" in "".join(cues)
    assert all(cue in text for cue in cues)

"""What the words of a heading, a first clause and a sentence say."""

from __future__ import annotations

import pytest

from reportparse.roles.table import FINDING, RECOMMENDATION
from reportparse.roles.unit import Unit
from reportparse.roles.weigh_cues import weigh_heading, weigh_lead, weigh_sentence


def weighed(how: str, text: str) -> Unit:
    unit = Unit(0, len(text))
    {"heading": weigh_heading, "lead": weigh_lead, "sentence": weigh_sentence}[how](unit, text, 0)
    return unit


def best(unit: Unit) -> int:
    return max(range(len(unit.cues)), key=unit.cues.__getitem__)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("存在的主要问题", FINDING),
        ("基层力量不足", FINDING),
        ("加快补齐民生短板", RECOMMENDATION),
        ("破解融资难题", RECOMMENDATION),
        ("政策措施落实不到位", FINDING),
        ("对策建议", RECOMMENDATION),
    ],
)
def test_headings(text: str, role: int) -> None:
    assert best(weighed("heading", text)) == role


def test_a_heading_that_names_a_part_names_its_role() -> None:
    assert weighed("heading", "存在的问题及建议").parts == {FINDING, RECOMMENDATION}
    assert weighed("heading", "基层力量不足").parts == set()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("细化整改措施", set()),
        ("明确整改责任，落实各项工作任务", set()),
        ("整改措施", {RECOMMENDATION}),
        ("加强河道管理的对策建议", {RECOMMENDATION}),
        ("明年重点任务", {RECOMMENDATION}),
    ],
)
def test_what_a_verb_governs_names_no_part(text: str, named: set[int]) -> None:
    assert weighed("heading", text).parts == named


def test_the_first_clause_counts_less_than_a_heading() -> None:
    lead, heading = weighed("lead", "基层力量不足，难以应付。"), weighed("heading", "基层力量不足")
    assert 0 < lead.cues[FINDING] < heading.cues[FINDING]


def test_a_problem_that_is_asked_about_or_solved_is_none() -> None:
    stated = weighed("sentence", "目前还存在不少问题。").cues[FINDING]
    assert weighed("sentence", "重点研究存在不少问题。").cues[FINDING] < stated


def test_a_word_counts_once_in_a_sentence() -> None:
    once = weighed("sentence", "经费投入不足。").cues
    assert weighed("sentence", "经费投入不足。" * 3).cues == once


@pytest.mark.parametrize("how", ["heading", "lead", "sentence"])
def test_words_without_cues_say_nothing(how: str) -> None:
    assert weighed(how, "云溪镇村").found == ()


def test_cues_stand_where_they_were_found() -> None:
    text = "基层力量不足"
    unit = Unit(100, 106)
    weigh_heading(unit, text, 100)
    assert {text[cue.start - 100 : cue.end - 100] for cue in unit.hits(FINDING)} == {"不足"}

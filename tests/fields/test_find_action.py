"""What a recommendation asks for: the first clause that says it, without who is asked."""

from __future__ import annotations

import pytest

from reportparse.fields.find_action import find_action
from reportparse.fields.find_addressee import find_addressee
from tests.fields.days import words

ACTIONS = [
    ("建议安排专项资金，加强监管。", "安排专项资金"),
    ("各乡镇应当建立台账。", "建立台账"),
    ("要划定水源保护范围；限期搬迁养殖场。", "划定水源保护范围"),
    ("针对经费不足，建议由县财政局统筹安排资金。", "统筹安排资金"),
    ("此外，要公布水质结果。", "公布水质结果"),
    ("加强管护队伍建设。", "加强管护队伍建设"),
    ("，。", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "what"), ACTIONS, ids=[text for text, _ in ACTIONS])
def test_what_is_asked(text: str, what: str | None) -> None:
    assert words(text, find_action(text, find_addressee(text))) == what


def test_action() -> None:
    text = "为此，建议市财政局安排专项资金，并加强监管。"
    assert words(text, find_action(text, find_addressee(text))) == "安排专项资金"
    assert find_action("。", None) is None


def test_a_body_that_stands_later_is_not_left_out() -> None:
    text = "尽快制定方案，由县水利局实施。"
    assert words(text, find_action(text, (8, 12))) == "尽快制定方案"

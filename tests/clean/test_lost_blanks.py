"""Question marks that stand for blanks, and questions."""

from __future__ import annotations

import pytest

from reportparse.clean.lost_blanks import find_lost_blanks
from tests.clean.marks import check_step

FOUND = [
    pytest.param("0⟪?⟫ ⟪?⟫ ⟪?⟫引 言\n1⟪?⟫ ⟪?⟫ ⟪?⟫参与主体", id="behind a number"),
    pytest.param("⟪?⟫⟪?⟫⟪?⟫⟪?⟫⟪?⟫⟪?⟫ ⟪?⟫望川县水务局\n⟪?⟫⟪?⟫⟪?⟫⟪?⟫⟪?⟫ 2018年12月24日", id="before a signature"),
    pytest.param("1⟪?⟫ 水源\n水源有三处。\n2⟪?⟫ 管网\n2.1⟪?⟫ 干管\n干管旧。", id="behind the numbers of lines"),
    pytest.param("现印发给你们。\n⟪?⟫\n⟪?⟫\n望川县节水方案", id="lines of one"),
]
TRAPS = [
    pytest.param("水从哪里来?谁来管?", id="questions"),
    pytest.param("真的够用吗??", id="two"),
    pytest.param("谁来管? 怎么管? 钱从哪里来?", id="questions with blanks"),
    pytest.param("共有几处水源，3? 水源共三处。", id="a figure in a sentence"),
    pytest.param("水厂有几座\n3? 怕是不止\n全县都查过了。", id="one alone"),
    pytest.param("3? 谁数过?\n4? 怎么数?", id="numbers with questions"),
    pytest.param("谁来管？ ？", id="full width"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    check_step(find_lost_blanks, marked, "lost-blank")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_lost_blanks, text, "lost-blank")

"""How a break is closed, and words that are doubled at it."""

from __future__ import annotations

import pytest

from reportparse.clean.joints import close, find_doubles
from tests.clean.marks import bare, check_step, with_marks

JOINTS = [
    pytest.param("高度重⟨\n⟩视", id="inside a word"),
    pytest.param("Smart⟨\n→ ⟩City", id="between Latin words"),
    pytest.param("采用⟨\n⟩Smart", id="before a Latin word"),
    pytest.param("投入12⟨\n⟩00万元", id="inside a number"),
    pytest.param("2022⟨ ⟩A", id="between a figure and a letter"),
    pytest.param("推进互联网⟪doubled-text|\n互联网⟫建设", id="a word that stands before and after"),
    pytest.param("各村各户⟨\n⟩各户都有", id="two characters are no word"),
    pytest.param("是、是、是⟨\n⟩、是、是的", id="punctuation is no word"),
    pytest.param("供水工程⟨  \n　⟩大多", id="all the white space"),
    pytest.param("⟨\n⟩一、", id="at the beginning"),
    pytest.param("结束⟨\n⟩", id="at the end"),
]
FOUND = [
    pytest.param("建设“⟪互联网⟫互联网+”平台。", id="after a quote"),
    pytest.param("全镇，⟪供水工程⟫供水工程大多运行平稳。", id="after a comma"),
    pytest.param("（⟪试行办法⟫试行办法）", id="after a bracket"),
]
TRAPS = [
    pytest.param("全镇供水工程供水工程大多运行平稳。", id="in the midst of a clause"),
    pytest.param("要做到，一件一件一件一件落实。", id="one by one"),
    pytest.param("看看，看看再说。", id="two characters"),
    pytest.param("供水工程，供水工程大多运行平稳。", id="with a comma between"),
    pytest.param("建设，供水工程供水设施。", id="not equal"),
]


@pytest.mark.parametrize("marked", JOINTS)
def test_a_break_is_closed(marked: str) -> None:
    text = bare(marked)
    start = next(at for at, char in enumerate(text) if char.isspace())
    end = next((at for at in range(start, len(text)) if not text[at].isspace()), len(text))
    assert with_marks(text, [close(text, start, end, "line-wrap")], "line-wrap") == marked


@pytest.mark.parametrize("marked", FOUND)
def test_doubles_are_found(marked: str) -> None:
    assert "⟪" in marked
    check_step(find_doubles, marked, "doubled-text")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_said_twice_on_purpose_stays(text: str) -> None:
    check_step(find_doubles, text, "doubled-text")

"""How far the bullets of a flat text are set in, and the lists in one another that this makes."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.model import AnyNode
from reportparse.tokenizer.tokenize import tokenize
from tests.growth import assert_grows_linearly
from tests.parser.helpers import plain


def indents(text: str) -> list[int | None]:
    return [candidate.style.indent for candidate in tokenize(plain(text))]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("- 补水：甲。\n- 清淤：乙。\n    - 人工：丙。\n- 修渠：丁。\n", [0, 0, 4, 0]),
        ("  • 补水：甲。\n    • 雨水：乙。\n  • 清淤：丙。\n", [2, 4, 2]),
        ("• 补水：甲。\n\t○ 雨水：乙。\n• 清淤：丙。\n", [0, 4, 0]),
        ("● 补水：甲。\n　　○ 雨水：乙。\n● 清淤：丙。\n", [0, 8, 0]),
        ("- 补水：甲。\n  - 雨水：乙。\n    - 蓄水：丙。\n- 清淤：丁。\n", [0, 2, 4, 0]),
    ],
)
def test_bullets_that_are_set_in(text: str, columns: list[int]) -> None:
    assert indents(text) == columns


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- 补水：甲。\n- 清淤：乙。\n- 修渠：丙。\n", id="all alike"),
        pytest.param("• 补水：甲。\n  • 清淤：乙。\n  • 修渠：丙。\n", id="the first has lost its blanks"),
        pytest.param("• 补水：甲。\n • 清淤：乙。\n• 修渠：丙。\n", id="a slip"),
        pytest.param("  • 补水：甲。\n• 清淤：乙。\n• 修渠：丙。\n", id="the first is set in"),
        pytest.param("• 补水：甲。\n一、清淤\n  • 修渠：丙。\n• 种树：丁。\n", id="a number between"),
    ],
)
def test_indents_that_tell_nothing(text: str) -> None:
    assert set(indents(text)) == {None}


@pytest.mark.parametrize("inner", ["    - ", "  • ", "  ○ ", "\t- "])
def test_a_list_that_is_set_in_belongs_to_the_item_above(inner: str) -> None:
    outer = inner.strip().replace("○", "•")
    text = f"一、原则\n\n{outer} 补水：从河里引。\n{outer} 清淤：办法有：\n{inner}人工：农闲时挖。\n{inner}机械：雨季前挖。\n{outer} 修渠：分段修。\n\n二、打算\n\n先修干渠。\n"
    assert words(parse_report(text).sections) == [
        ("原则", [("补水", []), ("清淤", [("人工", []), ("机械", [])]), ("修渠", [])]),
        ("打算", []),
    ]


def words(nodes: list[AnyNode]) -> list[object]:
    """Return nodes as heading, with what they hold."""
    return [(node.heading.text, words(node.children)) for node in nodes if node.heading]


def test_it_takes_time_that_grows_with_the_text() -> None:
    assert_grows_linearly(lambda text: tokenize(plain(text)), lambda size: "- 补水：甲。\n    - 雨水：乙。\n" * size, 500)

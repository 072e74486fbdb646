"""Dashes inside a line: which open the items of a list, and which stand in a sentence."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.tokenizer.dashed_items import dashed_items
from tests.growth import assert_grows_linearly


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（一）基本原则——先建后管。统一布点。——建管并重。先定人。——量力而行。按水价建。", [7, 19, 30]),
        ("二、总体要求（一）原则——先建后管。统一布点。——建管并重。", [11, 23]),
        ("（一）原则——先建后管。——建管并重。（二）目标——三年通水。——五年还清。", [5, 12, 24, 31]),
        ("（一）原则。 ——先建后管。统一布点。 ——建管并重。", [7, 20]),
        ("原则如下：——先建后管。——建管并重。", [5, 12]),
        ("——先建后管。统一布点。——建管并重。先定人。", [12]),
        ("全县走了三步，步步踏实。——先建后管。——建管并重。", [12, 19]),
        ("全县只有一条路可走，也就是——先建后管。——建管并重。", []),
        ("他说：水是命脉。——题记\n路是筋骨。——跋\n", []),
        ("石坝——青山——梁家一线已经通水。——先建后管。", []),
        ("靠天吃水？还是修渠引水？——先建后管。——建管并重？", []),
        ("水价怎么定？——按方计费。够不够用？——按户核定。", []),
        ("第1页。——2——下一页。——3——再下一页。", []),
    ],
)
def test_which_dashes_open_items(text: str, found: list[int]) -> None:
    assert [lead.start for lead in dashed_items(text)] == found


def test_the_items_stand_below_the_heading_that_they_lost_their_lines_to() -> None:
    text = "一、总体要求（一）基本原则——先建后管。统一布点。——建管并重。先定人。（二）工作目标三年通水。二、保障措施（一）加强领导。（二）落实经费。"
    first = parse_report(text).sections[0].children[0]
    assert first.heading is not None and first.heading.text == "基本原则"
    assert [item.heading.text for item in first.children if item.heading] == ["先建后管", "建管并重"]


def test_it_takes_time_that_grows_with_the_text() -> None:
    assert_grows_linearly(dashed_items, lambda size: "原则——先建后管。——建管并重。" * size, 500)
    assert_grows_linearly(dashed_items, lambda size: "原则——先建后管。——建管并重。\n" * size, 500)

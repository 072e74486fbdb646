"""The working tree of an outline: titles, paragraphs, where each part ends."""

from __future__ import annotations

from typing import Any

import pytest

from reportparse.draft import Draft, Tree
from reportparse.parser.build_tree import build_tree
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.find_title import find_title
from reportparse.parser.outline import ROOT
from reportparse.parser.section_ends.find_ends import Return, find_ends
from tests.parser.helpers import outline_of, plain


def tree_of(text: str) -> Tree:
    outline, clean = outline_of(text), plain(text)
    headings = cut_headings(outline, clean)
    title = find_title(clean, outline.begins(len(text)))
    return build_tree(outline, headings, find_ends(outline.items, headings, text), title, clean)


def shown(part: Draft) -> Any:
    """Return a part as marker, heading, own text and what it holds."""
    texts = [paragraph.text for paragraph in part.paragraphs]
    heading = part.heading.text if part.heading else ""
    return (part.marker.text if part.marker else "", heading, texts, [shown(child) for child in part.children])


CASES = {
    "a heading on its line, text below": ("一、概况\n有九个村。\n", [("一、", "概况", ["有九个村。"], [])]),
    "a lead that its stop closes": ("一、加强领导。成立专班。\n二、落实责任。分工到人。\n", [
        ("一、", "加强领导", ["成立专班。"], []), ("二、", "落实责任", ["分工到人。"], []),
    ]),
    "a lead that a point closes": ("一、加强领导.成立专班.\n二、收支情况.\n有2.5万元.\n三、平台\n.NET平台好。\n", [
        ("一、", "加强领导", ["成立专班."], []), ("二、", "收支情况", ["有2.5万元."], []), ("三、", "平台", [".NET平台好。"], []),
    ]),
    "levels": ("一、做法\n总的说。\n（一）建章立制\n有制度。\n（二）加强培训\n有培训。\n二、成效\n好。\n", [
        ("一、", "做法", ["总的说。"], [("（一）", "建章立制", ["有制度。"], []), ("（二）", "加强培训", ["有培训。"], [])]),
        ("二、", "成效", ["好。"], []),
    ]),
    "points end with their paragraph, and the rest returns to the part": (
        "一、问题\n主要有：一是人手不足。只有三名专职人员，难以应付。二是经费不足。每年只有两万元，难以维持。\n这些问题要重视。\n二、建议\n增加人手。\n", [
            ("一、", "问题", ["主要有：", "这些问题要重视。"], [("一是", "人手不足", ["只有三名专职人员，难以应付。"], []), ("二是", "经费不足", ["每年只有两万元，难以维持。"], [])]),
            ("二、", "建议", ["增加人手。"], []),
        ],
    ),
    "white space is no paragraph": ("一、概况\n\n \u3000\n 有九个村。 \n", [("一、", "概况", ["有九个村。"], [])]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_parts(name: str) -> None:
    text, expected = CASES[name]
    assert [shown(part) for part in tree_of(text).parts] == expected


def test_the_text_returns_step_by_step() -> None:
    text = "一、做法\n（一）建章立制\n有制度。\n各村有专人。\n总的看有成效。\n特此报告。\n"
    outline, clean = outline_of(text), plain(text)
    returns = [Return(text.index("总的"), 0), Return(text.index("特此"), ROOT)]
    tree = build_tree(outline, cut_headings(outline, clean), returns, (0, 0), clean)
    assert [shown(part) for part in tree.parts] == [
        ("一、", "做法", ["总的看有成效。"], [("（一）", "建章立制", ["有制度。", "各村有专人。"], [])])
    ]
    assert [paragraph.text for paragraph in tree.closing] == ["特此报告。"]
    (top,) = tree.parts
    assert (top.children[0].end, top.end) == (returns[0].start, returns[1].start)


def test_the_title_and_what_stands_before_the_first_part() -> None:
    tree = tree_of("关于街道工作的调研报告\n近期开展了调研。\n一、概况\n有九个村。\n")
    assert tree.title is not None and tree.title.text == "关于街道工作的调研报告"
    assert [paragraph.text for paragraph in tree.preamble] == ["近期开展了调研。"]


def test_a_text_without_markers_is_title_and_preamble() -> None:
    tree = tree_of("关于街道工作的调研报告\n近期开展了调研。\n")
    assert (tree.parts, [paragraph.text for paragraph in tree.preamble]) == ([], ["近期开展了调研。"])


def test_places_are_those_of_the_clean_text() -> None:
    text = "一、做法\n总的说。\n（一）建章立制\n有制度。\n"
    for part in (part for top in tree_of(text).parts for part in top.walk()):
        for told in (part.marker, part.heading, *part.paragraphs):
            assert told is not None and text[told.start : told.end] == told.text
        assert part.level == (2 if part.marker and part.marker.text == "（一）" else 1)
    (top,) = tree_of(text).parts
    assert (top.start, top.end, top.children[0].start) == (0, len(text), text.index("（一）"))

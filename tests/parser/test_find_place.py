"""The places that a person names: offsets, lines, pages and paragraphs, words."""

from __future__ import annotations

import pytest

from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.parser.find_place import LONGEST_WORDS, find_place
from reportparse.source import Block, SourceText

TEXT = "一、现状\n全镇有\n十二个村。\n\n二、问题\n有的村缺水，有的村缺人。"
SOURCE = SourceText(TEXT)
PAGED = SourceText(
    "甲乙丙丁戊己",
    format="pdf",
    blocks=[Block(0, 2, page=1, paragraph=1), Block(2, 3, page=1, paragraph=2), Block(4, 6, page=2, cell="T1R2C3")],
)


def named(source: SourceText, at: int | str) -> str:
    span = find_place(source, at)
    return source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (0, "一"), ("3", "状"), ("+5", "全"), (" 7 ", "有"), (len(TEXT) - 1, "。"),
        ("L1", "一、现状"), ("L4", ""), ("L2:3", "有"), ("L6", "有的村缺水，有的村缺人。"),
        ("问题", "问题"), ("全镇有十二个村", "全镇有\n十二个村"), ("全 镇有", "全镇有"), ("L", "L"),
    ],
)  # fmt: skip
def test_places(at: int | str, words: str) -> None:
    source = SOURCE if at != "L" else SourceText("A L B")
    assert named(source, at) == words


@pytest.mark.parametrize(("at", "words"), [("p1", "甲乙丙"), ("p2", "戊己"), ("¶2", "丙"), ("T1R2C3", "戊己")])
def test_places_of_a_file(at: str, words: str) -> None:
    assert named(PAGED, at) == words


@pytest.mark.parametrize(
    ("at", "says"),
    [
        (-1, "offset"), (len(TEXT), "offset"), ("-1", "offset"), ("9" * 18, "offset"),
        ("L0", "no line 0"), ("L7", "no line 7; the text has 6"), ("L1:0", "no column 0; it has 4"), ("L1:5", "no column 5"), ("L4:1", "it has 0"),
        ("p1", "no place p1 in text"), ("¶1", "no place ¶1"), ("T1R1C1", "no place"),
        ("没有的字", "does not stand in the text"), ("有的村", "stands at 2 places; give one of L6:1, L6:7"),
        ("", "1 to 200 characters"), ("  ", "1 to 200 characters"), ("村" * (LONGEST_WORDS + 1), "1 to 200 characters"), ("9" * 19, "is no place"),
    ],
)  # fmt: skip
def test_no_such_place(at: int | str, says: str) -> None:
    with pytest.raises(ArgumentError, match=says):
        find_place(SOURCE, at)


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(ArgumentError, match="p3"):
        find_place(PAGED, "p3")


def test_of_many_places_some_are_named() -> None:
    with pytest.raises(ArgumentError, match=r"stands at 9 places; give one of L1:1, L1:2, L1:3, L1:4, L1:5 …"):
        find_place(SourceText("村" * 9), "村")


def test_what_is_no_place() -> None:
    with pytest.raises(ArgumentTypeError):
        find_place(SOURCE, 1.5)  # type: ignore[arg-type]

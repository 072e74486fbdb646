"""The text as it was read: lines, places, blocks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.errors import ArgumentError
from reportparse.model import Paragraph
from reportparse.pipeline import parse_report
from reportparse.source import Block, Place, SourceText, Span
from tests.properties.strategies import strings

TEXT = "一、现状\n\n二、问题\n"
PAGED = SourceText(
    "甲乙丙\n丁戊己",
    format="docx",
    blocks=[
        Block(0, 2, page=1, paragraph=1),
        Block(4, 7, paragraph=2, cell="T1R1C1", element="text box", box=(1.0, 2.0, 3.0, 4.0)),
    ],
)


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 1), (3, 1, 4), (4, 1, 5), (5, 2, 1), (6, 3, 1), (10, 3, 5), (11, 4, 1)]
)
def test_lines_and_columns(offset: int, line: int, column: int) -> None:
    assert SourceText(TEXT).locate(offset) == Place(line, column)


def test_a_place_gives_its_characters() -> None:
    source = SourceText(TEXT)
    assert source[Span(2, 4)] == source[2:4] == "现状"
    assert source[Paragraph("现 状", Span(2, 4))] == "现状"
    assert source[Span(3, 3)] == source[Span(3, 2)] == ""
    assert source[Span(0, len(TEXT))] == TEXT


def test_pieces_give_their_characters_in_reading_order() -> None:
    pieces = [Span(8, 10), Span(2, 4)]
    assert SourceText(TEXT)[pieces] == "问题现状"
    assert SourceText(TEXT)[Paragraph("问题现状", pieces[0], pieces)] == "问题现状"
    assert SourceText(TEXT)[[]] == ""
    assert SourceText(TEXT)[[Paragraph("问题", pieces[0]), pieces[1]]] == "问题现状"


@given(strings())
def test_every_part_gives_what_its_spans_show(text: str) -> None:
    report = parse_report(text)
    for node in report.walk():
        for part in (node, node.marker, node.heading, *node.paragraphs, *node.evidence):
            if part is not None:
                pieces = getattr(part, "spans", None) or [part.span]
                assert report.source[part] == "".join(report.source.text[span.start : span.end] for span in pieces)


def test_a_source_is_not_gone_through() -> None:
    source: Any = SourceText(TEXT)
    with pytest.raises(TypeError, match="not iterable"):
        iter(source)
    with pytest.raises(TypeError):
        assert "一" in source


@pytest.mark.parametrize("offset", [-1, len(TEXT) + 1])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ArgumentError):
        SourceText(TEXT).locate(offset)


def test_the_end_of_an_empty_text_is_a_place() -> None:
    assert SourceText("").locate(0) == Place(1, 1)


@pytest.mark.parametrize(
    ("number", "span"), [(0, None), (1, Span(0, 4)), (2, Span(5, 5)), (3, Span(6, 10)), (4, Span(11, 11)), (5, None)]
)
def test_a_line_by_its_number(number: int, span: Span | None) -> None:
    assert SourceText(TEXT).line(number) == span


@given(st.text("甲\n", max_size=20))
def test_every_offset_stands_in_the_line_that_it_says(text: str) -> None:
    source = SourceText(text)
    for offset in range(len(text) + 1):
        place = source.locate(offset)
        line = source.line(place.line)
        assert line is not None
        assert line.start + place.column - 1 == offset <= line.end
        assert text[line.start : line.end] == text.split("\n")[place.line - 1]


@pytest.mark.parametrize(("offset", "block"), [(0, 0), (1, 0), (2, None), (3, None), (4, 1), (6, 1), (7, None)])
def test_the_block_that_holds_a_character(offset: int, block: int | None) -> None:
    found = PAGED.block_at(offset)
    assert (PAGED.blocks.index(found) if found else None) == block


def test_a_place_has_what_its_block_knows() -> None:
    assert PAGED.locate(1) == Place(1, 2, page=1, paragraph=1)
    assert PAGED.locate(5) == Place(2, 2, paragraph=2, cell="T1R1C1", element="text box", box=(1.0, 2.0, 3.0, 4.0))
    assert PAGED.locate(3) == Place(1, 4)


@pytest.mark.parametrize(
    ("place", "brief"),
    [
        (Place(7, 2), "L7"),
        (Place(7, 2, page=3), "p3"),
        (Place(7, 2, paragraph=5), "¶5"),
        (Place(7, 2, paragraph=5, cell="T1R2C3"), "T1R2C3"),
        (Place(7, 2, page=3, paragraph=5, cell="T1R2C3"), "p3"),
        (Place(7, 2, element="footnote 2"), "L7"),
    ],
)
def test_a_place_in_a_few_characters(place: Place, brief: str) -> None:
    assert place.brief() == brief


def test_a_place_in_words() -> None:
    assert Place(7, 2).describe() == "line 7, column 2"
    assert "7" in Place(7, 2).describe("zh")
    both = Place(7, 2, page=3, cell="T1R2C3")
    assert both.describe().count(", ") == 1
    assert "3" in both.describe() and "T1R2C3" in both.describe() and "line" not in both.describe()
    assert "，" in both.describe("zh")


@pytest.mark.parametrize(
    ("format_", "verbatim"), [("text", True), ("markdown", True), ("html", False), ("docx", False), ("pdf", False)]
)
def test_what_is_the_file_itself(format_: str, verbatim: bool) -> None:
    assert SourceText("", format=format_).verbatim is verbatim

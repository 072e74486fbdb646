"""What is not seen: line ends and blanks of every kind are read as one, and what has no width is taken out."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.clean.clean_text import clean_text
from reportparse.clean.even_blanks import SPACES, even_blanks, find_unseen
from reportparse.signs import LINE_ENDS, WIDTHLESS
from reportparse.source import SourceText
from reportparse.texts import ReadText
from tests.growth import assert_grows_linearly

TEXT = "关于石塘镇供水工作的调研报告\n\n1 基本情况\n1.1 工程建设\n全镇建成供水工程十七处。\n1.2 水费收缴\n水费收缴率为八成。\n2 存在问题\n2.1 人手不足\n有的村没有管水员。\n3 工作建议\n3.1 增加人手\n建议镇政府招录管水员。\n"


def outline(text: str) -> list[tuple[str, str, str]]:
    """Return the nodes of a text by number, heading and own words, each checked against the source."""
    report = parse_report(text)
    found = [report.title, *(part for node in report.walk() for part in (node.marker, node.heading, *node.paragraphs))]
    assert all("".join(report.source[part].split()) == "".join(part.text.split()) for part in found if part)
    return [
        (node.marker.text if node.marker else "", node.heading.text if node.heading else "", node.text) for node in report.walk()
    ]


def test_the_text_itself_has_its_nodes() -> None:
    assert [marker for marker, _, _ in outline(TEXT)] == ["1", "1.1", "1.2", "2", "2.1", "3", "3.1"]


@pytest.mark.parametrize("end", [*LINE_ENDS, "\r\n", "\r\r\n"])
def test_every_line_end_is_one(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert outline(text) == outline(TEXT)
    place = SourceText(text).locate(text.index("水费收缴率"))
    assert (place.line, place.column) == (7, 1)


@pytest.mark.parametrize("indent", ["\t", "\t\t", " \t", "\xa0\xa0", "\u3000\t", *SPACES])
def test_lines_may_be_set_in_with_any_blank(indent: str) -> None:
    assert outline(TEXT.replace("\n", f"\n{indent}")) == outline(TEXT)


@pytest.mark.parametrize("sign", WIDTHLESS)
def test_what_has_no_width_is_a_repair(sign: str) -> None:
    text = f"{sign}{TEXT.replace('问题', f'问{sign}题').replace('建议', f'{sign}建议')}"
    report = parse_report(text)
    assert report.title is not None
    assert report.title.text == parse_report(TEXT).title.text  # type: ignore[union-attr]
    assert [node.heading and node.heading.text for node in report.walk()][3::2] == ["存在问题", "工作建议"]
    assert {(repair.kind, repair.reason, text[repair.span.start : repair.span.end]) for repair in report.repairs} == {
        ("removed", "zero-width", sign)
    }


def test_a_joiner_that_makes_one_sign_of_two_stays() -> None:
    assert "👩\u200d🌾" in parse_report("一、概况\n农民👩\u200d🌾增收。\n").sections[0].text


def test_offsets_stay() -> None:
    text = "一\r二\x85\t\xa0三\r\n\t四\u2003五"
    assert even_blanks(text) == "一\n二\n\u3000\u3000三\r\n\u3000四 五"
    assert clean_text(ReadText(SourceText(text))).text == "一\n二\n\u3000\u3000三\n\u3000四 五"


def test_tabs_inside_a_line_stay() -> None:
    assert even_blanks("甲\t乙\n1.\t丙") == "甲\t乙\n1.\t丙"


@pytest.mark.parametrize("unit", ["\r", "\t", " \t", "\r\r\n", "\u200b"])
def test_it_grows_linearly(unit: str) -> None:
    assert_grows_linearly(lambda text: find_unseen(even_blanks(text)), lambda size: unit * size + "一", 1000)


def test_radicals_are_read_as_the_characters_that_they_look_like() -> None:
    assert even_blanks("⼀、⼈⼿不⾜，⺟⼦") == "一、人手不足，母子"
    report = parse_report("⼀、基本情况\n有三百⼾。\n⼆、存在问题\n⼈⼿不⾜。\n三、建议\n增加⼈⼿。\n")
    assert [node.head for node in report.sections] == ["一、基本情况", "二、存在问题", "三、建议"]

"""What is strange about a text that was read is a problem, whatever the format."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportparse import Report, parse_file, parse_report
from reportparse.model import Problem
from reportparse.readers.doubt_text import FEW, FEWEST, LARGE, doubt_text
from reportparse.source import SourceText
from reportparse.texts import ReadText
from tests.readers.written_as import as_word

TEXT = "云溪镇养老服务调研报告\n一、基本情况\n全镇十二个村，老人较多。\n"
SCRIPTS = f"<html><head><title>公报</title></head><body><div id=app></div><script>{'render(1);' * 2_800}</script></body></html>"


def of(report: Report, code: str) -> list[Problem]:
    return [problem for problem in report.problems if problem.code == code]


@pytest.mark.parametrize("text", ["", "<p>\n</p>", "<img src=a.png>" * 40, "<script>var a = '一、工作';</script>"])
def test_a_page_without_text_says_so(text: str) -> None:
    [problem] = of(parse_file(f"<html><body>{text}</body></html>".encode(), name="a.html"), "no-text")
    assert problem.details["characters"] == "0"
    assert problem.describe("en")
    assert problem.describe("zh")


def test_a_page_whose_text_is_in_scripts_says_so() -> None:
    report = parse_file(SCRIPTS.encode(), name="a.html")
    [problem] = of(report, "no-text")
    assert problem.span.start == 0
    assert problem.span.end == len(report.source.text)


def test_a_word_file_of_pictures_says_so() -> None:
    pictured = io.BytesIO(as_word("通知", automatic=False))
    with zipfile.ZipFile(pictured, "a") as package:
        package.writestr("word/media/image1.png", bytes(range(256)) * 400)
    assert of(parse_file(pictured.getvalue()), "no-text")


def test_next_to_no_text_is_few_characters_or_few_for_so_many_bytes() -> None:
    def found(characters: int, size: int, form: str = "html") -> bool:
        return bool(doubt_text(ReadText(SourceText("字 " * characters, None, form)), size).problems)

    assert found(0, 1)
    assert found(FEWEST - 1, 100)
    assert not found(FEWEST, 100)
    assert found(FEW - 1, LARGE * FEW)
    assert not found(FEW, LARGE * FEW * 100)
    assert not found(0, 1_000, "text")


def test_a_report_and_an_empty_string_do_not_say_so() -> None:
    assert not of(parse_file(as_word(TEXT * 5, automatic=False)), "no-text")
    assert not of(parse_report(""), "no-text")


@pytest.mark.parametrize(
    ("data", "name", "encoding"),
    [
        ("一、工作".encode("utf-7") + b"+2AA-" + "二、要求".encode("utf-7"), "a.txt", "utf-7"),
        ("<p>一、工作&#xD800;二、要求</p>".encode(), "a.html", None),
    ],
)
def test_a_lone_surrogate_in_a_file_is_no_character(data: bytes, name: str, encoding: str | None) -> None:
    report = parse_file(data, name=name, encoding=encoding)
    assert Report.from_json(report.to_json()) == report
    assert "\ufffd" in report.source.text


def test_a_lone_surrogate_keeps_all_offsets() -> None:
    report = parse_report("一、\ud800\udfff工作\n二、要求\udc00")
    assert report.source.text == "一、\ufffd\ufffd工作\n二、要求\ufffd"
    found = [(problem.span.start, problem.span.end, problem.details) for problem in of(report, "lone-surrogate")]
    assert found == [(2, 4, {"count": "2", "code": "U+D800"}), (11, 12, {"count": "1", "code": "U+DC00"})]

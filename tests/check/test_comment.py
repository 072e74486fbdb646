"""Problems of a Word file as comments in a copy of it."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportparse import InputError, check_report, parse_file
from reportparse.check.comment import comment_file
from reportparse.check.located import Located, locate
from reportparse.source import SourceText
from tests.readers.written_as import as_word

TEXT = "关于供水的报告\n一、基本情况\n全镇有村。\n三、存在的问题\n管网老化。\n"
DATA = as_word(TEXT, automatic=False)


def found() -> tuple[SourceText, list[Located]]:
    report = parse_file(DATA, name="report.docx")
    return report.source, locate(check_report(report), report.source, "report.docx", "en")


def test_each_problem_is_a_comment_and_the_text_stays() -> None:
    source, rows = found()
    commented = comment_file(DATA, source, rows, "report.docx")
    with zipfile.ZipFile(io.BytesIO(commented)) as package:
        comments = package.read("word/comments.xml").decode()
    assert rows and all(row.code in comments for row in rows)
    assert parse_file(commented, name="report.docx").source.text == source.text


def test_without_problems_it_is_the_file_itself() -> None:
    assert comment_file(DATA, found()[0], [], "report.docx") == DATA


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputError):
        comment_file(TEXT.encode(), SourceText(TEXT), [], "report.txt")

"""Problems with their places in a file."""

from __future__ import annotations

from reportparse import check_report, parse_file, parse_report
from reportparse.check.located import fingerprints, locate
from tests.check.texts import BAD
from tests.readers.written_as import as_word


def test_a_problem_has_its_line_its_words_and_its_message() -> None:
    report = parse_report(BAD)
    first = locate(check_report(report), report.source, "a.txt", "zh")[0]
    assert (first.path, first.code, first.line, first.column, first.end_line, first.end_column) == ("a.txt", "NUM001", 4, 1, 4, 3)
    assert (first.excerpt, first.place) == (("三、存在的问题", 0, True, True), "")
    assert first.message == "“一、”之后是“三、”，缺第二项" and BAD[first.start : first.end] == "三、"


def test_known_problems_are_marked() -> None:
    report = parse_report(BAD)
    found = check_report(report)
    assert [row.known for row in locate(found, report.source, "a.txt", "en", {id(found[1])})][:3] == [False, True, False]


def test_a_long_line_is_cut_around_the_place() -> None:
    text = (
        f"关于云溪镇的报告\n一、情况\n{'云溪镇有十二个村，' * 20}人手,不足，{'投入较少，' * 20}有待加强。\n二、问题\n人手不足。\n"
    )
    report = parse_report(text)
    (row,) = [row for row in locate(check_report(report), report.source, "a.txt", "en") if row.code == "FMT012"]
    assert len(row.excerpt.text) == 60 and not row.excerpt.begins and not row.excerpt.ends
    assert row.excerpt.text[row.excerpt.at] == "," and row.column > 100


def test_a_file_that_is_no_text_says_where_a_person_finds_it() -> None:
    report = parse_file(as_word(BAD, automatic=False))
    assert locate(check_report(report), report.source, "a.docx", "en")[0].place == "paragraph 4"


def test_a_fingerprint_stays_where_the_text_around_moves_and_counts_its_likes() -> None:
    def marks(text: str) -> list[str]:
        report = parse_report(text)
        return fingerprints(check_report(report), report.source)

    moved = BAD.replace("一、基本", "前言写在这里，共有一段。\n一、基本")
    assert marks(moved) == marks(BAD) and len(set(marks(BAD))) == len(marks(BAD))

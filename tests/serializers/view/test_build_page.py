"""The page of a report: what it is filed by, its counts, its lists."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.serializers.view.build_page import build_page, entry_of
from tests.serializers.view.texts import SAMPLE, WRAPPED


def test_a_page_says_what_the_report_is() -> None:
    page = build_page(parse_report(SAMPLE), "zh")
    assert page.title == "关于云溪镇农村养老服务情况的调研报告"
    assert [(fact.label, fact.text) for fact in page.filed] == [
        ("署名", "云溪县人大常委会社会建设委员会"),
        ("日期", "2024-07-15"),
    ]
    assert page.counts == {"findings": 3, "recommendations": 3, "unanswered": 0}
    assert [note.text for note in page.notes["parts"]] == ["署名：云溪县人大常委会社会建设委员会", "成文日期：（2024年7月15日）"]


def test_repairs_are_listed_by_what_they_say() -> None:
    report = parse_report(WRAPPED)
    notes = build_page(report, "en").notes
    assert [(note.text, note.times) for note in notes["repairs"]] == [
        ("a line break inside a paragraph was closed", 4),
        ("a page number was removed", 1),
    ]
    assert [report.repairs[int(note.id[1:])].describe() for note in notes["repairs"]] == [note.text for note in notes["repairs"]]
    assert len(notes["problems"]) == len(report.problems)


def test_a_report_without_title_is_called_by_its_file() -> None:
    report = parse_report("一、基本情况\n全镇有村。\n")
    assert build_page(report, "en").title == "(no title)"
    report.source.name = "村.txt"
    entry = entry_of(build_page(report), "村.html", "reports/村.txt")
    assert (entry.title, entry.file, entry.path, entry.nodes) == ("村.txt", "村.html", "reports/村.txt", 1)

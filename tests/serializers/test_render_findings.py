"""Findings and the recommendations that answer them side by side, drawn from reports built by hand."""

from __future__ import annotations

import re

from reportparse.model import Finding, Heading, Link, Marker, Paragraph, Recommendation, Section
from reportparse.report import Report
from reportparse.serializers.cells import cells
from reportparse.serializers.look import Look
from reportparse.serializers.render_findings import render_findings
from reportparse.source import SourceText, Span

HERE = Span(0, 1)
CODES = re.compile(r"\033\[\d+m")


def finding(name: str, heading: str, *answers: tuple[str, float]) -> Finding:
    links = [Link(name, answer, score, ["topic"], ["路灯"]) for answer, score in answers]
    return Finding(name, 2, Marker("一是", "cjk_shi", 1, HERE), Heading(heading, HERE), HERE, addressed_by=links)


def measure(name: str, text: str, *questions: tuple[str, float]) -> Recommendation:
    links = [Link(question, name, score, ["topic"], ["路灯"]) for question, score in questions]
    return Recommendation(name, 2, None, None, HERE, [Paragraph(text, HERE)], addresses=links)


def report(*, answered: bool = True) -> Report:
    asked = Section("1", 1, None, None, HERE)
    answers = Section("2", 1, None, None, HERE)
    found = (("2.2", 0.9), ("2.1", 0.7)) if answered else ()
    asked.children = [finding("1.1", "巷道路灯损坏", *found), finding("1.2", "果园缺水 12 处")]
    answers.children = [
        measure("2.1", "逐巷排查。", *([("1.1", 0.7)] if answered else [])),
        measure("2.2", "修复路灯。", *([("1.1", 0.9)] if answered else [])),
        measure("2.3", "加强领导。"),
    ]
    return Report(source=SourceText("略"), sections=[asked, answers])


def test_side_by_side() -> None:
    assert render_findings(report(), Look(width=60)).splitlines() == [
        "findings: 2                    recommendations: 3",
        "1.1 一是巷道路灯损坏           2.2 修复路灯。 (0.90)",
        "                               2.1 逐巷排查。 (0.70)",
        "1.2 一是果园缺水 12 处         (nothing answers it)",
        "                               (these answer no finding)",
        "                               2.3 加强领导。",
    ]


def test_in_chinese() -> None:
    lines = render_findings(report(), Look(width=60, language="zh")).splitlines()
    assert lines[0].split() == ["问题：2个", "建议：3个"]
    assert lines[3].endswith("（无对应建议）")
    assert lines[4].strip() == "（以下建议无对应问题）"


def test_the_second_column_begins_at_the_same_cell() -> None:
    for width in (60, 81, 100, 140):
        for line in render_findings(report(), Look(width=width)).splitlines():
            right = re.search(r"(?<=  )\S.*$", line[10:])
            assert right is not None
            start = cells(line[: 10 + right.start()])
            assert start == (width - 2) // 2 + 2, line


def test_long_words_are_cut_and_scores_are_not() -> None:
    long = report()
    long.findings[0].heading = Heading("巷道路灯损坏" * 20, HERE)
    long.recommendations[1].paragraphs = [Paragraph("修复路灯" * 20, HERE)]
    for width in (10, 60, 75):
        lines = render_findings(long, Look(width=width)).splitlines()
        assert max(map(cells, lines)) <= max(width, 60)
        assert lines[1].count("…") == 2
        assert lines[1].endswith("… (0.90)")


def test_without_links_all_recommendations_are_free() -> None:
    lines = render_findings(report(answered=False), Look(width=60)).splitlines()
    assert [line.split()[-1] for line in lines[-3:]] == ["逐巷排查。", "修复路灯。", "加强领导。"]
    assert sum("nothing answers it" in line for line in lines) == 2


def test_without_findings_nothing_is_said_to_be_free() -> None:
    alone = report(answered=False)
    alone.sections = alone.sections[1:]
    lines = render_findings(alone).splitlines()
    assert lines[0].split() == ["findings:", "0", "recommendations:", "3"]
    assert len(lines) == 4


def test_an_empty_report() -> None:
    assert render_findings(Report(source=SourceText(""))).count("\n") == 1


def test_colour_adds_codes_alone() -> None:
    plain, painted = render_findings(report()), render_findings(report(), Look(color=True))
    assert CODES.search(painted)
    assert [line.rstrip() for line in CODES.sub("", painted).splitlines()] == plain.splitlines()
    assert "\033" not in plain


def test_a_document_cannot_steer_the_terminal() -> None:
    bad = report()
    bad.findings[0].heading = Heading("路灯\x1b[2J\r\n损坏\u202e\x07", HERE)
    bad.recommendations[1].paragraphs = [Paragraph("修\x1b]0;x\x07复\u2028路灯\x9b31m", HERE)]
    text = render_findings(bad)
    assert len(text.splitlines()) == len(render_findings(report()).splitlines())
    assert all(character == "\n" or character.isprintable() for character in text)

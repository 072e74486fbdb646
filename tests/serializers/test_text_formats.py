"""Markdown, the plain outline, OPML and HTML: what each carries, and that text stays text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from reportparse import Report, Section, Span, parse_file, parse_report
from reportparse.model import Heading, Paragraph
from reportparse.readers.options import Options
from reportparse.readers.read_markdown import read_markdown
from reportparse.serializers.look import Look
from reportparse.serializers.markup import html, markdown
from reportparse.serializers.report_formats import EXPORTERS, ReportFormat
from reportparse.source import SourceText
from reportparse.visible import legal

TEXT = "关于街道工作的报告\n前言。\n一、基本情况\n（一）加强领导。成立5<6 & *两个*。\n1.定人。\n2.定责。\n二、存在问题\n我们也清醒地看到，人手不足。\n"
HOSTILE = (
    "<script>alert(1)</script> </outline> &amp; &#60; `x` [a](b) ![i](j) # \\ | ~~y~~ __z__ \x00\x1b\ufffe\u202e ]]> --> <!--"
)
WHOLE: tuple[ReportFormat, ...] = ("markdown", "html", "opml", "docx", "outline")


def text_of(shape: ReportFormat, *reports: Report, several: bool = False) -> str:
    out = EXPORTERS[shape](reports, Look(several=several))
    assert isinstance(out, str)
    return out


def test_markdown() -> None:
    assert text_of("markdown", parse_report(TEXT)) == (
        "# 关于街道工作的报告\n\n前言。\n\n## 一、基本情况\n\n### （一）加强领导。\n\n成立5\\<6 & \\*两个\\*。\n\n"
        "1.定人。\n\n2.定责。\n\n## 二、存在问题\n\n我们也清醒地看到，人手不足。\n"
    )


def test_the_outline() -> None:
    assert text_of("outline", parse_report(TEXT)) == (
        "关于街道工作的报告\n\n一、基本情况\n  （一）加强领导\n    1.定人\n    2.定责\n二、存在问题\n  人手不足\n"
    )


def topics(element: ET.Element) -> list[tuple[str, str, int]]:
    """Return the topics below an element: words, note, and how many it holds."""
    return [(e.get("text", ""), e.get("_note", ""), len(e)) for e in element.iter("outline")]


def wanted(report: Report) -> list[tuple[str, str, int]]:
    """Return the topics of a tree."""
    rows = [
        (
            report.title.text if report.title else "",
            "\n".join(p.text for p in (*report.preamble, *report.closing)),
            len(report.sections),
        )
    ]
    for node in report.walk():
        words = [p.text for p in node.paragraphs]
        head = node.heading.text if node.heading else "".join(words[:1])
        notes = words if node.heading else words[1:]
        rows.append(((node.marker.text if node.marker else "") + head, "\n".join(notes), len(node.children)))
    return rows


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "fixtures" / "linked").glob("*/input.txt")), ids=lambda p: p.parent.name
)
def test_opml_holds_the_tree(path: Path) -> None:
    report = parse_report(path.read_text("utf-8"))
    root = ET.fromstring(text_of("opml", report))
    assert root.tag == "opml" and root.get("version") == "2.0"
    body = root.find("body")
    assert body is not None and len(body) == 1
    assert topics(body) == wanted(report)


def test_opml_of_several_reports_is_one_document() -> None:
    root = ET.fromstring(text_of("opml", parse_report(TEXT), parse_report("二、其他\n好。\n"), several=True))
    body = root.find("body")
    assert body is not None and [len(topic) for topic in body] == [2, 1]


class Page(HTMLParser):
    """Collects the elements of a page and checks that each is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rows.append((tag, dict(attrs)))
        self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_has_a_section_for_each_part() -> None:
    report = parse_report(TEXT)
    page = Page(text_of("html", report))
    sections = {row["data-id"]: row for tag, row in page.rows if tag in ("section", "span") and "id" in row}
    assert {node.id: (node.type, node.role) for node in report.walk()} == {
        key: (row["data-type"], row["data-role"]) for key, row in sections.items()
    }
    assert [(tag, row["aria-level"]) for tag, row in page.rows if tag.startswith("h")] == [
        ("h1", "1"),
        ("h2", "2"),
        ("h3", "3"),
        ("h2", "2"),
    ]


def test_ids_differ_between_reports() -> None:
    page = Page(text_of("html", parse_report(TEXT), parse_report(TEXT), several=True))
    ids = [row["id"] for _, row in page.rows if "id" in row]
    assert len(ids) == len(set(ids)) > 8


def built(sections: list[Any], words: str = "", text: str = "甲乙") -> Report:
    """Return a report that no parse has seen, whose title and first paragraph are some words."""
    title, preamble = (Heading(words, Span(0, 1)), [Paragraph(words, Span(1, 2))]) if words else (None, [])
    return Report(source=SourceText(text), sections=sections, title=title, preamble=preamble)


def test_hostile_text_stays_text() -> None:
    section = Section("1", 1, None, Heading(HOSTILE, Span(2, 3)), Span(2, 4), [Paragraph(HOSTILE, Span(3, 4))])
    report = built([section], HOSTILE, "甲\n乙\n")
    root = ET.fromstring(text_of("opml", report))
    assert [topic.get("text") for topic in root.iter("outline")] == 2 * [legal(HOSTILE)]
    page = Page(text_of("html", report))
    assert [tag for tag, _ in page.rows] == ["article", "h1", "p", "section", "h2", "p"]
    assert page.text.count(legal(HOSTILE)) == 4
    word = EXPORTERS["docx"]([report])
    assert isinstance(word, bytes) and parse_file(word).source.text.count(legal(HOSTILE).strip()) == 4
    for line in text_of("markdown", report).splitlines():
        assert not re.search(r"(?<!\\)(?:\\\\)*[<`\[*_~|]", line)


@pytest.mark.parametrize("shape", WHOLE)
@pytest.mark.parametrize("text", ["", "\n", "\ud800一、甲\n二、乙\n", f"一、{HOSTILE}\n二、{HOSTILE}\n甲。\n"])
def test_strange_reports_can_be_written(shape: ReportFormat, text: str) -> None:
    report = parse_report(text)
    assert EXPORTERS[shape]([report]) == EXPORTERS[shape]([report])


@pytest.mark.parametrize(
    "line",
    [
        "# 甲",
        "1. 甲",
        "12) 甲",
        "- 甲",
        "+ 甲",
        "> 甲",
        "---",
        "===",
        "```",
        "|-|-|",
        "<b>甲</b>",
        "![甲](乙)",
        "\\*甲",
        "**甲**",
        "甲 #",
        "a_b_c",
        "&lt;",
    ],
)
def test_what_markdown_escapes_reads_back_as_it_was(line: str) -> None:
    read = read_markdown(f"引言。\n\n{markdown(line)}\n".encode(), "x.md", Options())
    gone = {place for repair in read.repairs for place in range(repair.span.start, repair.span.end)}
    kept = "".join(char for place, char in enumerate(read.source.text) if place not in gone)
    assert all(block.level is None and not block.label for block in read.source.blocks)
    assert kept == f"引言。\n\n{line}\n"


def deep(levels: int) -> Report:
    """Return a report with one list in the other."""
    heading = Heading("甲", Span(0, 1))
    node = Section("1" + ".1" * (levels - 1), levels, None, heading, Span(0, 1), [Paragraph("乙", Span(1, 2))])
    for level in range(levels - 1, 0, -1):
        node = Section("1" + ".1" * (level - 1), level, None, heading, Span(0, 1), [], [node])
    return built([node])


@pytest.mark.parametrize("shape", WHOLE)
def test_depth_is_no_burden(shape: ReportFormat) -> None:
    written = EXPORTERS[shape]([deep(2000)])
    text = parse_file(written).source.text if isinstance(written, bytes) else written
    assert text.count("甲") == 2000
    assert "乙" in text or shape == "outline"  # markers and headings, nothing else


def test_text_in_html_holds_no_sign_of_it() -> None:
    assert html('<a b="c">&\x85\x9f\'') == "&lt;a b=&quot;c&quot;&gt;&amp;\x85\ufffd'"

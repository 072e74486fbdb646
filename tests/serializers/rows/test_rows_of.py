"""Rows: one a node or link, whose places lead back to the text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from hypothesis import given

from reportparse import Report, parse_file, parse_report
from reportparse.serializers.rows.rows_of import blocks_of, rows_of
from reportparse.source import Span
from tests.properties.spans import slice_of
from tests.properties.strategies import strings
from tests.readers.written_as import as_word
from tests.serializers.rows.reports import linked


def check(report: Report) -> None:
    """Check that the rows are the nodes and links, one each, in order."""
    rows = report.to_rows()
    nodes = list(report.walk())
    assert [row["id"] for row in rows] == [node.id for node in nodes]
    by_id = {node.id: node for node in nodes}
    for row, node in zip(rows, nodes, strict=True):
        start, end = row["start"], row["end"]
        assert isinstance(start, int) and isinstance(end, int)
        original = slice_of(report, [Span(start, end)])
        words = [part.text for part in (node.marker, node.heading, *node.paragraphs) if part is not None]
        assert node.spans or all("".join(text.split()) in original for text in words)
        assert row["line"] == report.source.text.count("\n", 0, node.span.start) + 1
        above = [by_id[node.id.rsplit(".", depth)[0]] for depth in range(node.level - 1, 0, -1)]
        assert row["path"] == [(part.heading or part.marker).text if part.heading or part.marker else "" for part in above]  # type: ignore[union-attr]
    assert [row["id"] for row in report.to_rows("findings")] == [node.id for node in report.findings]
    assert [row["id"] for row in report.to_rows("recommendations")] == [node.id for node in report.recommendations]
    links = [(row["finding"], row["recommendation"], row["score"]) for row in report.to_rows("links")]
    assert links == [(link.finding, link.recommendation, link.score) for link in report.links]


@given(strings())
def test_rows_are_the_nodes_of_any_text(text: str) -> None:
    check(parse_report(text))


def test_rows_are_the_nodes_of_a_report() -> None:
    for name in ("hedao-zhili", "kuaidi-jincun", "xiaowai-tuoguan"):
        check(linked(name))


def test_a_row_says_what_its_node_does() -> None:
    report = linked()
    rows = {row["id"]: row for row in report.to_rows("recommendations")}
    for node in report.recommendations:
        row = rows[node.id]
        assert row["addressees"] == [who.text for who in node.addressees]
        assert row["instruments"] == [paper.name for paper in node.instruments]
        assert (row["deadline"], row["deadline_end"]) == ((said := node.deadline) and said.text, said and said.end)
        assert row["answers"] == [link.finding for link in node.addresses]
        assert row["confidence"] == node.confidence and row["report"] == "hedao-zhili.txt"
    found = {row["id"]: row for row in report.to_rows("findings")}
    for finding in report.findings:
        assert found[finding.id]["quantities"] == [amount.text for amount in finding.quantities]
        assert found[finding.id]["cause"] == (finding.cause and finding.cause.text)


def test_a_section_says_nothing_of_what_it_has_not() -> None:
    row = parse_report("一、基本情况\n全镇有村。\n").to_rows()[0]
    assert [row[name] for name in ("confidence", "addressees", "quantities", "answers", "deadline_end", "page")] == [None] * 6


def test_several_reports_are_read_one_after_the_other() -> None:
    asked: list[str] = []

    def reports() -> Iterator[Report]:
        for name in ("hedao-zhili", "kuaidi-jincun"):
            asked.append(name)
            yield linked(name)

    rows = rows_of(reports(), "findings")
    assert asked == []
    assert next(rows)["report"] == "hedao-zhili.txt" and asked == ["hedao-zhili"]
    assert [row["report"] for row in rows][-1] == "kuaidi-jincun.txt"
    asked.clear()
    blocks = blocks_of(reports(), "findings", 3)
    assert next(blocks)["report"] == ["hedao-zhili.txt"] * 3 and asked == ["hedao-zhili"]


def test_blocks_are_the_rows_by_column() -> None:
    reports = [linked("hedao-zhili"), linked("kuaidi-jincun")]
    rows = list(rows_of(reports))
    blocks = list(blocks_of(reports, "sections", 7))
    assert [len(block["id"]) for block in blocks] == [7] * (len(rows) // 7) + [len(rows) % 7] * (len(rows) % 7 > 0)
    for name in rows[0]:
        assert [cell for block in blocks for cell in block[name]] == [row[name] for row in rows]


def test_a_report_that_came_from_json_has_the_same_rows() -> None:
    report = linked()
    assert Report.from_json(report.to_json()).to_rows("links") == report.to_rows("links")


def test_half_a_character_in_a_name_is_marked() -> None:
    report = linked()
    report.source.name = "a\udcff.txt"
    assert report.to_rows()[0]["report"] == "a\ufffd.txt"


def test_a_file_with_pages_gives_them() -> None:
    report = parse_file(as_word("一、基本情况\n全镇有村。\n", automatic=False), name="a.docx")
    assert report.to_rows()[0]["page"] == report.source.locate(report.sections[0].span.start).page
    for block, page in zip(report.source.blocks, range(3, 9), strict=False):
        block.page = page
    assert report.to_rows()[0]["page"] == 3


def test_rows_bring_no_library_of_an_extra() -> None:
    code = "import sys; from reportparse import parse_report; parse_report('一、甲').to_rows(); print(*sys.modules)"
    brought = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "reportparse.serializers.rows.rows_of" in brought
    assert not {"pyarrow", "pandas", "polars", "xlsxwriter"} & set(brought)

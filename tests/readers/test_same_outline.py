"""One report in every format has one outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import Report, parse_file, parse_report
from tests.outlines import Row, tree_of
from tests.readers.office import convert
from tests.readers.written_as import as_html, as_markdown, as_word

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
ONE_LINE = {"xiangcun-yisheng"}
"""Reports that have lost their line breaks, which no other format can hold."""
REPORTS = {
    folder.name: (folder / "input.txt").read_text("utf-8")
    for folder in sorted((FIXTURES / "linked").iterdir())
    if folder.is_dir() and folder.name not in ONE_LINE
}


def outline(report: Report) -> list[Row]:
    """Return the outline, the white space after markers and inside headings left aside."""
    return tree_of(report)


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All reports as PDF, made by LibreOffice of the Word files."""
    folder = tmp_path_factory.mktemp("pdf")
    for name, text in REPORTS.items():
        (folder / f"{name}.docx").write_bytes(as_word(text, automatic=True))
    convert(folder.glob("*.docx"), "pdf", folder)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in REPORTS}


def test_there_are_enough() -> None:
    assert len(REPORTS) >= 10
    assert sum(len(outline(parse_report(text))) for text in REPORTS.values()) > 100


@pytest.mark.parametrize("name", REPORTS)
def test_markdown(name: str) -> None:
    assert outline(parse_file(as_markdown(REPORTS[name]), name="报告.md")) == outline(parse_report(REPORTS[name]))


@pytest.mark.parametrize("name", REPORTS)
def test_a_web_page(name: str) -> None:
    report = parse_file(as_html(REPORTS[name]))
    assert report.source.format == "html"
    assert outline(report) == outline(parse_report(REPORTS[name]))


@pytest.mark.parametrize("automatic", [False, True], ids=["typed", "automatic"])
@pytest.mark.parametrize("name", REPORTS)
def test_word(name: str, automatic: bool) -> None:
    report = parse_file(as_word(REPORTS[name], automatic=automatic))
    assert report.source.format == "docx"
    assert outline(report) == outline(parse_report(REPORTS[name]))


@pytest.mark.parametrize("name", REPORTS)
def test_pdf(name: str, pdfs: dict[str, bytes]) -> None:
    report = parse_file(pdfs[name])
    assert report.source.format == "pdf"
    assert all(report.source.locate(node.span.start).page for node in report.walk())
    assert outline(report) == outline(parse_report(REPORTS[name]))

"""The tree in a notebook: folds that close, nothing that runs, no text that is taken for a tag."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given

from reportparse import Heading, Marker, Paragraph, Report, Section, SourceText, Span, parse_report
from reportparse.serializers.render_folds import MOST, render_folds
from reportparse.visible import shortened
from tests.properties.strategies import strings

TAGS = {"details", "summary", "div", "b", "small"}
TEXT = "关于街道工作的调研报告\n一、工作目标\n（一）近期。年内完成。\n二、存在问题\n人手不足。\n"


class Reader(HTMLParser):
    """Reads the piece as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attrs} <= {"style", "open", "lang"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> str:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return "".join(reader.words)


@given(strings())
def test_every_node_is_shown_and_every_fold_is_closed(text: str) -> None:
    report = parse_report(text)
    page = render_folds(report)
    assert page == report._repr_html_()
    words = read(page)
    assert all(shortened(node.caption, 200) in words for node in report.walk())
    assert words.isprintable()


@pytest.mark.parametrize(
    "evil", ["<script>alert(1)</script>", "</details></div>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "a\u202eb"]
)
def test_text_stays_text(evil: str) -> None:
    span = Span(0, 0)
    node = Section(evil, 1, Marker(evil, "dash", None, span), Heading(evil, span), span, [Paragraph(evil, span)])
    node.role = evil  # type: ignore[assignment]
    bare = Section("2", 1, None, None, span, [Paragraph(evil, span)], [node])
    words = read(render_folds(Report(source=SourceText(evil), title=Heading(evil, span), sections=[node, bare])))
    assert words.count(evil.replace("\u202e", "\ufffd")) == 12
    assert "\u202e" not in words


def test_it_folds() -> None:
    page = render_folds(parse_report(TEXT))
    assert page.startswith("<details open")
    assert page.count("<details") == 4
    assert page.count("人手不足。") == 1
    assert "<summary>一、工作目标 " in page
    assert "人手不足。 <small>2.1 ! finding</small></div>" in page


def test_a_long_report_is_cut() -> None:
    text = "".join(f"{number}、第{number}件工作\n{'完成' * 200}。\n" for number in range(1, MOST + 50))
    report = parse_report(text)
    count = sum(1 for _ in report.walk())
    page = render_folds(report)
    assert count > MOST
    assert f"and {count - MOST} more" in read(page)
    assert len(page) < 500 * MOST

"""How a report shows itself: printed, in a notebook, on a console of rich."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import given
from rich.console import Console

from reportparse import Heading, Report, Section, SourceText, Span, parse_report
from reportparse.serializers.render_tree import render_tree
from tests.properties.strategies import strings
from tests.test_find_node import REPORT, TEXT


@given(strings())
def test_a_report_is_printed_as_its_tree(text: str) -> None:
    report = parse_report(text)
    assert f"{report!s}\n" == f"{report}\n" == render_tree(report)


def test_a_report_without_nodes_is_true() -> None:
    assert parse_report("")
    assert all(bool(node) for node in REPORT.walk())


def test_a_node_of_another_report_is_not_inside() -> None:
    assert parse_report(TEXT).sections[0] not in REPORT
    assert 1 not in REPORT


def drawn(report: Report, **options: object) -> str:
    """Return what a console of rich shows of a report."""
    console = Console(file=io.StringIO(), **options)  # type: ignore[arg-type]
    console.print(report)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert isinstance(shown, str)
    return shown


def test_rich_shows_the_tree_in_its_width() -> None:
    shown = drawn(REPORT, width=60, color_system=None)
    assert "二、 存在问题" in shown
    assert max(len(line) for line in shown.splitlines()) <= 60
    assert "\x1b" not in shown
    assert "\x1b[36m二、" in drawn(REPORT, width=60, force_terminal=True, color_system="standard", _environ={})


def test_rich_takes_no_words_for_markup() -> None:
    shown = drawn(Report(source=SourceText(""), title=Heading("[red]工作[/red] :smile: [/x]", Span(0, 0))), width=80)
    assert "[red]工作[/red] :smile: [/x]" in shown


def test_nobody_else_needs_rich() -> None:
    code = "import sys; from reportparse import parse_report; r = parse_report('一、工作'); str(r); repr(r); r._repr_html_(); print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("depth", [1, 3000])
def test_a_tree_of_any_depth_shows_itself(depth: int) -> None:
    node = Section(f"{depth}", depth, None, None, Span(0, 0))
    for level in range(depth - 1, 0, -1):
        node = Section(f"{level}", level, None, None, Span(0, 0), children=[node])
    report = Report(source=SourceText(""), sections=[node])
    assert len(list(report.walk())[-1].path) == depth - 1
    assert report[str(depth)].level == depth
    assert f"nodes={depth}" in repr(report)
    assert str(report)
    assert report._repr_html_().count("</details>") <= depth + 1

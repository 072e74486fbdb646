"""Nodes: who holds them, what they are called, how they show themselves; copies and pickles."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import Heading, Marker, Paragraph, Report, Section, SourceText, Span, parse_report
from reportparse.model import CHINESE_ROLES, MEANT_ROLES, ROLES
from tests.properties.strategies import strings
from tests.test_find_node import REPORT, TEXT

COPIES: dict[str, Callable[[Report], Report]] = {
    "itself": lambda report: report,
    "JSON": lambda report: Report.from_json(report.to_json()),
    "pickle": lambda report: pickle.loads(pickle.dumps(report)),
    "pickle 2": lambda report: pickle.loads(pickle.dumps(report, 2)),
    "deepcopy": copy.deepcopy,
}


def assert_held(report: Report) -> None:
    """Hold that each node knows who holds it, and the names on the way."""
    assert all(node.parent is None for node in report.sections)
    for node in report.walk():
        assert all(child.parent is node for child in node.children)
        assert list(node) == node.children
        names: list[str] = []
        above = node.parent
        while above is not None:
            names.insert(0, above.name)
            above = above.parent
        assert node.path == names
        assert len(node.path) == node.level - 1
    assert list(report) == report.sections


@pytest.mark.parametrize("way", COPIES)
@given(text=strings())
def test_every_node_knows_who_holds_it(way: str, text: str) -> None:
    report = parse_report(text)
    made = COPIES[way](report)
    assert made == report
    assert_held(made)
    assert_held(report)
    assert made.to_json() == report.to_json()


@pytest.mark.parametrize(
    ("marker", "heading", "text", "head", "lead"),
    [
        ("（一）", "人手不足", "缺编。", "（一）人手不足", "缺编。"),
        ("1", "Background", "", "1 Background", ""),
        ("1.", "Background", "", "1.Background", ""),
        ("一是", None, "，加强领导。", "一是", "加强领导。"),
        (None, "综述\n与体会", "： 略。", "综述 与体会", "略。"),
        (None, None, "缺编。", "", "缺编。"),
    ],
)
def test_a_node_on_one_line(marker: str | None, heading: str | None, text: str, head: str, lead: str) -> None:
    node = Section(
        id="1",
        level=1,
        marker=Marker(marker, "", None, Span(0, 1)) if marker else None,
        heading=Heading(heading, Span(0, 1)) if heading else None,
        span=Span(0, 1),
        paragraphs=[Paragraph(text, Span(0, 1))] if text else [],
    )
    assert (node.head, node.lead, node.caption) == (head, lead, head or lead)


def test_paths_are_those_of_the_rows() -> None:
    assert [node.path for node in REPORT.walk()] == [row["path"] for row in REPORT.to_rows()]
    assert REPORT["2.2.1"].path == ["存在问题", "经费短缺"]
    assert REPORT["2.2.1"].parent is REPORT["2.2"]


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, lambda node: pickle.loads(pickle.dumps(node))])
def test_a_copy_of_a_part_is_alone_and_leaves_the_tree_as_it_is(way: Callable[[object], Section]) -> None:
    report = parse_report(TEXT)
    part = report["2.2"]
    made = way(part)
    assert made == part
    assert made.parent is None
    assert part.parent is report["2"]
    assert_held(report)


def test_a_copy_of_a_part_holds_nothing_of_what_is_above() -> None:
    assert "水费".encode() in pickle.dumps(REPORT["2.2"])
    assert "人手不足".encode() not in pickle.dumps(REPORT["2.2.1"])
    assert len(pickle.dumps(REPORT["2.2.1"])) < len(pickle.dumps(REPORT)) / 3


def test_a_replaced_node_leaves_the_tree_as_it_is() -> None:
    report = parse_report(TEXT)
    dataclasses.replace(report["2"], role="case")
    assert_held(report)


def test_the_parent_is_no_field() -> None:
    part = REPORT["2.1"]
    assert "parent" not in {field.name for field in dataclasses.fields(part)}
    assert "parent" not in REPORT.to_json()
    assert part == dataclasses.replace(part)
    assert not hasattr(part, "__dict__")


def section(text: str) -> Section:
    """Return a section whose every text is the same."""
    span = Span(0, 0)
    return Section(text, 1, Marker(text, "dash", None, span), Heading(text, span), span, [Paragraph(text, span)])


@given(st.text(st.characters(), max_size=200))
def test_a_repr_is_one_harmless_line(text: str) -> None:
    node = section(text)
    bare = Section(text, 1, None, None, Span(0, 0), [Paragraph(text, Span(0, 0))], [node])
    source = SourceText(text, name=text, format=text)
    report = Report(source=source, title=Heading(text, Span(0, 0)), sections=[bare])
    for shown in (repr(node), repr(bare), repr(report), repr(source), str(node)):
        assert shown.isprintable()
        assert len(shown) < 300


def test_reprs() -> None:
    assert repr(REPORT) == "<Report “关于街道工作的调研报告” nodes=9 findings=2 recommendations=3>"
    assert repr(REPORT["2"]) == "<Section 2 “二、存在问题” role=finding children=2>"
    assert repr(REPORT["2.1"]) == "<Finding 2.1 “（一）人手不足” role=finding>"
    assert repr(REPORT.source) == f"<SourceText format=text characters={len(TEXT)}>"
    assert repr(SourceText("一", name="a.txt", format="docx")) == "<SourceText “a.txt” format=docx characters=1>"


def test_every_role_has_a_chinese_name() -> None:
    assert tuple(CHINESE_ROLES) == ROLES


def test_what_roles_are_called_elsewhere_leads_to_roles() -> None:
    assert set(MEANT_ROLES.values()) <= set(ROLES)
    assert not set(MEANT_ROLES) & set(ROLES)
    assert all(MEANT_ROLES[chinese] == role for role, chinese in CHINESE_ROLES.items())

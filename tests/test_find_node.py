"""A node by its id, and by the markers and headings on the way to it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from reportparse import ArgumentError, Report, UnknownNodeError, parse_report
from tests.generate import drafts
from tests.properties.strategies import strings

TEXT = """关于街道工作的调研报告
一、工作目标
（一）近期目标。年内完成改造。
（二）远期目标。三年内全面达标。
二、存在问题
（一）人手不足。全街道只有三人。
（二）经费短缺。今年少拨两成。
1.水费。欠缴。
2.电费。欠缴。
三、工作
完善机制。
"""
REPORT = parse_report(TEXT)


@given(strings())
def test_every_id_looks_itself_up(text: str) -> None:
    report = parse_report(text)
    for node in report.walk():
        assert report[node.id] is node
        assert node.id in report
        assert node in report


@given(drafts())
def test_every_id_of_a_report_looks_itself_up(draft: object) -> None:
    report = parse_report(getattr(draft, "text"))  # noqa: B009
    assert [report[node.id] for node in report.walk()] == list(report.walk())


def test_ids_that_are_no_positions_are_found() -> None:
    data = json.loads(REPORT.to_json())
    data["sections"][0]["id"], data["sections"][1]["id"] = "2", "überblick"
    report = Report.from_json(json.dumps(data))
    assert report["2"] is report.sections[0]
    assert report["überblick"] is report.sections[1]


@pytest.mark.parametrize("key", ["", ".", "2.", "02", "٢", "2.1.1.1", "0", "-1", "9" * 400, "一", "2 ", "2\n", "\x1b[31m"])
def test_what_is_no_id_is_an_error_of_one_line(key: str) -> None:
    assert key not in REPORT
    with pytest.raises(UnknownNodeError) as caught:
        REPORT[key]
    for line in (str(caught.value), caught.value.describe("zh")):
        assert line.isprintable()
        assert len(line) < 200


@pytest.mark.parametrize(
    ("key", "near"),
    [("9", "3"), ("2.9", "2.2"), ("2.2.3", "2.2.2"), ("3.1", "3"), ("0", "1"), ("2.x", "2"), ("2.2.1.5", "2.2.1")],
)
def test_the_nearest_id_is_named(key: str, near: str) -> None:
    with pytest.raises(KeyError, match=f"did you mean {near}\\?"):
        REPORT[key]


@pytest.mark.parametrize(
    ("steps", "key"),
    [
        (("二、", "（一）"), "2.1"),
        (("二、", "(一)"), "2.1"),
        (("二", "（二）", "2"), "2.2.2"),
        (("存在问题",), "2"),
        (("二、存在问题", "人手"), "2.1"),
        (("二、存在", "（二）经费短缺"), "2.2"),
        (("二、 存在问题",), "2"),
        (("电费",), "2.2.2"),
        (("问题", "水费"), "2.2.1"),
        (("工作",), "3"),
        (("目标", "远期"), "1.2"),
        (("远期目标",), "1.2"),
    ],
)
def test_a_way_leads_to_a_node(steps: tuple[str, ...], key: str) -> None:
    assert REPORT.node(*steps) is REPORT[key]


def test_a_later_step_decides_between_several() -> None:
    assert REPORT.node("（二）", "2.") is REPORT["2.2.2"]


def test_several_nodes_are_listed() -> None:
    with pytest.raises(UnknownNodeError) as caught:
        REPORT.node("（一）")
    assert str(caught.value).startswith("node: 2 nodes are “（一）”: 1.1 （一）近期目标, 2.1 （一）人手不足; say what holds it")
    assert 'report["1.1"]' in str(caught.value)
    assert "（一）近期目标、2.1 （一）人手不足" in caught.value.describe("zh")


def assert_found_or_refused(report: Report, words: str) -> None:
    """Hold that words lead to a node, or are refused in one line."""
    said = ""
    try:
        found = report.node(words)
    except ArgumentError as error:
        said = str(error)
    assert said or found in report
    assert said.isprintable()
    assert len(said) < 600


@given(strings(), strings())
def test_any_words_give_a_node_or_an_error_of_one_line(text: str, step: str) -> None:
    report = parse_report(text)
    for words in (step, *(node.caption for node in report.walk())):
        assert_found_or_refused(report, words)


@given(drafts())
def test_the_captions_on_the_way_lead_to_each_node(draft: object) -> None:
    report = parse_report(getattr(draft, "text"))  # noqa: B009
    for node in report.walk():
        if node.marker is None or node.heading is None:
            continue
        way, above = [node.caption], node.parent
        while above is not None and above.name:
            way.insert(0, above.caption)
            above = above.parent
        same = [other for other in report.walk() if other.level == node.level and other.caption == node.caption]
        if len(same) == 1 and above is None:
            assert report.node(*way) is node

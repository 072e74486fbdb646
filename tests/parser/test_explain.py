"""Explanations: what was chosen, by how much, and what else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.errors import ArgumentError
from reportparse.pipeline import explain
from reportparse.source import SourceText
from reportparse.texts import ReadText

TEXT = "一、工作\n情况很好。三、四线城市发展快。\n二、问题\n（一）不够。\n三、建议\n"
FIXTURES = Path(__file__).parents[2] / "fixtures"
BODY = "全县新建管网四十公里，改造泵站九座，群众用水更有保障，水费收缴率达到百分之九十六。"
READ = ReadText(SourceText(TEXT))


def test_a_chosen_marker() -> None:
    found = explain(READ, TEXT.index("（一）") + 1)
    assert (found.marker, found.readings) == ("（一）", ["cjk_paren 1"])
    assert found.chosen == "cjk_paren 1, the first of a run under 二、"
    assert found.margin is not None
    assert found.margin > 0
    assert found.runner_up


def test_a_candidate_that_was_left_out() -> None:
    found = explain(READ, TEXT.index("三、四线"))
    assert found.chosen == "left out: no marker"
    assert found.runner_up is not None
    assert found.runner_up.startswith("cjk_comma 3")
    assert any("cited" in line for line in found.evidence)


def test_the_margin_of_a_marker_whose_place_speaks_against_it() -> None:
    text = (FIXTURES / "outline" / "shi-paragraphs-glued" / "input.txt").read_text("utf-8")
    read = ReadText(SourceText(text))
    chosen = [node.marker for node in parse_report(text).walk() if node.marker]
    found = [explain(read, marker.span.start) for marker in chosen]
    assert all(one.margin is not None and one.margin > 0 for one in found)
    assert any(": -" in one.evidence[0] for one in found)


def test_the_runner_up_says_what_holds_the_marker_there() -> None:
    text = f"关于水务工作的通知\n关于水务工作的实施方案\n为做好工作，{BODY}\n一、目标\n{BODY}\n二、措施\n{BODY}\n"
    found = explain(ReadText(SourceText(text)), "一、目标")
    assert found.chosen == "cjk_comma 1, the first of a run at the first level"
    assert found.runner_up == "the first of a run under 关于水务工作的实施方案"


def test_in_chinese() -> None:
    assert explain(READ, 0, "zh").evidence[0].startswith("位于行首")


@pytest.mark.parametrize("offset", [-1, len(TEXT), 5])
def test_an_offset_without_a_candidate_is_an_error(offset: int) -> None:
    with pytest.raises(ArgumentError, match="offset"):
        explain(READ, offset)


WORK = (
    f"关于水务工作的报告\n基本情况\n一、水源\n{BODY}\n二、管网\n{BODY}\n下步打算\n一、加快改造\n{BODY}\n二、强化管护\n{BODY}\n"
    "各位代表！让我们更加紧密地团结起来，真抓实干，为建设美好家园而努力奋斗！\n"
)


@pytest.mark.parametrize("at", [WORK.index("下步"), "下步打算"])
def test_a_line_without_a_number(at: int | str) -> None:
    found = explain(ReadText(SourceText(WORK)), at)
    assert (found.marker, found.chosen) == ("下步打算", "title_line_1, the next of its run, at the first level")
    assert any(line.startswith("what a trained model says: ") for line in found.evidence)


def test_what_a_line_without_a_number_holds() -> None:
    found = explain(ReadText(SourceText(WORK)), WORK.index("一、加快"))
    assert found.chosen == "cjk_comma 1, the first of a run under 下步打算"


@pytest.mark.parametrize("at", [WORK.index("各位代表"), WORK.index("团结"), "让我们"])
def test_where_the_text_returns(at: int | str) -> None:
    found = explain(ReadText(SourceText(WORK)), at)
    assert found.marker.startswith("各位代表！")
    assert (found.readings, found.chosen, found.runner_up) == (
        [],
        "leaves the item and returns to the report",
        "belongs to the item",
    )
    assert found.margin is not None and WORK[found.span.start :].startswith("各位代表")

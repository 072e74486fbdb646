"""What the model of lead labels looks at."""

from __future__ import annotations

import pytest

from reportparse.parser.unnumbered.leads import SLOTS, read_leads, values
from reportparse.parser.unnumbered.lines import read_page

TEXT = (
    "指标如下：\n技术指标：水质达标率百分之九十八；\n应用指标：在两个水厂运行半年；\n一、现状：缺水\n9：30开会\nⅠ级响应：停课。\n"
)


def test_words_and_a_colon_that_open_a_line_with_more_behind() -> None:
    page = read_page(TEXT, {TEXT.index("一、"): "block"}, (), 0)
    assert [(lead.label, lead.rest) for lead in read_leads(page)] == [
        ("技术指标：", "水质达标率百分之九十八；"),
        ("应用指标：", "在两个水厂运行半年；"),
    ]


def test_nothing_of_the_reports_own_title() -> None:
    assert read_leads(read_page(TEXT, {}, (), TEXT.index("应用")))[0].label == "应用指标："


def test_a_run_of_leads() -> None:
    page = read_page(TEXT, {TEXT.index("一、"): "block"}, (), 0)
    leads = read_leads(page)
    first, second = (dict(zip(SLOTS, values(page, leads, at, {}), strict=True)) for at in (0, 1))
    assert (first["gap_before"], first["gap_after"], second["gap_before"]) == ("4", "1", "1")
    assert first["run"] == second["run"] == "1"
    assert (first["alike"], first["rest_like"][:4]) == ("1", "True")


@pytest.mark.parametrize(("label", "sentence"), [("总体要求是：", True), ("各位代表：", True), ("技术指标：", False)])
def test_a_label_that_ends_a_sentence(label: str, sentence: bool) -> None:
    page = read_page(f"{label}坚持节水优先。\n", {}, (), 0)
    (lead,) = read_leads(page)
    assert dict(zip(SLOTS, values(page, [lead], 0, {}), strict=True))["sentence"] == str(sentence)

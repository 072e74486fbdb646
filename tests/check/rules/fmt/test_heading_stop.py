"""Stops behind headings."""

from __future__ import annotations

from reportparse import check_report, parse_report
from reportparse.check.settings import Settings


def test_a_point_of_one_sentence_is_no_heading() -> None:
    text = "水环境整治汇报\n一、工作进展\n1.清淤河道8公里。\n2.封堵污水直排口12个。\n下一步将继续排查。\n3.建成泵站两座。\n二、下一步打算\n继续。\n"
    assert check_report(parse_report(text), Settings(select=("FMT009",))) == []
    titled = text.replace("一、工作进展", "一、工作进展。")
    assert [violation.code for violation in check_report(parse_report(titled), Settings(select=("FMT009",)))] == ["FMT009"]


MINUTES = (
    "青禾县水利工作专题会议纪要\n2023年5月8日，县政府召开专题会议。现纪要如下。\n"
    "一、会议听取了县水利局关于农村供水管护工作的汇报。\n会议指出，要加强管护。\n"
    "二、原则同意县财政局的资金安排。\n会议要求，按季拨付。\n"
    "三、通过《农村供水工程管护办法》。\n会议要求，按程序印发。\n"
)
LISTED = "云溪镇的报告\n一、情况\n好。\n二、建议\n1. 增加人手。\n2. 增加经费。\n由县财政安排。\n3. 建好设施。\n由镇里安排。\n"


def test_a_decision_and_a_point_beside_points_are_sentences() -> None:
    assert check_report(parse_report(MINUTES), Settings(select=("FMT009",))) == []
    assert check_report(parse_report(LISTED), Settings(select=("FMT009",))) == []
    titled = LISTED.replace("增加人手。", "增加人手。\n由县人社局安排。")
    assert len(check_report(parse_report(titled), Settings(select=("FMT009",)))) == 3

"""The layout of reports as lines: where headings, points and closing words stand."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.serializers.lines import lines_of

TEXT = """青政发〔2024〕5号
各乡镇人民政府：
关于街道工作的报告
一、基本情况
（一）加强领导。成立小组。一是定人；二是定责。
（二）强化保障
落实经费。
以上两项已经完成。
二、存在问题
问题表现：人手不足。
青岭县人民政府
2024年3月5日
"""


def test_lines_stand_as_their_author_set_them() -> None:
    lines = [(line.level, line.text) for line in lines_of(parse_report(TEXT))]
    assert lines == [
        (None, "青政发〔2024〕5号"),
        (None, "各乡镇人民政府："),
        (0, "关于街道工作的报告"),
        (1, "一、基本情况"),
        (2, "（一）加强领导。"),
        (None, "成立小组。一是定人；二是定责。"),
        (2, "（二）强化保障"),
        (None, "落实经费。"),
        (None, "以上两项已经完成。"),
        (1, "二、存在问题"),
        (2, "问题表现："),
        (None, "人手不足。"),
        (None, "青岭县人民政府"),
        (None, "2024年3月5日"),
    ]


def test_a_heading_with_text_behind_it_runs_on() -> None:
    assert [line.text for line in lines_of(parse_report(TEXT)) if line.runs_on] == ["（一）加强领导。", "问题表现："]


def test_parts_are_known_by_their_lines() -> None:
    parts = [(line.part, line.head) for line in lines_of(parse_report(TEXT)) if line.part]
    assert parts == [("number", True), ("addressee", True), ("signature", False), ("date", False)]


def test_headings_that_lost_their_line_break_get_lines_again() -> None:
    text = "一、工作目标全面提升服务水平，办好民生实事。二、工作措施加强组织领导，明确责任分工。三、工作要求压实各方责任，强化督导检查。"
    lines = [line.text for line in lines_of(parse_report(text))]
    assert [line[:2] for line in lines if line[1:2] == "、"] == ["一、", "二、", "三、"]
    assert "".join(lines) == text


def test_a_report_without_text_has_no_lines() -> None:
    assert list(lines_of(parse_report(""))) == []

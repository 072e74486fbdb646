"""Whether a title goes on from one line to the next."""

from __future__ import annotations

import pytest

from reportparse.parser.title_over_lines import ends_title, goes_on, issues


@pytest.mark.parametrize(
    ("above", "below", "on"),
    [
        ("望川县水利局", "关于农村供水情况的报告", True),
        ("望川县水利局", "2022年度工作总结", True),
        ("望川县水利局", "2022年望川县水利工作总结", False),
        ("望川县人民代表大会", "会议纪要", True),
        ("在全县农村供水工作", "推进会上的讲话", True),
        ("关于加强农村供水管护和", "水价改革的意见", True),
        ("望川县农村供水工作民主生活会对照检", "查材料", True),
        ("望川县2023年重点工作", "任务分解方案", True),
        ("望川县2023年重点工作", "望川县供水实施方案", False),
        ("农村供水工作报告", "工作总结", False),
        ("根据县里部署", "农村供水工作方案", False),
        ("望川县水利局", "工作总结", False),
    ],
)
def test_a_title_goes_on(above: str, below: str, *, on: bool) -> None:
    assert goes_on(above, below) is on


@pytest.mark.parametrize(
    ("above", "below", "shown"),
    [
        ("在全县农村供水大会上", "的讲话", True),
        ("关于农村供水管护情况", "和水价改革的报告", True),
        ("望川县农村供水管护情况的调", "研报告", True),
        ("望川县农村供水", "工作总结", False),
        ("管护不到位，水价偏低，对照检", "查材料", False),
    ],
)
def test_the_second_line_shows_both_to_be_a_title(above: str, below: str, *, shown: bool) -> None:
    assert ends_title(above, below) is shown


@pytest.mark.parametrize(
    ("line", "organ"), [("望川县人民政府", True), ("望川县水利局", True), ("供水工作座谈会", False), ("农村供水报告", False)]
)
def test_who_issues(line: str, *, organ: bool) -> None:
    assert issues(line) is organ

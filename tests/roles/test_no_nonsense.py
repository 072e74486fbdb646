"""What is no finding and no recommendation, however much its words sound like one."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.report import Report

ACHIEVEMENTS = [
    "圆满完成年度目标任务，连续8年获评优秀等次，群众满意度居全市前列。",
    "着力破解群众看病难问题，新建村卫生室12所，实现行政村全覆盖。",
    "扎实推进问题整改，巡察反馈的36个问题全部整改到位。",
]
NEUTRAL = ["会议于三月召开。", "全县下辖十二个乡镇。", "有关情况如下。", "数据来自县统计局。"]
REVIEW = "望川县民政工作总结\n一、主要做法和成效\n（一）服务提质\n{}\n（二）队伍建强\n举办培训班6期，培训320人次。\n二、下一步打算\n（一）加大投入\n列入年度预算。\n"


def findings(report: Report) -> list[str]:
    return [report.source.text[node.span.start : node.span.end] for node in report.findings]


@pytest.mark.parametrize("achievement", ACHIEVEMENTS)
def test_an_achievement_is_no_finding(achievement: str) -> None:
    assert findings(parse_report(REVIEW.format(achievement))) == []


@pytest.mark.parametrize("neutral", NEUTRAL)
@pytest.mark.parametrize("achievement", ACHIEVEMENTS)
def test_a_neutral_sentence_turns_no_achievement_into_a_finding(achievement: str, neutral: str) -> None:
    for words in (neutral + achievement, achievement + neutral):
        assert findings(parse_report(REVIEW.format(words))) == []


def test_a_requirement_that_heads_a_plan_is_no_recommendation() -> None:
    text = "实施方案\n为深入贯彻上级部署，结合我县实际，制定本方案。\n一、总体要求\n坚持以人民为中心，统筹推进。\n二、主要任务\n（一）新建站点\n新建十处。\n（二）配齐人员\n每处配两名。\n"
    report = parse_report(text)
    assert [node.heading.text for node in report.recommendations if node.heading] == ["新建站点", "配齐人员"]
    assert report.sections[0].role == "background"


def test_a_lead_gives_its_points_not_the_part() -> None:
    text = "工作报告\n一、工作回顾\n一年来，各项工作取得新进展，建成学校三所。\n在肯定成绩的同时，我们也清醒认识到：一是产业层次不高，龙头企业偏少；二是民生短板仍然突出，优质学位不足；三是少数干部作风不实。\n二、工作安排\n（一）做强产业\n引进龙头企业。\n"
    found = findings(parse_report(text))
    assert [words[:4] for words in found] == ["一是产业", "二是民生", "三是少数"]


def test_a_plan_of_rectification_gives_problems_measures_and_their_fields() -> None:
    text = (
        "整改方案\n一、存在问题\n（一）台账不健全\n部分村未建台账，底数不清。\n（二）监管不到位\n日常检查流于形式。\n"
        "二、整改措施\n（一）建立台账\n逐村登记造册。\n责任单位：县民政局\n整改时限：2027年6月底前\n（二）强化监管\n每月检查一次。\n责任单位：县市场监管局\n整改时限：长期坚持\n"
    )
    report = parse_report(text)
    assert [node.heading.text for node in report.findings if node.heading] == ["台账不健全", "监管不到位"]
    measures = report.recommendations
    assert [node.heading.text for node in measures if node.heading] == ["建立台账", "强化监管"]
    assert [[body.text for body in node.addressees] for node in measures] == [["县民政局"], ["县市场监管局"]]
    assert measures[0].deadline is not None and measures[0].deadline.text == "2027年6月底前"


def test_typed_nodes_say_how_sure_they_are() -> None:
    report = parse_report(
        "报告\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、对策建议\n（一）增加编制\n列入计划。\n"
    )
    sure = [node.confidence for node in report.findings] + [node.confidence for node in report.recommendations]
    assert len(sure) == 3 and all(0.0 < confidence <= 1.0 for confidence in sure)

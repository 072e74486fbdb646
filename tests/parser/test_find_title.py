"""The report's own title: on one line, over several, or not there."""

from __future__ import annotations

import pytest

from reportparse import parse_report

REST = "一、基本情况\n全镇现有十二个行政村，人口三万。\n二、存在问题\n护理人员不足，经费短缺。\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("关于云溪镇养老服务的调研报告\n", "关于云溪镇养老服务的调研报告"),
        ("望川县人民政府\n关于推进养老服务的实施意见\n", "望川县人民政府关于推进养老服务的实施意见"),
        (
            "望川县人民政府办公室关于进一步推进\n农村养老服务体系建设的实施意见\n",
            "望川县人民政府办公室关于进一步推进农村养老服务体系建设的实施意见",
        ),
        (
            "望川县人民政府\n关于进一步推进农村养老服务体系\n建设的实施意见\n",
            "望川县人民政府关于进一步推进农村养老服务体系建设的实施意见",
        ),
        ("关于云溪镇农村养老服务情况的\n调研报告\n", "关于云溪镇农村养老服务情况的调研报告"),
        ("关于云溪镇农村养老服务情况调查\n的报告\n", "关于云溪镇农村养老服务情况调查的报告"),
        ("望府发〔2024〕12号\n关于推进养老服务的实施意见\n", "关于推进养老服务的实施意见"),
        ("近年来，全县养老服务加快发展。\n关于推进养老服务的实施意见\n", "关于推进养老服务的实施意见"),
        ("", None),
    ],
)
def test_titles(head: str, title: str | None) -> None:
    report = parse_report(head + REST)
    assert (report.title.text if report.title else None) == title
    if report.title and title:
        span = report.title.span
        assert "".join(report.source.text[span.start : span.end].split()) == title


def test_no_part_of_the_title_is_told_twice() -> None:
    report = parse_report("望川县人民政府\n关于推进养老服务\n的实施意见\n现印发给你们，请认真贯彻执行。\n" + REST)
    assert [paragraph.text for paragraph in report.preamble] == ["现印发给你们，请认真贯彻执行。"]

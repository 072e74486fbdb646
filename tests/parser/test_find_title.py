"""The report's own title: on one line, over several, or not there."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.parser.find_title import find_title
from tests.growth import assert_grows_linearly
from tests.parser.helpers import plain

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
        ("望川县养老服务规划。\n", "望川县养老服务规划"),
        ("养老之忧,何处安放\n" + "近年来,全镇老年人口逐年增加,护理人员却越来越少," * 4 + "。\n", "养老之忧,何处安放"),
        (
            "云溪镇民政办：“银龄食堂”：老有所食的探索路径\n引言\n" + "食堂开办以来,用餐老人逐月增加," * 6 + "。\n",
            "云溪镇民政办：“银龄食堂”：老有所食的探索路径",
        ),
        (
            "【编者按】近年来，我镇不断总结经验，现将有关内容刊发，以供借鉴参考，欢迎各村来稿。\n\n养老服务的办理思路和工作要点\n",
            "养老服务的办理思路和工作要点",
        ),
        ("2023年养老服务调研报告 2023年养老服务调研报告 为做好工作,开展了调研,形成如下报告。\n", "2023年养老服务调研报告"),
        (
            "望川县民政局文件望民发〔2024〕9号望川县民政局关于养老服务的通知各乡镇：为做好工作，现通知如下。\n",
            "望川县民政局关于养老服务的通知",
        ),
        ("附件1养老服务补贴办法(试行)\n", "养老服务补贴办法(试行)"),
        ("—2024年1月7日在望川县第六届人民代表大会第六次会议上\n望川县人民政府代县长 林晓光\n各位代表：\n", None),
        ("在望川县第六届人民代表大会\n第六次会议上\n县长 林晓光\n各位代表：\n", None),
        ("（2024年1月9日 林晓光）\n各位代表：\n", None),
        ("届次：第1届第2次\n类别：定期会\n来源：人大代表提案\n提案单位：望川县\n", None),
        ("现在，我代表县人民政府向大会报告工作，请予审议，并请提出意见。\n", None),
        ("各位代表：现在报告工作。\n养老服务材料作为审核的重要依据，对保证质量有重要作用，必须认真制作。\n", None),
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


def test_a_title_is_looked_for_in_linear_time_in_one_line_of_many_blanks() -> None:
    def work(text: str) -> None:
        find_title(plain(text), len(text))

    assert_grows_linearly(work, lambda size: "各镇按照部署推进 成效逐步显现，" * size, 20, 20_000)

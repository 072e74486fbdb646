"""Numbers of points that a lead or a heading announces."""

from __future__ import annotations

import pytest

from reportparse import Settings, check_report, parse_report

REPORT = "关于云溪镇的报告\n{heading}\n{lead}\n（一）人口\n三十五万。\n（二）面积\n很大。\n二、工作建议\n增加人手。\n"


def announced(lead: str, heading: str = "一、基本情况") -> list[str]:
    """Return the words that announce another number than two."""
    report = parse_report(REPORT.format(heading=heading, lead=lead))
    return [found.details["words"] for found in check_report(report, Settings(select=["STR008"]))]


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("主要存在以下四个问题：", ["四个"]),
        ("调研发现以下三项困难。", ["三项"]),
        ("镇里今年抓好三项重点工作：", ["三项"]),
        ("差距主要体现在三个方面。", ["三个方面"]),
        ("现提出三点建议。", ["三点"]),
        ("不便归纳为三个主要原因。", ["三个"]),
        ("这里有三条经验：", ["三条"]),
        ("从走访看，当前面临四个突出问题：", ["四个"]),
        ("调研发现，暴露出三个方面的不足。", ["三个方面"]),
        ("突出表现为“三个不足”：", ["三个"]),
        ("存在的主要问题有四：", ["四"]),
        ("原因主要有三。", ["三"]),
        ("主要有四点：", ["四点"]),
        ("其成因可归结为四条：", ["四条"]),
        ("下一步要突出抓好以下五件事：", ["五件"]),
        ("我们认为，应当从三个方面入手：", ["三个方面"]),
        ("还有四个方面的问题需要解决：", ["四个方面"]),
        ("为此，现就养老服务提出三条建议。", ["三条"]),
        ("主要存在两个问题：", []),
        ("原因主要有二：", []),
    ],
)
def test_a_lead_announces_points(lead: str, words: list[str]) -> None:
    assert announced(lead) == words


@pytest.mark.parametrize(
    "lead",
    [
        "对上述四个问题，逐条整改：",
        "这三个问题的成因：",
        "此前提出的四条建议落实情况如下：",
        "第三点意见：",
        "镇里共提出15项建议。",
        "几十个问题：",
        "全镇有八个行政村。",
        "全县现有15个乡镇。",
        "青禾县位于东部，下辖区域有12个乡镇。",
        "今年县政协共提出15项建议。",
        "先后提出12条建议。",
        "全县分为五个片区。",
        "按照规定，企业分为四类。",
        "2023年以来，全县有三项工作获省级表彰。",
    ],
)
def test_a_text_that_counts_things_announces_nothing(lead: str) -> None:
    assert announced(lead) == []


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("一、三点建议", ["三点"]),
        ("一、存在的四个突出问题", ["四个"]),
        ("一、关于落实省政府十条措施", []),
        ("一、县委五条意见", []),
    ],
)
def test_a_heading_announces_points_unless_another_paper_has_them(heading: str, words: list[str]) -> None:
    assert announced("概况如下。", heading) == words

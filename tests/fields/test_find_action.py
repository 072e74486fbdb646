"""What a recommendation asks for: the sentences that say what to do, without who is asked, and what a heading says."""

from __future__ import annotations

import pytest

from reportparse.fields.find_action import adds_to, find_acts
from reportparse.fields.find_addressees import find_addressees

ACTIONS = [
    ("建议安排专项资金，加强监管。", ["安排专项资金"]),
    ("各乡镇应当建立台账。", ["建立台账"]),
    ("要划定水源保护范围；限期搬迁养殖场。", ["划定水源保护范围", "限期搬迁养殖场"]),
    ("针对经费不足，建议由县财政局统筹安排资金。", ["统筹安排资金"]),
    ("此外，要公布水质结果。", ["公布水质结果"]),
    ("加强管护队伍建设。", ["加强管护队伍建设"]),
    ("建议结合各乡镇实际，分批建设蓄水池。", ["分批建设蓄水池"]),
    ("水源分散，管网老化。建议市政府成立专班，统一调度。", ["成立专班"]),
    ("建设新水厂，是全县的大事。请县水利局核实里程。", ["核实里程"]),
    ("以增进民生福祉为根本，推动供水一体化。", ["推动供水一体化"]),
    ("供水是民生大事，今年是收官之年。", []),
    ("公安部门对违法行为要公开曝光。", ["公开曝光"]),
    ("由市教育局牵头，会同市财政局等部门制定办法。", ["制定办法"]),
    ("建议江口县根据地形，新建三处泵站。", ["新建三处泵站"]),
    ("由市水利局牵头，联合行业协会、龙头企业制定标准。", ["制定标准"]),
    ("县水利局牵头，各乡镇具体负责，落实巡查。", ["落实巡查"]),
    ("教育部门要会同消防、住建等部门，每半年开展一次检查。", ["开展一次检查"]),
    ("县水利局要巡查管网，及时完成整改。", ["巡查管网"]),
    ("固定资产投资增长8%左右。", []),
    ("服务业增加值增长7%左右，建成景区3个。", ["建成景区3个"]),
    ("教育支出占比不低于18%。", []),
    ("建设用地指标向园区倾斜。", []),
    ("发展方式进一步转变，建成泵站3个。", ["建成泵站3个"]),
    ("学习型组织建设深入开展。", []),
    ("改造管网达到20公里。", ["改造管网达到20公里"]),
    ("于今年三季度末前出台办法。", ["出台办法"]),
    ("2027年上半年新增泵站5座。", ["新增泵站5座"]),
    ("2027年底前，基本建成监测平台。", ["基本建成监测平台"]),
    ("在2027年6月30日之前建立台账。", ["建立台账"]),
    ("“十五五”时期建成体系。", ["建成体系"]),
    ("二〇二七年六月底前建立台账。", ["建立台账"]),
    ("2027 年 6 月底前要建立台账。", ["建立台账"]),
    ("建议县财政从2027年起每年安排300万元。", ["每年安排300万元"]),
    ("，。", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "what"), ACTIONS, ids=[text for text, _ in ACTIONS])
def test_what_is_asked(text: str, what: list[str]) -> None:
    assert [text[slice(*act.clause)] for act in find_acts(text, find_addressees(text))] == what


def test_a_body_that_stands_later_is_not_left_out() -> None:
    text = "尽快制定方案，由县水利局实施。"
    assert [text[slice(*act.clause)] for act in find_acts(text, find_addressees(text))] == ["尽快制定方案"]


@pytest.mark.parametrize(
    ("clause", "heading", "adds"),
    [
        ("成立专班", "加强组织领导", True),
        ("加强组织领导", "加强组织领导", False),
        ("切实加强组织领导", "加强组织领导，压实责任", False),
        ("加强组织领导和考核", "加强组织领导", True),
        ("试行“以奖代补”", "试行以奖代补，调动积极性", False),
    ],
)
def test_what_a_heading_says_already(clause: str, heading: str, adds: bool) -> None:
    assert adds_to(clause, heading) is adds

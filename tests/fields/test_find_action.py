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

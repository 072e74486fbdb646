"""Annexes that only name things hold neither problems nor proposals."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.draft import PartPlace
from reportparse.roles.registers import find_registers
from tests.growth import assert_grows_linearly

REPORT = "青禾县水库除险报告\n\n一、存在问题\n部分水库管护经费不足。\n\n二、下一步打算\n今年完成鉴定。\n\n青禾县水务局\n2024年5月6日\n\n"
ENTRIES = "1.柳湾水库，东桥镇，库容20万方\n2.石门水库，西岭镇，库容35万方\n"
ONE_MORE = "3.东河水库，东桥镇，库容12万方\n"


@pytest.mark.parametrize("head", ["附件1\n\n青禾县水库名册\n\n", "附件：青禾县水库名册\n\n", "附件1\n\n水库名册\n\n"])
@pytest.mark.parametrize("entries", [ENTRIES, ENTRIES + ONE_MORE])
def test_a_register_behind_the_day_is_no_part_of_the_last_section(head: str, entries: str) -> None:
    report = parse_report(f"{REPORT}{head}{entries}")
    last = report.sections[1]
    assert str(report.source[last]).rstrip() == "二、下一步打算\n今年完成鉴定。"
    assert [str(report.source[point]).rstrip() for point in report.recommendations] == ["今年完成鉴定。"]
    assert len(report.findings) == 1
    assert len(report.sections) > 2


def test_a_plan_behind_the_day_has_measures() -> None:
    report = parse_report(f"{REPORT}附件1\n\n水库除险措施\n\n1.柳湾水库要加固大坝。\n2.石门水库要更换闸门。\n")
    assert len(report.recommendations) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("附件1\n水库名册\n1.柳湾", True),
        ("附件：水库一览表（2023年）\n1.柳湾", True),
        ("水库名录\n1.柳湾", True),
        ("附件1\n问题整改汇总表\n1.柳湾", False),
        ("附件1\n水库管护方案\n1.柳湾", False),
        ("附件1\n1.水库名册\n", False),
    ],
)
def test_registers(text: str, found: bool) -> None:
    registers = find_registers([PartPlace("annex", 0, len(text)), PartPlace("date", 0, len(text))], text)
    assert registers == ([(0, len(text))] if found else [])


def test_long_lines_take_linear_time() -> None:
    assert_grows_linearly(parse_report, lambda size: REPORT + "附件1\n" + "水库名" * (size // 3) + "\n1.柳湾\n", 2_000, 40_000)

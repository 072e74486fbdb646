"""Stops behind headings."""

from __future__ import annotations

from reportparse import check_report, parse_report
from reportparse.check.settings import Settings


def test_a_point_of_one_sentence_is_no_heading() -> None:
    text = "水环境整治汇报\n一、工作进展\n1.清淤河道8公里。\n2.封堵污水直排口12个。\n下一步将继续排查。\n3.建成泵站两座。\n二、下一步打算\n继续。\n"
    assert check_report(parse_report(text), Settings(select=("FMT009",))) == []
    titled = text.replace("一、工作进展", "一、工作进展。")
    assert [violation.code for violation in check_report(parse_report(titled), Settings(select=("FMT009",)))] == ["FMT009"]

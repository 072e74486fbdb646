"""Dashes that text recognition made of 一 number parts where 二 follows; others are bullets."""

from __future__ import annotations

import pytest

from reportparse import parse_report


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("—、加强党建\n活动多次。\n二、改善民生\n实事多件。\n", [("—、", 1), ("二、", 2)]),
        ("一、工作情况\n—、加强党建。活动多次。\n—、改善民生。实事多件。\n二、下步打算\n抓好落实。\n", [("一、", 1), ("—", None), ("—", None), ("二、", 2)]),
        ("二、措施\n（—）加强巡逻。组织人手。\n（二）严格执法。依法查处。\n", [("二、", 2), ("（—）", 1), ("（二）", 2)]),
        ("—、加强党建\n活动多次。\n", [("—", None)]),
        ("—、加强党建\n活动多次。\n三、改善民生\n实事多件。\n", [("—、", 1), ("三、", 3)]),
        ("一、现状\n有三个村。\n二、措施\n—、加强党建。\n三、保障\n增加人手。\n", [("一、", 1), ("二、", 2), ("三、", 3)]),
        ("—是人手不足；—是经费不足；—是设施不足。\n", []),
    ],
    ids=["misread", "bullets", "misread in brackets", "alone", "before a gap", "inside a run", "no numbers"],
)  # fmt: skip
def test_dashes(text: str, markers: list[tuple[str, int | None]]) -> None:
    found = [(node.marker.text, node.marker.ordinal) for node in parse_report(text).walk() if node.marker]
    assert found == markers

"""Annexes and the lists that name them."""

from __future__ import annotations

import pytest

from reportparse.parts.find_annexes import find_annexes
from reportparse.parts.walk_close import walk_closes
from reportparse.parts.walk_head import walk_head
from tests.parts.helpers import page_of, said

BODY = "关于供水的报告\n一、基本情况\n全县供水工程十七处。\n二、建议\n加强管护。\n"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("附件：供水工程名录\n", [("annex-note", "附件：供水工程名录")]),
        ("附件：\n1.名录\n2.职责\n县水务局\n2023年5月8日\n", [("annex-note", "附件：\n1.名录\n2.职责")]),
        ("附件：\n供水工程名录\n东河水厂在东山镇。\n", [("annex", "附件：\n供水工程名录\n东河水厂在东山镇。")]),
        ("【附件一】\n供水工程名录\n", [("annex", "【附件一】\n供水工程名录")]),
        ("附件：1.名录；\n2.职责。\n县水务局\n2023年5月8日\n", [("annex-note", "附件：1.名录；\n2.职责。")]),
        ("附件：供水工程名录。\n", [("annex-note", "附件：供水工程名录。")]),
        ("附：供水工程名录从略。\n", []),
        ("2023年5月8日\n联系人：周明\n附件：\n", []),
        ("县水务局\n2023年5月8日\n附件：\n\n抄送：县委办\n", []),
        ("附件：名录所列工程，均已完工。\n", []),
        ("附件不全的退回补正。\n", []),
        ("附件1所列工程均已完工。\n", []),
        ("县水务局\n2023年5月8日\n附录\n名录\n抄送：县委办\n", [("annex", "附录\n名录")]),
    ],
)
def test_annexes(text: str, parts: list[tuple[str, str]]) -> None:
    page = page_of(BODY + text)
    walk_head(page)
    assert said(page, find_annexes(page, walk_closes(page))) == parts

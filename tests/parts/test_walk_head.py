"""The head of a document, read downward."""

from __future__ import annotations

import pytest

from reportparse.parts.walk_head import walk_head
from tests.parts.helpers import page_of

BODY = "一、基本情况\n全县供水工程十七处。\n"


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("青政发〔2023〕14号 签发人：周明\n关于供水的通知\n", [("number", "青政发〔2023〕14号")]),
        ("关于供水的通知\n（青政发〔2023〕14号）\n", [("number", "青政发〔2023〕14号")]),
        ("青禾县人民政府令\n第12号\n", [("number", "第12号")]),
        ("青政发〔２０２３〕１４号\n关于供水的通知\n", [("number", "青政发〔２０２３〕１４号")]),
        ("关于供水的通知\n各乡镇，各村，各有关企业：\n", [("addressee", "各乡镇，各村，各有关企业：")]),
        ("关于供水的汇报\n主任、各位委员：\n", [("salutation", "主任、各位委员：")]),
        ("供水条例\n（2016年7月8日县人大通过 2020年3月1日修订）\n", [("date", "（2016年7月8日县人大通过 2020年3月1日修订）")]),
        ("关于供水的讲话\n（2023年5月8日 周明）\n", [("date", "2023年5月8日"), ("signature", "周明")]),
        ("关于供水的调研报告\n青禾县人大常委会调研组\n", [("signature", "青禾县人大常委会调研组")]),
        ("关于供水的调研报告\n管网漏损严重，水价偏低，管护不到位。\n各村：\n", []),
        ("关于供水的调研报告\n责任单位：\n", []),
        ("关于供水的请示\n县主管部门：\n", [("addressee", "县主管部门：")]),
        ("关于供水的请示\n上级主管部门：\n", [("addressee", "上级主管部门：")]),
        ("关于供水的请示\n主管部门：\n", []),
        ("关于供水的请示\n县主管部门：青禾县水务局\n", []),
        ("关于供水的通知\n各乡镇，各有关单位\n为保障供水，现将有关事项通知如下：\n", [("addressee", "各乡镇，各有关单位")]),
        ("关于供水的通知\n各乡镇，各有关单位\n", []),
    ],
)
def test_heads(head: str, parts: list[tuple[str, str]]) -> None:
    text = head + BODY
    page = page_of(text)
    assert [(place.kind, text[place.start : place.end]) for place in walk_head(page)] == parts


def test_the_body_begins_at_running_text() -> None:
    page = page_of("关于供水的通知\n各乡镇，各有关单位\n为保障供水，现将有关事项通知如下。\n" + BODY)
    walk_head(page)
    assert page.text[page.body :].startswith("为保障供水")
    page = page_of("关于供水的调研报告\n青禾县水务局\n管网漏损严重，水价偏低，管护不到位。\n" + BODY)
    walk_head(page)
    assert page.text[page.body :].startswith("管网漏损")

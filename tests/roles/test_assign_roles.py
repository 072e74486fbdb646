"""Roles of siblings are chosen together: what a part says, what stands above, and the order of reports."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from tests.roles.helpers import work

CASES = {
    "each part as its heading says": (
        "一、基本情况\n有九个村。\n二、主要做法\n建章立制。\n三、存在的问题\n人手不足。\n四、对策建议\n增加人手。\n",
        ["practice", "practice", "finding", "finding", "recommendation", "recommendation"],
    ),
    "points take the role of their part": (
        "一、存在的问题\n（一）队伍\n编制少。\n（二）经费\n资金缺。\n二、对策建议\n（一）队伍\n增编制。\n（二）经费\n增资金。\n",
        ["finding", "finding", "finding", "recommendation", "recommendation", "recommendation"],
    ),
    "a label binds what stands in it": (
        "一、养老服务\n问题：设施陈旧。\n建议：更新设施。\n二、托育服务\n问题：收费偏高。\n建议：规范收费。\n",
        ["finding", "recommendation"] * 2,
    ),
}


def roles(text: str) -> list[str]:
    done = work(text, "points")
    return [part.role for top in done.tree.parts for part in top.walk()]


@pytest.mark.parametrize("name", ["each part as its heading says", "points take the role of their part"])
def test_roles(name: str) -> None:
    text, expected = CASES[name]
    assert roles(text) == expected


def test_a_label_binds_what_stands_in_it() -> None:
    text, expected = CASES["a label binds what stands in it"]
    parts = work(text, "points").tree.parts
    assert [inside.role for part in parts for inside in part.children] == expected


FORM = "{}\n问题分析：\n1.停车位按二十年前的标准配建。\n2.老城区的路窄。\n具体建议：\n1.新建小区每户配一个车位。\n2.问题突出的路段设单行线。\n"


@pytest.mark.parametrize(
    "first", ["调研情况：老城区停车难问题突出，群众意见很大。", "调研情况：\n1.车位严重不足。\n2.占道现象普遍存在。"]
)
def test_in_a_form_the_labels_say_what_is_a_problem_and_what_a_proposal(first: str) -> None:
    report = parse_report(FORM.format(first))
    behind = FORM.format(first).index("问题分析")
    assert [len(report.findings), len(report.recommendations)] == [2, 2]
    assert all(found.span.start > behind for found in report.findings)


def test_without_the_other_label_problems_are_told_by_their_words() -> None:
    report = parse_report("调研情况：\n1.车位严重不足，停车难问题突出。\n2.占道停车屡禁不止，群众出行不便。\n")
    assert len(report.findings) == 2


def test_a_weak_word_does_not_turn_one_point_of_a_run() -> None:
    text = "一、对策建议\n（一）加大投入\n列入预算。\n（二）破解难题\n专人负责。\n（三）加强领导\n成立专班。\n"
    assert roles(text) == ["recommendation"] * 4


def test_the_title_tells_what_parts_are_for() -> None:
    body = "一、加大投入\n列入预算。\n二、加强领导\n成立专班。\n"
    assert roles(f"关于加强养老服务工作的建议\n{body}") == ["recommendation"] * 2


def test_a_remedy_in_the_text_of_a_problem_is_a_point_of_its_own() -> None:
    text = "一、困难和问题\n（一）人手不足\n每人联系九十户，难以常来常往。为此建议，按户数核定专职人员，由县财政保障。\n（二）经费短缺\n缺资金。\n"
    part = work(text, "points").tree.parts[0]
    assert [point.type for point in part.children] == ["finding", "finding"]
    assert [(inside.type, inside.paragraphs[0].text[:4]) for inside in part.children[0].children] == [
        ("recommendation", "为此建议")
    ]

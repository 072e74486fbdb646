"""Roles of siblings are chosen together: what a part says, what stands above, and the order of reports."""

from __future__ import annotations

import pytest

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

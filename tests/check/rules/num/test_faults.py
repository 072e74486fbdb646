"""What is wrong with the numbers of a run."""

from __future__ import annotations

import pytest

from reportparse import Settings, check_report, parse_file, parse_report
from reportparse.check.context import Context
from reportparse.check.rules.num.faults import FaultKind, displaced_from, find_faults
from reportparse.splice import splice
from tests.check.texts import run_of


@pytest.mark.parametrize(
    ("ordinals", "wanted"),
    [
        ([1, 2, 3], []),
        ([0, 1, 2], []),
        ([1, 3, 4], [("gap", 1, [2])]),
        ([1, 2, 6], [("gap", 2, [3, 4, 5])]),
        ([1, 2, 2, 3], [("duplicate", 2, [])]),
        ([1, 2, 2, 4], [("duplicate", 2, [])]),
        ([1, 1, 2], [("duplicate", 1, [])]),
        ([1, 3, 2, 4], [("order", 2, [])]),
        ([2, 1, 3], [("order", 1, [])]),
        ([1, 2, 5, 4, 3], [("order", 3, []), ("order", 4, [])]),
        ([3, 4], [("start", 0, [1, 2])]),
        ([2, 4], [("start", 0, [1]), ("gap", 1, [3])]),
        ([1, 1, 2, 2, 3, 4], []),
        ([1, 2, 1, 2, 3, 3], []),
        ([2, 2, 2, 2, 2], []),
        ([1, 1, 1], [("duplicate", 1, []), ("duplicate", 2, [])]),
    ],
)
def test_faults(ordinals: list[int], wanted: list[tuple[FaultKind, int, list[int]]]) -> None:
    assert list(find_faults(run_of(ordinals, set()))) == wanted


def test_what_is_lost_is_no_gap() -> None:
    assert list(find_faults(run_of([1, 3], {1}))) == []
    assert list(find_faults(run_of([3, 4], {0}))) == []


NUMBERS = Settings(select=["NUM"])
TEXT = "关于云溪镇的报告\n一、情况\n十二个村。\n二、问题\n人手不足。\n{third}建议\n增加人手。\n四、打算\n逐步推开。\n"


def test_a_part_that_counts_on_in_another_form_belongs_beside_the_one_that_holds_it() -> None:
    context = Context(parse_report(TEXT.format(third="3.")))
    displaced = {node.marker.text: displaced_from(context, node) for node in context.nodes if node.marker}
    assert [(text, above.marker.text) for text, above in displaced.items() if above and above.marker] == [("3.", "二、")]


def test_a_number_that_is_there_in_another_form_is_no_gap() -> None:
    assert [found.code for found in check_report(parse_report(TEXT.format(third="3.")), NUMBERS)] == []
    assert [found.code for found in check_report(parse_report(TEXT.format(third="五、")), NUMBERS)] == ["NUM001"]


def test_a_fault_names_what_is_missing_and_the_marker_as_it_should_be() -> None:
    (gap,) = check_report(parse_report(TEXT.format(third="三、").replace("四、", "九、")), NUMBERS)
    assert (gap.details["before"], gap.details["missing"], gap.details["right"]) == ("三、", "四–八", "四、")


@pytest.mark.parametrize(
    ("name", "items", "codes"),
    [
        ("a.md", "1. 人手少\n1. 经费少\n1. 设施少\n1. 管理少\n", []),
        ("a.md", "1. 人手少\n1. 经费少\n2. 设施少\n3. 管理少\n", ["NUM002"]),
        ("a.md", "1、人手少\n\n1、经费少\n", ["STR008", "NUM002"]),
        ("a.txt", "1. 人手少\n1. 经费少\n1. 设施少\n1. 管理少\n", ["NUM002"] * 3),
    ],
)
def test_markdown_counts_a_list_whose_items_all_have_one_number(name: str, items: str, codes: list[str]) -> None:
    text = f"# 云溪镇的报告\n\n## 情况\n\n好。\n\n## 问题\n\n主要存在以下四个问题：\n\n{items}"
    report = parse_file(text.encode(), name=name)
    assert [found.code for found in check_report(report) if found.level == "error"] == codes


CITED = "云溪镇养老服务办法\n第一条 为规范服务，制定本办法。\n第二条 {}。\n第四条 村委会负责落实。\n第五条 镇政府负责监督。\n"


@pytest.mark.parametrize(
    ("words", "mended", "safe"),
    [
        ("按本办法第四条办理", "按本办法第三条办理", True),
        ("落实省政府意见第四条", "落实省政府意见第四条", True),
        ("依照省里条例第五条、第四条办理", "依照省里条例第五条、第四条办理", True),
        ("适用第四条的事项", "适用第三条的事项", False),
    ],
)
def test_references_follow_their_parts_and_one_in_doubt_is_left_to_a_person(words: str, mended: str, safe: bool) -> None:
    text = CITED.format(words)
    (gap,) = check_report(parse_report(text), NUMBERS)
    assert gap.fix is not None and gap.fix.safe is safe
    assert splice(text, gap.fix.edits) == CITED.format(mended).replace("第四条 ", "第三条 ").replace("第五条 ", "第四条 ")

"""What is said of a whole report."""

from __future__ import annotations

from reportparse.roles.document import Document, read_document
from reportparse.roles.make_units import make_units
from reportparse.roles.model import load
from reportparse.roles.unit import NOTHING, Unit, mean
from tests.roles.helpers import work


def read(text: str) -> tuple[Unit, Document]:
    done = work(text, "tree")
    root = make_units(done.tree)
    return root, read_document(root, done.tree, len(done.clean.text), load().grams)


def test_what_stands_inside_adds_up() -> None:
    root, document = read("关于养老的报告\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n")
    part = root.children[0]
    assert part.below == mean([said for child in part.children for said in (child.said, child.told)])
    assert part.children[0].below is NOTHING
    assert document.said == mean([unit.said for unit in (part, *part.children)])


def test_what_kind_of_paper_it_is() -> None:
    assert read("关于养老的报告\n一、概况\n略。\n")[1].extent == "0t"
    assert read("今年工作顺利。")[1].plain
    law = read("第一条 为了规范供水，制定本办法。\n第二条 本办法适用于本县。\n")[1]
    assert (law.laws, law.plain, law.extent) == ("1", False, "0")


def test_a_form_has_a_label_for_problems_and_one_for_proposals() -> None:
    assert read("问题分析：\n人手不足，缺编。\n具体建议：\n增编。\n")[1].form
    assert not read("问题分析：\n人手不足，缺编。\n")[1].form

"""What is said of a whole report."""

from __future__ import annotations

from reportparse.roles.document import Document, read_document
from reportparse.roles.make_units import make_units
from reportparse.roles.unit import Unit
from tests.roles.helpers import work


def read(text: str) -> tuple[Unit, Document]:
    done = work(text, "tree")
    root = make_units(done.tree)
    return root, read_document(root, done.tree, done.clean.plain)


def test_what_kind_of_paper_it_is() -> None:
    assert read("关于养老的报告\n一、概况\n略。\n")[1].extent == "0t"
    assert read("今年工作顺利。")[1].plain
    law = read("第一条 为了规范供水，制定本办法。\n第二条 本办法适用于本县。\n")[1]
    assert (law.laws, law.plain, law.extent) == ("1", False, "0")


def test_a_form_has_a_label_for_problems_and_one_for_proposals() -> None:
    assert read("问题分析：\n人手不足，缺编。\n具体建议：\n增编。\n")[1].form
    assert not read("问题分析：\n人手不足，缺编。\n")[1].form


def test_the_first_words_say_what_kind_of_paper_it_is() -> None:
    document = read("关于养老的报告\n我县抓得紧。\n一、概况\n略。\n二、存在的问题\n缺编制。\n")[1]
    assert document.openings == {"title": "关于养老的报告", "opening": "我县抓得紧。", "headings": "概况|存在的问题"}


def test_a_single_first_part_shows_what_stands_in_it() -> None:
    document = read("一、概况\n（一）人口\n略。\n（二）财力\n略。\n")[1]
    assert document.openings == {"title": "", "opening": "", "headings": "概况|人口|财力"}


def test_what_stands_beside_the_outline() -> None:
    paper = read("供水研究\n摘要：本文讨论供水。\n关键词：供水\n一、概况\n略。\n")[1]
    letter = read("关于供水的意见\n各镇人民政府：\n一、概况\n略。\n")[1]
    assert paper.apart == "abstract"
    assert letter.apart == "addressee"

"""What a node tells of its role: its words, and one value a slot."""

from __future__ import annotations

import sys

import pytest

from reportparse.roles.document import Document, read_document
from reportparse.roles.features import figures_in, group_values, label_of, node_words, own_text, own_values
from reportparse.roles.make_units import make_units
from reportparse.roles.unit import Unit
from tests.roles.helpers import work

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、下步打算\n增加12个编制。\n"


@pytest.fixture
def told() -> tuple[Unit, Document]:
    done = work(TEXT, "tree")
    root = make_units(done.tree)
    return root, read_document(root, done.tree, done.clean.plain)


def test_the_words_of_a_point(told: tuple[Unit, Document]) -> None:
    point = told[0].children[0].children[0]
    assert node_words(point, "缺编制。" * 99) == {"heading": "人手不足", "body": "缺编制。" * 40, "lead": ""}
    lead = make_units(work("一是缺编制，招不到人。\n二是缺资金。\n", "tree").tree).children[0]
    assert lead.node is not None
    assert node_words(lead, own_text(lead.node)) == {"heading": "", "body": "缺编制，招不到人。", "lead": ""}
    label = make_units(work("问题分析：缺编制，招不到人。\n建议：增加编制。\n", "tree").tree).children[0]
    assert label.node is not None
    assert node_words(label, own_text(label.node)) == {"heading": "问题分析", "body": "缺编制，招不到人。", "lead": ""}


def test_the_values_of_a_point(told: tuple[Unit, Document]) -> None:
    root, document = told
    part = root.children[0]
    said = own_values(part.children, 1, "缺资金。", document)
    assert (said["family"], said["place"], said["begins-2"], said["ends-2"]) == ("cjk_paren", "L2", "经费", "短缺")
    assert said["closes"] == "金。"
    shared = group_values([part], part.children, document)
    assert (shared["title"], shared["above-named"]) == ("报告", "finding")


def test_the_label_that_heads_a_part() -> None:
    root = make_units(work("问题分析：\n一、人手不足\n缺编。\n具体建议：\n增编。\n", "tree").tree)
    label = root.children[0]
    assert label_of([label.children[0], label]) is label and label_of([label.children[0]]) is None


def test_figures_are_what_python_calls_digits() -> None:
    digits = [char for char in map(chr, range(sys.maxunicode + 1)) if char.isdigit()]
    assert figures_in("".join(digits)) == len(digits)
    others = [char for char in map(chr, range(sys.maxunicode + 1)) if not char.isdigit()]
    assert figures_in("".join(others)) == 0

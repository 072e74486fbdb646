"""What tells the role of a node: numbers by block, one value a slot."""

from __future__ import annotations

import sys

import pytest

from reportparse.draft import Tree
from reportparse.roles.document import Document, read_document
from reportparse.roles.features import (
    chain_key,
    figures_in,
    follows_on,
    group_numbers,
    group_values,
    held_group_values,
    held_values,
    label_of,
    own_numbers,
    own_values,
)
from reportparse.roles.make_units import make_units
from reportparse.roles.model import load
from reportparse.roles.table import SIZE
from reportparse.roles.unit import Unit, groups
from tests.roles.helpers import work

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、下步打算\n增加12个编制。\n"


@pytest.fixture
def told() -> tuple[Unit, Tree, Document]:
    done = work(TEXT, "tree")
    root = make_units(done.tree)
    return root, done.tree, read_document(root, done.tree, len(done.clean.text), load().grams, load().openings)


def test_each_block_and_slot_has_its_value(told: tuple[Unit, Tree, Document]) -> None:
    root, _, document = told
    layers = load().nodes
    for above, group in groups(root):
        shared = group_numbers(group, document)
        values = group_values(above, group, document) | held_group_values("top", group, document)
        for place, unit in enumerate(group):
            own, said = own_numbers(group, place), own_values(group, place, document) | held_values("top", unit)
            assert sorted([*shared, *own]) == sorted(layers.blocks)
            assert {len(block) for block in (*shared.values(), *own.values())} == {SIZE}
            for goes_on in (None, True):
                names = [*values, *said, *chain_key("top", "finding", 1, goes_on)]
                assert sorted(names) == sorted(layers.slots)


def test_the_values_of_a_point(told: tuple[Unit, Tree, Document]) -> None:
    root, _, document = told
    part = root.children[0]
    said = own_values(part.children, 1, document)
    assert (said["family"], said["place"], said["begins-2"], said["ends-2"]) == ("cjk_paren", "L2", "经费", "短缺")
    shared = group_values([part], part.children, document)
    assert (shared["title"], shared["above-named"]) == ("报告", "finding")


def test_what_holds_a_point_tells_by_its_role(told: tuple[Unit, Tree, Document]) -> None:
    root, _, document = told
    point = root.children[0].children[1]
    assert held_values("finding", point) == {"above-form": "findingl"}
    assert held_group_values("finding", [point], document)["above-level"] == "finding2"


def test_the_label_that_heads_a_part() -> None:
    root = make_units(work("问题分析：\n一、人手不足\n缺编。\n具体建议：\n增编。\n", "tree").tree)
    label = root.children[0]
    assert label_of([label.children[0], label]) is label and label_of([label.children[0]]) is None


def test_a_run_goes_on() -> None:
    first, second = make_units(work("一、概况\n略。\n二、做法\n略。\n", "tree").tree).children
    assert follows_on(first, second) and not follows_on(second, first)


def test_figures_are_what_python_calls_digits() -> None:
    digits = [char for char in map(chr, range(sys.maxunicode + 1)) if char.isdigit()]
    assert figures_in("".join(digits)) == len(digits)
    others = [char for char in map(chr, range(sys.maxunicode + 1)) if not char.isdigit()]
    assert figures_in("".join(others)) == 0

"""What units are told about by what stands around them."""

from __future__ import annotations

import pytest

from reportparse.roles.asking import Asking
from reportparse.roles.document import read_document
from reportparse.roles.make_units import make_units
from reportparse.roles.model import load
from reportparse.roles.table import FINDING, RECOMMENDATION, SIZE
from reportparse.roles.unit import Unit, groups
from tests.roles.helpers import work


def asked(text: str) -> tuple[Unit, Asking]:
    done = work(text, "tree")
    root = make_units(done.tree)
    for _, group in groups(root):
        for unit in group:
            unit.likely = [1 / SIZE] * SIZE
    return root, Asking(root, read_document(root, done.tree, text), load().network)


@pytest.mark.parametrize("text", ["", "一、", "第一条 为了规范，制定本办法。\n"])
def test_a_report_with_nothing_to_tell(text: str) -> None:
    root, asking = asked(text)
    assert all(len(asking.nodes(above, group)) == len(group) for above, group in groups(root))


def test_what_holds_a_point_says_what_it_is() -> None:
    root, asking = asked("一、各项工作\n（一）队伍建设\n略。\n（二）经费\n略。\n")
    part = root.children[0]
    scores = {}
    for role in (FINDING, RECOMMENDATION):
        part.likely = [float(place == role) for place in range(SIZE)]
        scores[role] = asking.nodes([part], part.children)[0]
    assert scores[FINDING][FINDING] > scores[RECOMMENDATION][FINDING]
    assert scores[RECOMMENDATION][RECOMMENDATION] > scores[FINDING][RECOMMENDATION]


def test_siblings_say_what_a_point_is() -> None:
    first, second = (
        asking.nodes([], root.children)[0]
        for root, asking in (asked("一、队伍\n略。\n二、缺钱缺人\n略。\n"), asked("一、队伍\n略。\n二、尽快加大投入\n略。\n"))
    )
    assert first != second

"""What gets a role: the units of a report, and what they say together."""

from __future__ import annotations

from reportparse.roles.make_units import make_units
from reportparse.roles.table import SIZE
from reportparse.roles.unit import NOTHING, groups, mean
from tests.roles.helpers import work


def test_the_mean() -> None:
    assert mean([]) is NOTHING
    assert mean([[5] * SIZE]) == [5] * SIZE
    assert mean([[1] * SIZE, [3] * SIZE]) == [2] * SIZE


def test_siblings_come_with_what_stands_above_them_the_nearest_first() -> None:
    root = make_units(work("一、问题\n（一）人手\n1.缺编。\n2.缺人。\n（二）经费\n缺钱。\n", "tree").tree)
    part = root.children[0]
    point = part.children[0]
    assert list(groups(root)) == [([], [part]), ([part], part.children), ([point, part], point.children)]

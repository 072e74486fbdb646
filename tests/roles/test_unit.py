"""What gets a role: the units of a report, and what they say together."""

from __future__ import annotations

from reportparse.roles.make_units import make_units
from reportparse.roles.table import FINDING, OTHER, SIZE
from reportparse.roles.unit import DOUBTED, NOTHING, Unit, groups, may_be, mean
from tests.roles.helpers import work


def test_the_mean() -> None:
    assert mean([]) is NOTHING
    assert mean([[1] * SIZE, [3] * SIZE]) == [2] * SIZE


def test_siblings_come_with_what_stands_above_them_the_nearest_first() -> None:
    root = make_units(work("一、问题\n（一）人手\n1.缺编。\n2.缺人。\n（二）经费\n缺钱。\n", "tree").tree)
    part = root.children[0]
    point = part.children[0]
    assert list(groups(root)) == [([], [part]), ([part], part.children), ([point, part], point.children)]


def test_the_roles_that_a_unit_may_have() -> None:
    likely = [0.0] * SIZE
    likely[FINDING], likely[OTHER], likely[0] = 0.6, 0.4 - DOUBTED / 2, DOUBTED / 2
    shares = dict(may_be(Unit(0, 1, likely=likely), "top"))
    assert list(shares) == ["finding", "other"] and abs(sum(shares.values()) - 1) < 1e-9
    assert may_be(None, "top") == [("top", 1.0)]


def test_one_role_is_always_followed() -> None:
    assert len(may_be(Unit(0, 1, likely=[1 / SIZE] * SIZE), "top")) == SIZE

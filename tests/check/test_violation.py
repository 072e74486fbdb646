"""What a rule finds."""

from __future__ import annotations

from reportparse.check.violation import Fix, Violation, fixable
from reportparse.source import Span
from reportparse.splice import Edit


def test_it_says_what_is_wrong_in_both_languages() -> None:
    found = Violation("NUM001", Span(0, 2), {"marker": "三、"}, "error", ("“{marker}” is wrong", "“{marker}”有误"))
    assert (found.describe(), found.describe("zh")) == ("“三、” is wrong", "“三、”有误")


def test_unsafe_fixes_are_made_only_where_asked_for() -> None:
    safe, unsafe = (Fix((Edit(0, 1, "x"),), given) for given in (True, False))
    assert [fixable(fix, unsafe=False) for fix in (safe, unsafe, None)] == [True, False, False]
    assert [fixable(fix, unsafe=True) for fix in (safe, unsafe, None)] == [True, True, False]

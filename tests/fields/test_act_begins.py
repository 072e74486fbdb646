"""Where what is to be done begins, and behind which time."""

from __future__ import annotations

import pytest

from reportparse.fields.act_begins import begins_act, behind_time


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("建立台账", True),
        ("尽快建立台账", True),
        ("进一步加快推进", True),
        ("建立的台账", False),
        ("建立，", False),
        ("示范区涉及三县", False),
        ("台账", False),
        ("", False),
    ],
)
def test_what_begins_with_an_act(text: str, begins: bool) -> None:
    assert begins_act(text, 0) is begins


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("10月底前完成验收", "完成验收"),
        ("于2027年 6 月30日前完成验收", "完成验收"),
        ("年底前要完成验收", "要完成验收"),
        ("明年上半年内把台账建好", "把台账建好"),
        ("10月底前的台账", "10月底前的台账"),
        ("完成验收", "完成验收"),
    ],
)
def test_what_stands_behind_a_time(text: str, rest: str) -> None:
    at = behind_time(text, 0, len(text))
    assert text[at:] == rest

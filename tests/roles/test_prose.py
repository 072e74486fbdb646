"""The sentences that are asked about, with what they stand in."""

from __future__ import annotations

import pytest

from tests.roles.helpers import told

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。设施，也旧。\n一、存在的问题\n人手不足，缺编制。\n（一）经费短缺\n缺资金。\n二、下步打算\n增编。\n"


def test_the_sentences_of_the_report_come_first() -> None:
    first, second = told(TEXT)[:2]
    assert (first.role, first.about, [unit.text for unit in first.sentences]) == (
        "preamble",
        [],
        ["我县抓得紧，问题仍有。", "设施，也旧。"],
    )
    assert second.owner is not None and second.about == [second.owner] and second.form.endswith("k")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("一、存在的问题\n（一）人手\n编制少。\n（二）经费\n资金缺。\n", False),
        ("一、存在的问题\n（一）人手\n编制少。建议县里增编。\n（二）经费\n资金缺。\n", True),
        ("一、对策建议\n（一）增加人手\n增编制。\n（二）增加经费\n增资金。\n", False),
        ("一、对策建议\n（一）增加人手\n如今人手缺乏。要增编制。\n（二）增加经费\n增资金。\n", True),
    ],
)
def test_a_point_is_asked_where_it_holds_what_it_may_not_be_for(text: str, asked: bool) -> None:
    owners = [prose.owner.text for prose in told(text) if prose.owner is not None]
    assert (any(name in owners for name in ("人手", "增加人手"))) is asked

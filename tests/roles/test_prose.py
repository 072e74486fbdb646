"""The sentences that are asked about, with what they stand in."""

from __future__ import annotations

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

"""What tells whether a sentence names a problem or proposes something: one value a slot."""

from __future__ import annotations

from reportparse.roles.sentence_features import sentence_values
from tests.roles.helpers import told

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。设施，也旧。\n一、存在的问题\n人手不足，缺编制。\n（一）经费短缺\n缺资金。\n二、下步打算\n增编。\n"


def test_the_values_of_a_sentence_of_the_preamble() -> None:
    first = told(TEXT)[0]
    said = sentence_values(first, 1, first.form)
    assert (said["owner-place"], said["before"], said["behind"]) == ("preamblell", "我县", "none")

"""What tells whether a sentence names a problem or proposes something: numbers by block, one value a slot."""

from __future__ import annotations

from reportparse.roles.model import load
from reportparse.roles.sentence_features import (
    prose_numbers,
    prose_values,
    sentence_chain_key,
    sentence_numbers,
    sentence_values,
)
from reportparse.roles.table import SIZE
from tests.roles.helpers import told

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。设施，也旧。\n一、存在的问题\n人手不足，缺编制。\n（一）经费短缺\n缺资金。\n二、下步打算\n增编。\n"


def test_each_block_and_slot_has_its_value() -> None:
    layers = load().sentences
    for prose in told(TEXT):
        numbers, values = prose_numbers(prose), prose_values(prose)
        for place in range(len(prose.sentences)):
            own, said = sentence_numbers(prose, place), sentence_values(prose, place, prose.form)
            assert sorted([*numbers, *own]) == sorted(layers.blocks)
            assert {len(block) for block in (*numbers.values(), *own.values())} == {SIZE}
            assert sorted([*values, *said, *sentence_chain_key("finding", "0t")]) == sorted(layers.slots)


def test_the_values_of_a_sentence_of_the_preamble() -> None:
    first = told(TEXT)[0]
    said = sentence_values(first, 1, first.form)
    assert (said["owner-place"], said["before"], said["behind"]) == ("preamblell", "我县", "none")

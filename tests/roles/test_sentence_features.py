"""What tells whether a sentence names a problem or proposes something: numbers by block, one value a slot."""

from __future__ import annotations

from reportparse.roles.sentence_features import (
    SENTENCES,
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
    for prose in told(TEXT):
        numbers, values = prose_numbers(prose), prose_values(prose)
        assert len(numbers) == len(SENTENCES.group_blocks) and len(values) == len(SENTENCES.group_slots)
        for place in range(len(prose.sentences)):
            own = sentence_numbers(prose, place)
            assert len(own) == len(SENTENCES.blocks) and {len(block) for block in (*numbers, *own)} == {SIZE}
            assert len(sentence_values(prose, place, prose.form)) == len(SENTENCES.slots)
    assert len(sentence_chain_key("finding", "0t")) == len(SENTENCES.chain)


def test_the_values_of_a_sentence_of_the_preamble() -> None:
    first = told(TEXT)[0]
    said = dict(zip(SENTENCES.slots, sentence_values(first, 1, first.form), strict=True))
    assert (said["owner-place"], said["before"], said["behind"]) == ("preamblell", "我县", "none")

"""What tells whether a sentence names a problem or proposes something: numbers by block, one value a slot."""

from __future__ import annotations

from reportparse.roles.assign_roles import proses, weigh_words
from reportparse.roles.make_units import make_units
from reportparse.roles.model import load
from reportparse.roles.sentence_features import (
    SENTENCES,
    Prose,
    prose_numbers,
    prose_values,
    sentence_chain_key,
    sentence_numbers,
    sentence_values,
)
from reportparse.roles.table import SIZE
from tests.roles.helpers import work

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。设施，也旧。\n一、存在的问题\n人手不足，缺编制。\n（一）经费短缺\n缺资金。\n二、下步打算\n增编。\n"


def told() -> list[Prose]:
    done = work(TEXT, "tree")
    root = make_units(done.tree)
    return list(proses(root, done.tree, weigh_words(root, done.tree, len(done.clean.text), load().grams)))


def test_each_block_and_slot_has_its_value() -> None:
    for prose in told():
        numbers, values = prose_numbers(prose), prose_values(prose)
        assert len(numbers) == len(SENTENCES.group_blocks) and len(values) == len(SENTENCES.group_slots)
        for place in range(len(prose.sentences)):
            own = sentence_numbers(prose, place)
            assert len(own) == len(SENTENCES.blocks) and {len(block) for block in (*numbers, *own)} == {SIZE}
            assert len(sentence_values(prose, place, prose.form)) == len(SENTENCES.slots)
    assert len(sentence_chain_key("finding", "0t")) == len(SENTENCES.chain)


def test_the_sentences_of_the_report_come_first() -> None:
    first, second = told()[:2]
    assert (first.role, first.about, [unit.text for unit in first.sentences]) == (
        "preamble",
        [],
        ["我县抓得紧，问题仍有。", "设施，也旧。"],
    )
    assert second.owner is not None and second.about == [second.owner] and second.form.endswith("k")
    said = dict(zip(SENTENCES.slots, sentence_values(first, 1, first.form), strict=True))
    assert (said["owner-place"], said["before"], said["behind"]) == ("preamblell", "我县", "none")

"""The network of roles: what is shipped knows all that is asked, no sum leaves its bits, and words say what they were taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.parser.log_linear import read_table
from reportparse.roles.document import LONGEST_OPENING, read_document
from reportparse.roles.features import LONGEST_BODY, group_values, node_words, own_text, own_values
from reportparse.roles.make_sentences import LONGEST_SENTENCE
from reportparse.roles.make_units import LONGEST_TEXT, make_units
from reportparse.roles.model import DATA, load
from reportparse.roles.network import BESIDE, FIELDS
from reportparse.roles.packed import BITS, Lanes, character_codes, pair_codes
from reportparse.roles.sentence_features import prose_values, sentence_values
from reportparse.roles.unit import groups
from tests.roles.helpers import told, work

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、下步打算\n增加12个编制。\n"
LONGEST = 600
"""More characters and pairs of them than a text has that is read."""
REPORTS = Path(__file__).parents[2] / "fixtures/reports"


def test_it_has_a_table_for_each_slot() -> None:
    done = work(TEXT, "tree")
    root = make_units(done.tree)
    document = read_document(root, done.tree, done.clean.plain)
    slots = load().network.slots
    for above, group in groups(root):
        for place, unit in enumerate(group):
            assert unit.node is not None
            own = own_text(unit.node)
            assert sorted(group_values(above, group, document) | own_values(group, place, own, document)) == slots["node"]
            assert set(node_words(unit, own)) < set(FIELDS)
    for prose in told(TEXT):
        assert sorted(prose_values(prose) | sentence_values(prose, 0, prose.form)) == slots["sentence"]


def test_no_sum_of_rows_leaves_its_bits() -> None:
    grams = read_table("reportparse.roles", DATA)["network"]["grams"]
    network = load().network
    codes = [*character_codes(grams["characters"]), *pair_codes(grams["pairs"])]
    rows = [network.bag.unpack(network.grams.total([code])) for code in codes]
    assert max(max(map(abs, row)) for row in rows) * LONGEST < 1 << (BITS - 1)
    assert 2 * max(LONGEST_BODY, LONGEST_OPENING, LONGEST_SENTENCE, LONGEST_TEXT) < LONGEST


@pytest.mark.parametrize("path", sorted(REPORTS.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_no_sum_of_products_comes_near_the_end_of_its_bits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    unpack, positive = Lanes.unpack, Lanes.positive

    def unpacked(lanes: Lanes, total: int) -> tuple[int, ...]:
        numbers = unpack(lanes, total)
        seen.extend(map(abs, numbers))
        return numbers

    def told(lanes: Lanes, total: int) -> int:
        unpacked(lanes, total)
        return positive(lanes, total)

    monkeypatch.setattr(Lanes, "unpack", unpacked)
    monkeypatch.setattr(Lanes, "positive", told)
    parse_report(path.read_text(encoding="utf-8"))
    assert max(seen, default=0) < 1 << (BITS - 2)


def test_what_is_said_beside_is_what_is_said_in_each_place() -> None:
    network = load().network
    told = network.unit("sentence", {"sentence": "基层力量不足，难以开展工作。"}, {})
    said = network.beside(told)
    assert (said.itself, said.following, said.leading) == tuple(network.at(place, [told]) for place in BESIDE)

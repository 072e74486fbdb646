"""The network of roles: what is shipped knows all that is asked, no sum leaves its bits, and words say what they were taught."""

from __future__ import annotations

from reportparse.parser.log_linear import read_table
from reportparse.roles.document import read_document
from reportparse.roles.features import group_values, node_words, own_text, own_values
from reportparse.roles.make_units import make_units
from reportparse.roles.model import DATA, load
from reportparse.roles.network import BESIDE, FIELDS, MOST, ONE, PRODUCT, ROW
from reportparse.roles.packed import BITS, LARGEST, pair_codes
from reportparse.roles.sentence_features import prose_values, sentence_values
from reportparse.roles.unit import groups, mean
from tests.roles.helpers import told, work

TEXT = "关于养老的报告\n我县抓得紧，问题仍有。\n一、存在的问题\n（一）人手不足\n缺编制。\n（二）经费短缺\n缺资金。\n二、下步打算\n增加12个编制。\n"
LONGEST = 400
"""More pairs of characters than a text has that is read."""
SLOTS = 40
"""More slots than a unit has."""


def test_it_has_a_table_for_each_slot() -> None:
    done = work(TEXT, "tree")
    root = make_units(done.tree)
    document = read_document(root, done.tree, len(done.clean.text))
    slots = load().network.slots
    for above, group in groups(root):
        for place, unit in enumerate(group):
            assert unit.node is not None
            own = own_text(unit.node)
            assert sorted(group_values(above, group, document) | own_values(group, place, own, document)) == slots["node"]
            assert set(node_words(unit, own)) < set(FIELDS)
    for prose in told(TEXT):
        assert sorted(prose_values(prose) | sentence_values(prose, 0, prose.form)) == slots["sentence"]


def test_no_sum_leaves_its_bits() -> None:
    """A unit that says as much as it can, among others that do, all of it for one number."""
    network = load().network
    half = 1 << (BITS - 1)
    pairs = read_table("reportparse.roles", DATA)["network"]["pairs"]["values"]
    rows = [network.bag.unpack(network.pairs.total(pair_codes(pair))) for pair in pairs]
    most = max(max(map(abs, row)) for row in rows)
    assert most * LONGEST < half
    bag = most * ONE // ROW * LONGEST**0.5
    for number in range(network.own.size):
        read = {name: sum(abs(network.own.unpack(row)[number]) for row in field) for name, field in network.fields.items()}
        assert bag * sum(read.values()) + SLOTS * LARGEST * (PRODUCT // ROW) < half
    for number in range(network.near.size):
        assert MOST * sum(abs(network.near.unpack(row)[number]) for rows in network.places.values() for row in rows) < half
    for role in range(network.roles.size):
        assert MOST * sum(abs(network.roles.unpack(row)[role]) for rows in network.ends.values() for row in rows) < half


def test_the_mean_of_what_is_told() -> None:
    assert list(mean([[1, 2], [3, 4]])) == [2, 3]
    assert mean([[5, 6]]) == [5, 6]


def test_what_is_said_beside_is_what_is_said_in_each_place() -> None:
    network = load().network
    told = network.unit("sentence", {"sentence": "基层力量不足，难以开展工作。"}, {})
    said = network.beside(told)
    assert (said.itself, said.following, said.leading) == tuple(network.at(place, told) for place in BESIDE)

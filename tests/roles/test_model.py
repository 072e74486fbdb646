"""The model of roles: what is shipped can be read, is small, and words say what it was taught."""

from __future__ import annotations

from importlib.resources import files

from reportparse.roles.grams import LEAST_SAID
from reportparse.roles.model import DATA, FINE, Layers, load
from reportparse.roles.packed import MOST_UNITS, MOST_VALUES, SCALE, WIDE, written
from reportparse.roles.table import SIZE
from reportparse.roles.unit import NOTHING, SAID

MOST_BYTES = 1_000_000


def test_it_is_small_and_says_how_good_it_is() -> None:
    assert len((files("reportparse.roles") / DATA).read_bytes()) < MOST_BYTES
    assert 0.5 < load().figures["core role"] < 1.0


def test_numbers_and_slots_add_up_to_what_numbers_and_slots_say() -> None:
    data = {
        "base": [0.0, 0.0],
        "blocks": {"heading": [[0.5, -1.0]] * SIZE},
        "slots": {"family": written({"cjk": [SCALE, 2 * SCALE]})},
    }
    layers = Layers(data, range(2))
    said = (SAID, 0, 2 * SAID, 0, 0, 0, 0, 0)
    assert [units / FINE for units in layers.lanes.unpack(layers.say({"heading": said}, {"family": "cjk"}))] == [2.5, -1.0]
    assert layers.say({"heading": NOTHING}, {"family": "unknown"}) == 0


def test_no_score_leaves_its_bits() -> None:
    """A report in which everything speaks as loud as it can, all of it for one role."""
    for layers in (load().nodes, load().sentences):
        half = 1 << (WIDE - 1)
        for role in range(layers.lanes.size):
            said = [abs(layers.lanes.unpack(row)[role]) for rows in layers.blocks.values() for row in rows]
            slots = MOST_UNITS * MOST_VALUES * FINE // SCALE
            assert sum(said) * -LEAST_SAID + slots + abs(layers.lanes.unpack(layers.base)[role]) < half


def test_steps_are_made_once() -> None:
    model = load()
    assert model.node_steps("top", 1, True) is model.node_steps("top", 1, True)
    assert [len(model.node_steps("top", 1, goes_on)) for goes_on in (None, True)] == [1, SIZE]


def test_what_a_likelihood_is_worth_grows() -> None:
    likelihoods, shares = load().sure
    assert list(likelihoods) == sorted(likelihoods) and list(shares) == sorted(shares)
    assert 0.0 <= shares[0] and shares[-1] <= 1.0

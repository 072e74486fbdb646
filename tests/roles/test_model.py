"""The model of roles: what is shipped can be read, is small, and words say what it was taught."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise
from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.model import DATA, FINE, LEAST_SAID, MOST_SAID, Grams, Layer, load, pair_codes
from reportparse.roles.packed import MOST_UNITS, MOST_VALUES, SCALE, WIDE, Lanes, written
from reportparse.roles.table import FINDING, INDEX, RECOMMENDATION, SIZE
from reportparse.roles.unit import NOTHING, SAID

MOST_BYTES = 1_000_000


def test_it_is_small_and_says_how_good_it_is() -> None:
    assert len((files("reportparse.roles") / DATA).read_bytes()) < MOST_BYTES
    assert 0.5 < load().figures["core role"] < 1.0


def test_words_say_what_they_are_for() -> None:
    say = load().grams.say
    best = {
        text: max(range(SIZE), key=say(text).__getitem__)
        for text in ("基层力量不足", "加大财政投入力度", "本办法自印发之日起施行。")
    }
    assert list(best.values()) == [FINDING, RECOMMENDATION, INDEX["other"]]


@given(st.text(max_size=30))
def test_words_say_no_more_than_a_limit(text: str) -> None:
    assert all(LEAST_SAID <= said <= MOST_SAID for said in load().grams.say(text))


@given(st.text(alphabet=st.characters(codec=None), min_size=2, max_size=9))
def test_each_pair_of_characters_has_one_code(text: str) -> None:
    pairs = [one + two for one, two in pairwise(text)]
    assert sorted(pair_codes(text)) == sorted(code for pair in pairs for code in pair_codes(pair))
    assert len({tuple(pair_codes(pair)) for pair in pairs}) == len(set(pairs))


@given(st.text(alphabet="问题^$a\U00020000", max_size=9))
def test_words_say_what_their_pairs_do(text: str) -> None:
    pairs = ("^问", "问题", "题$", "^$", "a\U00020000")
    grams = Grams({"base": [0], "rows": written({pair: [2**place] for place, pair in enumerate(pairs)})}, [FINDING])
    whole = f"^{text}$"
    count = [sum(whole.startswith(pair, at) for at in range(len(whole))) for pair in pairs]
    units = sum(times * 2**place for place, times in enumerate(count))
    assert grams.say(text)[FINDING] == int(units * (SAID / (SCALE * sqrt(len(whole) - 1))))


def test_a_layer_adds_what_numbers_and_slots_say() -> None:
    lanes = Lanes(2, WIDE)
    data = {"blocks": {"heading": [[0.5, -1.0]] * SIZE}, "slots": {"family": written({"cjk": [SCALE, 2 * SCALE]})}}
    layer = Layer(data, lanes, ["heading"], ["family"])
    said = (SAID, 0, 2 * SAID, 0, 0, 0, 0, 0)
    assert [units / FINE for units in lanes.unpack(layer.say([said], ["cjk"]))] == [2.5, -1.0]
    assert layer.say([NOTHING], ["unknown"]) == 0


def test_no_score_leaves_its_bits() -> None:
    """A report in which everything speaks as loud as it can, all of it for one role."""
    for layers in (load().nodes, load().sentences):
        blocks, half = [*layers.group.blocks, *layers.own.blocks], 1 << (WIDE - 1)
        for role in range(layers.lanes.size):
            said = [abs(layers.lanes.unpack(row)[role]) for rows in blocks for row in rows]
            slots = MOST_UNITS * MOST_VALUES * FINE // SCALE
            assert sum(said) * -LEAST_SAID + slots + abs(layers.lanes.unpack(layers.base)[role]) < half


def test_steps_are_made_once() -> None:
    model = load()
    assert model.node_steps("top", 1, True) is model.node_steps("top", 1, True)
    assert len(model.node_steps("top", 1, None)) == SIZE


def test_what_a_likelihood_is_worth_grows() -> None:
    likelihoods, shares = load().sure
    assert list(likelihoods) == sorted(likelihoods) and list(shares) == sorted(shares)
    assert 0.0 <= shares[0] and shares[-1] <= 1.0

"""What the words of a text say: the weights of its pairs of characters."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.grams import LEAST_SAID, MOST_SAID, Grams, pair_codes
from reportparse.roles.model import load
from reportparse.roles.packed import SCALE, written
from reportparse.roles.table import FINDING, INDEX, RECOMMENDATION, SIZE
from reportparse.roles.unit import SAID


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

"""The model of roles: what is shipped can be read, is small, and words say what it was taught."""

from __future__ import annotations

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from reportparse.roles.model import DATA, LEAST_SAID, MOST_SAID, grams_of, load
from reportparse.roles.table import FINDING, INDEX, RECOMMENDATION, SIZE

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


def test_the_runs_of_characters_of_a_text() -> None:
    assert grams_of("问题") == (["^问", "问题", "题$"], ["^问题", "问题$"])
    assert grams_of("") == (["^$"], [])


def test_what_a_likelihood_is_worth_grows() -> None:
    likelihoods, shares = load().sure
    assert list(likelihoods) == sorted(likelihoods) and list(shares) == sorted(shares)
    assert 0.0 <= shares[0] and shares[-1] <= 1.0

"""The model of roles: what is shipped can be read, is small, and says how good it is."""

from __future__ import annotations

from importlib.resources import files

from reportparse.roles.model import DATA, load

MOST_BYTES = 1_000_000


def test_it_is_small_and_says_how_good_it_is() -> None:
    assert len((files("reportparse.roles") / DATA).read_bytes()) < MOST_BYTES
    assert 0.5 < load().figures["core role"] < 1.0


def test_what_a_likelihood_is_worth_grows() -> None:
    likelihoods, shares = load().sure
    assert list(likelihoods) == sorted(likelihoods) and list(shares) == sorted(shares)
    assert 0.0 <= shares[0] and shares[-1] <= 1.0

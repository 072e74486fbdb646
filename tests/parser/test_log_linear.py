"""Tables of weights: sums of what features say, and the models that ship as data."""

from __future__ import annotations

from math import log

import pytest

from reportparse.parser.log_linear import LogLinear, log_total, step

TABLE = {"base": -1.0, "weights": {"size": {"3": 2.0}, "last": {"han": 0.5, "stop": -4.0}}}


@pytest.mark.parametrize(("found", "score"), [(("3", "han"), 1.5), (("3", "stop"), -3.0), (("9", "never seen"), -1.0)])
def test_the_score_is_the_sum_of_what_is_known(found: tuple[str, str], score: float) -> None:
    assert LogLinear(TABLE).score({"size": found[0], "last": found[1]}) == pytest.approx(score)


def test_a_table_that_was_trained_with_other_features() -> None:
    with pytest.raises(KeyError):
        LogLinear(TABLE).score({"size": "3", "first": "han"})


@pytest.mark.parametrize(("value", "reached"), [(0, 0), (1, 1), (2, 1), (4, 2), (99, 3)])
def test_steps(value: int, reached: int) -> None:
    assert step(value, (1, 4, 9)) == reached


def test_what_log_odds_weigh_together() -> None:
    assert log_total([0.0, 0.0]) == pytest.approx(log(2))
    assert log_total([-1000.0, -1000.0]) == pytest.approx(log(2) - 1000.0)

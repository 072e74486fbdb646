"""The model of lost line breaks: chances of cuts, and what is looked at closely."""

from __future__ import annotations

from math import exp

import pytest

from reportparse.parser.lost_breaks.features import LEAD, LINE, Option, options, prepare
from reportparse.parser.lost_breaks.model import HOPELESS, SHORTLIST, load, log_softmax, shortlist


@pytest.mark.parametrize("scores", [[0.0], [1.0, 2.0, 3.0], [-1000.0, 0.0], [500.0, 500.0]])
def test_scores_as_log_probabilities(scores: list[float]) -> None:
    chances = log_softmax(scores)
    assert sum(map(exp, chances)) == pytest.approx(1.0)
    assert sorted(range(len(scores)), key=scores.__getitem__) == sorted(range(len(scores)), key=chances.__getitem__)


def test_the_likeliest_cuts_are_looked_at_closely_and_the_rest_drop() -> None:
    found = [*(Option(at, LINE) for at in range(2, 17)), Option(20, LEAD)]
    scores = [float(option.at) for option in found]
    close = shortlist(scores, found)
    assert len(close) == SHORTLIST
    assert {found[index].at for index in close} == set(range(7, 17))
    assert scores[:5] == [HOPELESS] * 5
    assert scores[-1] == 20.0


def test_the_chances_of_a_window_add_up_to_one() -> None:
    window = prepare("健全工作机制，压实各方责任今年以来，区里成立专班，每月调度一次", False, "cjk_paren")
    found, chances = load().chances(window, options(window))
    assert len(chances) == len(found) == SHORTLIST + 1
    assert sum(map(exp, chances)) == pytest.approx(1.0)
    assert found[max(range(len(found)), key=chances.__getitem__)].at == len("健全工作机制，压实各方责任")


def test_the_model_is_loaded_once() -> None:
    assert load() is load()

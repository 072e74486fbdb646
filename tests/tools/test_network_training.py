"""The network of roles: slopes are those of the loss, and what is shipped says what was trained."""

from __future__ import annotations

from collections.abc import Sequence

import network_batches
import network_training
import numpy as np
import pytest
from network_batches import Lesson, Lessons, Vocabulary
from network_training import Trainer, train

from reportparse.roles.network import Network, Told
from reportparse.roles.table import FINDING, RECOMMENDATION, SIZE


def lesson(kind: str, text: str, role: int | None, parent: int = -1, before: int = -1) -> Lesson:
    field = "heading" if kind == "node" else "sentence"
    return Lesson(kind, {field: text}, {"length": str(len(text))}, role, 1.0, parent, -1, before, parent)


def reports() -> list[Lessons]:
    parts = [lesson("node", "缺少人手", FINDING), lesson("node", "增加人手", RECOMMENDATION, before=0)]
    inside = [lesson("node", "概况", None, parent=1), lesson("sentence", "缺少。", FINDING, parent=0)]
    return [Lessons(f"{number}", [*parts, *inside], {"title": "关于人手的报告"}) for number in range(3)]


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> Trainer:
    monkeypatch.setattr(network_batches, "SEEN_GRAMS", 1)
    monkeypatch.setattr(network_batches, "SEEN_VALUES", 1)
    return Trainer(Vocabulary(reports()), 1)


def loss(trainer: Trainer, batch: network_batches.Batch) -> float:
    scores = trainer.forward(batch).scores.astype(float)
    sure = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    return float(-(batch.wanted * sure).sum() / batch.wanted.sum())


def test_slopes_are_those_of_the_loss(trainer: Trainer) -> None:
    trainer.weights = {name: (rows * 3).astype(np.float64) for name, rows in trainer.weights.items()}  # finer
    batch = trainer.vocabulary.batch(reports(), SIZE)
    steps = trainer.forward(batch)
    slopes = trainer.backward(batch, steps, network_training.too_high(steps.scores, batch.wanted))
    assert slopes.keys() == trainer.weights.keys()
    chance = np.random.default_rng(0)
    for name, rows in trainer.weights.items():
        for _ in range(5):
            at = tuple(chance.integers(size) for size in rows.shape)
            held, lost = rows[at], []
            for nudge in (1e-4, -1e-4):
                rows[at] = held + nudge
                lost.append(loss(trainer, batch))
            rows[at] = held
            assert (lost[0] - lost[1]) / 2e-4 == pytest.approx(slopes[name][at], abs=1e-4), name


def test_what_is_shipped_says_what_was_trained(trainer: Trainer) -> None:
    trainer.learn(reports(), 1)
    network, [report, *_] = Network(trainer.data()), reports()
    expected = trainer.forward(trainer.vocabulary.batch([report], SIZE)).scores
    told = [network.unit(unit.kind, unit.words, unit.values) for unit in report.units]
    shared = network.at("openings", [network.openings(report.openings)])
    first = shared + about(network, told, document=[0, 1, 2], siblings=[0, 1], self=[0], behind=[1])
    assert network.scores(network.beside(told[0]).own, first) == pytest.approx(expected[0], abs=0.1)
    held = network.held([float(role == FINDING) for role in range(SIZE)])
    sentence = shared + held + about(network, told, document=[0, 1, 2], siblings=[3], self=[3], parent=[0])
    assert network.scores(network.beside(told[3]).own, sentence) == pytest.approx(expected[3], abs=0.1)


def about(network: Network, told: Sequence[Told], **places: Sequence[int]) -> int:
    """Return what some units say about another, by the places in which they stand."""
    return sum(network.at(place, [told[unit] for unit in units]) for place, units in places.items())


def test_it_learns_what_words_are_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_batches, "SEEN_GRAMS", 1)
    monkeypatch.setattr(network_training, "ROUNDS", 200)
    network, [report, *_] = Network(train(reports())), reports()
    told = [network.unit(unit.kind, unit.words, unit.values) for unit in report.units]
    shared = network.at("openings", [network.openings(report.openings)])
    for place, near in ((0, "behind"), (1, "before")):
        total = about(network, told, document=[0, 1, 2], siblings=[0, 1], self=[place], **{near: [1 - place]})
        scores = network.scores(network.beside(told[place]).own, shared + total)
        assert scores.index(max(scores)) == report.units[place].role


def test_the_rate_grows_then_falls() -> None:
    rates = [network_training.rate(done / 20) for done in range(21)]
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1]) and rates[top:] == sorted(rates[top:], reverse=True)
    assert rates[-1] == pytest.approx(0.0)

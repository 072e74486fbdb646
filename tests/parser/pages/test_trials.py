"""Trials of other orders: each costs what its order costs when it is resolved afresh, and less is gone through."""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import inf, isinf

import pytest

from reportparse.markers.families import TITLES
from reportparse.parser import weights
from reportparse.parser.advance import ROUNDING, State, advance, place_evidence
from reportparse.parser.effort import SPARE, Effort
from reportparse.parser.pages import trials as module
from reportparse.parser.pages.trials import Splice, Trials
from reportparse.parser.resolve import resolve
from reportparse.tokenizer.candidate import Before, Candidate, Reading, Style
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain

WORDS = "各镇按照部署推进，成效逐步显现。\n"
ODD = ("附件\n一、", "（七）", "3.2", "第二章 ", "第一条 ", "首先，", "一是", "0.", "第三条之一 ", "建议：", "五、", "1.")


def report(draw: random.Random, sections: int) -> list[Candidate]:
    """Return the candidates of a report, some of its parts out of place and some odd markers among them."""
    parts = []
    for number in range(sections):
        inner = "".join(f"（{'一二三四五'[item]}）有关事项\n{WORDS}" for item in range(draw.randint(0, 4)))
        parts.append(f"{'一二三四五六七八九'[number % 9]}、工作进展\n{WORDS}{inner}")
    start = draw.randrange(sections)
    parts = [*parts[:start], *reversed(parts[start:])] if draw.random() < 0.5 else parts
    for _ in range(draw.randint(0, 4)):
        parts.insert(draw.randrange(sections), draw.choice(ODD) + WORDS)
    candidates = tokenize(plain("".join(parts)))
    if draw.random() < 0.3:
        for candidate in candidates[::3]:
            candidate.style = Style(level=draw.randint(1, 3))
    return candidates


def soup(draw: random.Random, markers: int) -> list[Candidate]:
    """Return markers in disorder, with words enough for the text not to be strained."""
    return tokenize(plain("".join(draw.choice((*ODD, "一、", "二、", "（一）", "（二）", "2.")) + WORDS for _ in range(markers))))


def splices(draw: random.Random, candidates: list[Candidate], count: int) -> list[Splice]:
    places = range(len(candidates))
    return [Splice(*sorted(draw.sample(places, 2))) for _ in range(count)]


def afresh(candidates: list[Candidate], splice: Splice, lost: bool) -> float:
    """Return what the outline of A B C costs."""
    a, c, b = candidates[: splice.first], candidates[splice.first : splice.second], candidates[splice.second :]
    return resolve([*a, *b, *c], breaks=(len(a) + len(b),) if lost else ()).cost


def texts(seed: int) -> tuple[random.Random, list[Candidate]]:
    draw = random.Random(seed)
    return draw, report(draw, 9) if seed % 3 else soup(draw, 30)


def tried(seed: int) -> Iterator[tuple[Trials, Splice, bool, float]]:
    """Yield the trials of a text, by splice, with and without lost text, and what the order costs afresh."""
    draw, candidates = texts(seed)
    ways = splices(draw, candidates, 8)
    trials = Trials(candidates, ways)
    for splice in ways:
        for lost in (False, True):
            yield trials, splice, lost, afresh(candidates, splice, lost)


@pytest.mark.parametrize("seed", range(40))
def test_a_trial_costs_what_its_order_costs_afresh(seed: int) -> None:
    for trials, splice, lost, cost in tried(seed):
        assert trials.cost(splice, lost=lost) == pytest.approx(cost, abs=ROUNDING)
        assert trials.exact_cost(splice, lost=lost) == cost


@pytest.mark.parametrize("seed", range(40))
def test_a_trial_is_given_up_only_where_it_costs_too_much(seed: int) -> None:
    for trials, splice, lost, cost in tried(seed):
        for most in (cost - 9.0, cost - 0.5, cost, cost + 0.5):
            found = trials.cost(splice, most, lost=lost)
            assert found == pytest.approx(cost, abs=ROUNDING) or (isinf(found) and most < cost)


@pytest.mark.parametrize("seed", range(20))
def test_trials_begin_with_what_the_resolver_knew(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    draw, candidates = texts(seed)
    ways, trail = splices(draw, candidates, 8), resolve(candidates).trail
    again = Trials(candidates, ways)
    with monkeypatch.context() as patched:
        patched.setattr(module, "advance", None)
        begun = Trials(candidates, ways, trail)
    assert [begun.cost(splice, lost=lost) for splice in ways for lost in (False, True)] == [
        again.cost(splice, lost=lost) for splice in ways for lost in (False, True)
    ]


def test_little_is_gone_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """All trials of a long report together go through less than one reading of it for each."""
    draw = random.Random(5)
    candidates = report(draw, 60)
    ways = splices(draw, candidates, 12)
    passed: list[int] = []

    def counted(beam: list[State], index: int, candidate: Candidate, base: float, effort: Effort, width: int) -> list[State]:
        passed.append(index)
        return advance(beam, index, candidate, base, effort, width)

    trials = Trials(candidates, ways)
    monkeypatch.setattr(module, "advance", counted)
    for splice in ways:
        trials.cost(splice)
    assert passed
    assert len(passed) < sum(len(candidates) - splice.first for splice in ways) / 2


def test_a_trial_without_a_chance_is_hardly_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    candidates = report(random.Random(5), 60)
    splice = Splice(10, 40)
    trials = Trials(candidates, [splice])
    monkeypatch.setattr(module, "advance", None)
    assert trials.cost(splice, -1000.0) == inf


def test_the_least_cost_is_no_more_than_any_outline_costs() -> None:
    for seed in range(60):
        draw, candidates = texts(seed)
        draw.shuffle(candidates)
        least = sum(module._least_costs(candidates, [place_evidence(candidate) for candidate in candidates]))
        assert least <= resolve(candidates).cost + ROUNDING


@pytest.mark.parametrize("seed", range(6))
def test_where_little_is_left_to_try_an_order_is_narrowed_as_if_resolved_afresh(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another reading is followed only where what is left is enough for the rest, too."""
    draw = random.Random(seed)
    candidates = soup(draw, 40)
    ways = splices(draw, candidates, 6)
    for spare in range(4, 120, 8):
        monkeypatch.setattr("reportparse.parser.effort.SPARE", spare)
        trials = Trials(candidates, ways)
        for splice in ways:
            assert trials.cost(splice) == pytest.approx(afresh(candidates, splice, False), abs=ROUNDING)


def test_what_opens_an_annex_may_cost_as_little_as_what_follows() -> None:
    title = next(iter(TITLES.values()))
    found = tokenize(plain("一、甲\n乙\n一、丙\n"))
    heading = Candidate(4, 5, (Reading(title, None),), Before.LINE, False, 1, annex=True)
    candidates = [found[0], heading, found[1]]
    candidates[2].annex = True
    evidence = [place_evidence(candidate) for candidate in candidates]
    moves = [item.move for item in resolve(candidates).items]
    assert moves == ["open", "open", "open"]
    assert module._least_costs(candidates, evidence)[2] <= weights.MOVES["next"]
    assert sum(module._least_costs(candidates, evidence)) <= resolve(candidates).cost


def test_what_is_left_is_a_copy() -> None:
    effort = Effort()
    other = effort.less(5)
    other.spend(SPARE)
    assert (effort.left, other.left, effort.tried, other.tried) == (SPARE, -5, 0, SPARE)


@pytest.mark.parametrize(("left", "enough"), [(SPARE, True), (SPARE - 9, True), (SPARE - 10, False), (SPARE - 50, False)])
def test_a_reading_is_not_followed_where_too_little_would_be_left(left: int, enough: bool) -> None:
    """The other had 10 left at its narrowest, so that one with 10 less runs out."""
    known, mine = module._Reading(0, Effort()), module._Reading(0, Effort().less(SPARE - left))
    known.left = [SPARE, 10.0, 40.0]
    assert mine.follow(known, 0, 0.0) is enough

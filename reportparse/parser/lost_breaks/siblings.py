"""Judges the possible cuts of siblings together: headings of one run share their kind and their shape."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp, log
from operator import mul
from typing import Final, NamedTuple

from reportparse.parser.log_linear import log_total
from reportparse.parser.lost_breaks.features import LEAD, LINE, LINE_KINDS, PLAIN, WHOLE, Option, Text
from reportparse.parser.lost_breaks.model import HOPELESS, log_softmax
from reportparse.parser.lost_breaks.phrases import ALONE, NOTHING, Known, Phrases

LIKELY = -8.0
"""Log probability from which a cut is judged again."""
_SURE = 6.0
"""Log odds beyond which one sibling's kind says no more."""
_NEAR = 4
"""Lengths that differ by less are alike."""
_ABOUT_AS_LONG = [(d, _NEAR - abs(d)) for d in range(1 - _NEAR, _NEAR)]
"""By how much lengths differ that are alike, and how much each counts."""
OWN = 18
"""How many features of a cut speak of its siblings; those that the rest of the document gives follow."""
SIZE = OWN + len(NOTHING)
"""How many features `agreement` returns."""


class Shape(NamedTuple):
    """What siblings share of a heading's shape."""

    clauses: int
    """How many it has."""
    last: int
    """The last one's length."""
    balance: int | None
    """By how much that exceeds the one before's; None where there is none."""
    ending: str
    """Its last two characters."""
    opening: str
    """The first two of the body."""
    meter: tuple[int, ...]
    """How long each clause is."""


class Judged(NamedTuple):
    """A window with the log probabilities of its possible cuts."""

    window: Text
    options: Sequence[Option]
    chances: Sequence[float]
    known: Sequence[Known]
    """What the rest of the document says of each."""
    shapes: Sequence[Shape | None]
    """Of the heading that each makes; None where no line ended and where it is hopeless."""


def judged(window: Text, options: Sequence[Option], chances: Sequence[float], phrases: Phrases = ALONE) -> Judged:
    """Return a window with what the phrases of its document say of its likely cuts."""
    pairs = list(zip(options, chances, strict=True))
    known = [
        phrases.known(window.text, option.at) if option.kind == LINE and chance >= LIKELY else NOTHING for option, chance in pairs
    ]
    shapes = [
        shape(window.text, option.at) if option.kind in LINE_KINDS and chance >= LIKELY else None for option, chance in pairs
    ]
    return Judged(window, options, chances, known, shapes)


Traits = dict[str, dict[object, float]]
"""How much probability stands behind each trait of a heading: by what it is a trait of, by its value."""
TRAITS: Final = ("kind", "lead", "clauses", "length", "last", "balance", "ending", "opening", "meter")
"""What headings have traits of."""


def judge_together(run: Sequence[Judged], weights: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return the log probabilities of all possible cuts, siblings considered; those left out are very small.

    The first round takes siblings for what each is by itself, and judges all. The next ones take them for what the round
    before made of them, and judge only where a line ended, not whether one did. One that has none is judged once.

    Args:
        run: siblings, in order.
        weights: for each round those of the features of `agreement`.
    """
    believed = [list(one.chances) for one in run]
    for place, row in enumerate(weights if len(run) > 1 else weights[:1]):
        weighed = weigh(agreement(run, believed), row)
        believed = [_moved(*three) for three in zip(run, believed, weighed, strict=True)] if place else weighed
    return believed


def _moved(one: Judged, before: Sequence[float], after: Sequence[float]) -> list[float]:
    """Return log probabilities that are as before but for those of the cuts where a line ended, which share theirs anew."""
    lines = [place for place, option in enumerate(one.options) if option.kind in LINE_KINDS]
    if not lines:
        return list(before)
    shift = log_total([before[place] for place in lines]) - log_total([after[place] for place in lines])
    out = list(before)
    for place in lines:
        out[place] = after[place] + shift
    return out


def weigh(found: Sequence[Sequence[tuple[float, ...]]], weights: Sequence[float]) -> list[list[float]]:
    """Return the log probabilities of all possible cuts by their features."""
    out = []
    for rows in found:
        scores = [sum(map(mul, weights, row)) if row else HOPELESS for row in rows]
        out.append(log_softmax(scores))
    return out


def agreement(run: Sequence[Judged], believed: Sequence[Sequence[float]] | None = None) -> list[list[tuple[float, ...]]]:
    """Return, for each possible cut of each window, how it agrees with the siblings; () for hopeless cuts.

    Args:
        run: siblings, in order.
        believed: the log probabilities of the cuts of each, as far as they are known; None for those of each by itself.
    """
    believed = [one.chances for one in run] if believed is None else believed
    own = [_traits(one, chances) for one, chances in zip(run, believed, strict=True)]
    total = _none()
    for traits in own:
        for name, values in traits.items():
            sums = total[name]
            for value, mass in values.items():
                sums[value] += mass
    odds = [_line_odds(one, chances) for one, chances in zip(run, believed, strict=True)]
    all_odds, others = sum(odds), len(run) - 1
    out = []
    for one, traits, odd in zip(run, own, odds, strict=True):
        lean = (all_odds - odd) / (others + 1)
        rows: list[tuple[float, ...]] = [()] * len(one.chances)
        for place, chance in enumerate(one.chances):
            if chance >= LIKELY:
                rows[place] = (*_row(one, place, lean, total, traits, others), *one.known[place])
        out.append(rows)
    return out


def _row(one: Judged, place: int, lean: float, total: Traits, own: Traits, others: int) -> tuple[float, ...]:
    """Return the features of one possible cut beside its siblings'."""

    def share(name: str, value: object) -> float:
        mass = total[name].get(value)
        return 0.0 if mass is None else (mass - own[name].get(value, 0.0)) / (others + 1)

    def near(name: str, length: int) -> float:
        known = total[name]
        return sum([share(name, length + d) * weight for d, weight in _ABOUT_AS_LONG if length + d in known]) / _NEAR

    (at, kind), chance, its = one.options[place], one.chances[place], one.shapes[place]
    if kind == PLAIN:
        return (chance, *(0.0,) * (OWN - 3), share("kind", PLAIN), 0.0)
    if its is None:
        return (chance, *(0.0,) * (OWN - 2), near("lead", at))
    same = share("meter", its.meter)
    unanimous = (same * (others + 1) / others) ** others if same else 0.0
    several = its.clauses > 1
    return (
        *(chance, lean, float(kind == WHOLE)),
        *(
            share("clauses", its.clauses),
            share("length", at),
            near("length", at),
            share("last", its.last),
            near("last", its.last),
        ),
        share("balance", its.balance),
        *(share("ending", its.ending), share("ending", its.ending[-1:]), share("opening", its.opening)),
        *(same * several, unanimous * several, unanimous * (its.balance == 0), unanimous * (not several)),
        *(0.0, 0.0),
    )


def _none() -> Traits:
    """Return a table of traits that holds none."""
    return {name: defaultdict(float) for name in TRAITS}


def _traits(one: Judged, chances: Sequence[float]) -> Traits:
    """Return the traits of a window's likely headings."""
    traits = _none()
    for place, chance in enumerate(chances):
        if chance < LIKELY:
            continue
        (at, kind), its, mass = one.options[place], one.shapes[place], exp(chance)
        traits["kind"][kind] += mass
        if kind == LEAD:
            traits["lead"][at] += mass
        elif kind in LINE_KINDS:
            its = its or shape(one.window.text, at)
            traits["clauses"][its.clauses] += mass
            traits["length"][at] += mass
            traits["last"][its.last] += mass
            traits["balance"][its.balance] += mass
            traits["ending"][its.ending] += mass
            traits["ending"][its.ending[-1:]] += mass
            traits["opening"][its.opening] += mass
            traits["meter"][its.meter] += mass
    return traits


def shape(text: str, at: int) -> Shape:
    """Return the shape of the heading that a cut makes."""
    clauses = text[:at].split("，")
    last, several = len(clauses[-1]), len(clauses) > 1
    balance = last - len(clauses[-2]) if several else None
    return Shape(len(clauses), last, balance, text[at - 2 : at], text[at : at + 2], tuple(map(len, clauses)))


def _line_odds(one: Judged, chances: Sequence[float]) -> float:
    """Return the log odds that a window's heading ended in a line break."""
    line = rest = 0.0
    for option, chance in zip(one.options, chances, strict=True):
        if option[1] in LINE_KINDS:
            line += exp(chance)
        else:
            rest += exp(chance)
    return max(-_SURE, min(_SURE, log((line + 1e-9) / (rest + 1e-9))))

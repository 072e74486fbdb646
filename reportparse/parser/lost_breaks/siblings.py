"""Judges the possible cuts of siblings together: headings of one run share their kind and their shape."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp, log
from typing import NamedTuple

from reportparse.parser.lost_breaks.features import LEAD, LINE, LINE_KINDS, PLAIN, WHOLE, Option, Text
from reportparse.parser.lost_breaks.model import HOPELESS, log_softmax
from reportparse.parser.lost_breaks.phrases import NOTHING, Phrases

LIKELY = -8.0
"""Log probability from which a cut is judged again."""
_SURE = 6.0
"""Log odds beyond which one sibling's kind says no more."""
_MANY = 4
"""From how many siblings on more of them say no more."""
_NEAR = 4
"""Lengths that differ by less are alike."""
SIZE = 19
"""How many features `agreement` returns."""


class Judged(NamedTuple):
    """A window with the log probabilities of its possible cuts."""

    window: Text
    options: Sequence[Option]
    chances: Sequence[float]
    phrases: Phrases
    """Those of the document that holds it."""


Traits = dict[tuple[str, object], float]
"""How much probability stands behind each trait of a heading."""


def judge_together(run: Sequence[Judged], weights: Sequence[float]) -> list[list[float]]:
    """Return the log probabilities of all possible cuts, siblings considered; those left out are very small.

    Args:
        run: siblings, in order.
        weights: of the features of `agreement`.
    """
    out = []
    for rows in agreement(run):
        scores = [sum(w * x for w, x in zip(weights, row, strict=True)) if row else HOPELESS for row in rows]
        out.append(log_softmax(scores))
    return out


def agreement(run: Sequence[Judged]) -> list[list[tuple[float, ...]]]:
    """Return, for each possible cut of each window, how it agrees with the siblings; () for hopeless cuts.

    Args:
        run: siblings, in order.
    """
    own = [_traits(one) for one in run]
    total: Traits = defaultdict(float)
    for traits in own:
        for trait, mass in traits.items():
            total[trait] += mass
    odds = [_line_odds(one) for one in run]
    all_odds, others = sum(odds), len(run) - 1
    out = []
    for one, traits, odd in zip(run, own, odds, strict=True):
        lean = (all_odds - odd) / (others + 1)
        rows: list[tuple[float, ...]] = []
        for option, chance in zip(one.options, one.chances, strict=True):
            if chance < LIKELY:
                rows.append(())
                continue
            rows.append(_row(one, option, chance, lean, total, traits, others))
        out.append(rows)
    return out


def _row(one: Judged, option: Option, chance: float, lean: float, total: Traits, own: Traits, others: int) -> tuple[float, ...]:
    """Return the features of one possible cut beside its siblings'."""

    def share(name: str, value: object) -> float:
        return (total.get((name, value), 0.0) - own.get((name, value), 0.0)) / (others + 1)

    at, kind = option
    if kind == PLAIN:
        return (chance, *(0.0,) * (SIZE - 3), share("kind", PLAIN), 0.0)
    if kind == LEAD:
        lengths = sum(share("lead", at + d) * (_NEAR - abs(d)) for d in range(1 - _NEAR, _NEAR)) / _NEAR
        return (chance, *(0.0,) * (SIZE - 2), lengths)
    clauses, last, balance, ending, opening = shape(one.window.text, at)
    same = share("meter", meter(one.window.text, at)) if clauses > 1 else 0.0
    known = one.phrases.known(one.window.text, at) if kind == LINE else NOTHING
    lengths = sum(share("length", at + d) * (_NEAR - abs(d)) for d in range(1 - _NEAR, _NEAR)) / _NEAR
    lasts = sum(share("last", last + d) * (_NEAR - abs(d)) for d in range(1 - _NEAR, _NEAR)) / _NEAR
    return (
        *(chance, lean, float(kind == WHOLE)),
        *(share("clauses", clauses), share("length", at), lengths, share("last", last), lasts),
        share("balance", balance),
        *(share("ending", ending), share("ending", ending[-1:]), share("opening", opening)),
        *(same, same * same * min(others, _MANY), *known),
        *(0.0, 0.0),
    )


def _traits(one: Judged) -> Traits:
    """Return the traits of a window's likely headings."""
    traits: Traits = defaultdict(float)
    for option, chance in zip(one.options, one.chances, strict=True):
        if chance < LIKELY:
            continue
        mass = exp(chance)
        at, kind = option
        traits["kind", kind] += mass
        if kind == LEAD:
            traits["lead", at] += mass
        elif kind in LINE_KINDS:
            clauses, last, balance, ending, opening = shape(one.window.text, at)
            traits["clauses", clauses] += mass
            traits["length", at] += mass
            traits["last", last] += mass
            traits["balance", balance] += mass
            traits["ending", ending] += mass
            traits["ending", ending[-1:]] += mass
            traits["opening", opening] += mass
            traits["meter", meter(one.window.text, at)] += mass
    return traits


def shape(text: str, at: int) -> tuple[int, int, int | None, str, str]:
    """Return what siblings share of a heading's shape.

    Its number of clauses, the last one's length, by how much that exceeds the one before's, its ending, how the body opens.
    """
    comma = text.rfind("，", 0, at)
    last = at - comma - 1
    balance = last - (comma - text.rfind("，", 0, comma) - 1) if comma >= 0 else None
    return text.count("，", 0, at) + 1, last, balance, text[at - 2 : at], text[at : at + 2]


def meter(text: str, at: int) -> tuple[int, ...]:
    """Return how long the clauses of a heading are."""
    return tuple(map(len, text[:at].split("，")))


def _line_odds(one: Judged) -> float:
    """Return the log odds that a window's heading ended in a line break."""
    line = sum(exp(c) for o, c in zip(one.options, one.chances, strict=True) if o.kind in LINE_KINDS)
    rest = sum(exp(c) for o, c in zip(one.options, one.chances, strict=True) if o.kind not in LINE_KINDS)
    return max(-_SURE, min(_SURE, log((line + 1e-9) / (rest + 1e-9))))

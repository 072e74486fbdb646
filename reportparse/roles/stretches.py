"""Lets the sentences of a text heed those beside them: problems and proposals are told in stretches."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Final

from reportparse.roles import table as r
from reportparse.roles.model import Model
from reportparse.roles.unit import Unit

CHANGE: Final = 1.0
"""What it costs, in log odds, that a sentence of a report's own text is for something else than the one before it."""
BETWEEN: Final = 0.3
"""How likely a sentence between two of one role must be to have it, too."""


def follow(sentences: Sequence[Unit], model: Model) -> None:
    """Give sentences in a row, which know how likely each role is, the roles that are likeliest where each change costs something.

    Args:
        sentences: those of a report's own text, in which the state of things, problems and proposals follow one another.
        model: what tells the worth of a likelihood.
    """
    ways: list[list[int]] = []
    odds = [0.0] * len(r.SENTENCE_ROLES)
    for unit in sentences:
        top = max(odds)
        changed = odds.index(top)
        ways.append([place if own >= top - CHANGE else changed for place, own in enumerate(odds)])
        odds = [max(own, top - CHANGE) + log(likely) for own, likely in zip(odds, unit.likely, strict=True)]
    place = odds.index(max(odds))
    for unit, before in zip(reversed(sentences), reversed(ways), strict=True):
        _give(unit, place, model)
        place = before[place]


def fill(sentences: Sequence[Unit], model: Model) -> None:
    """Let a sentence between two that name problems, or propose something, do so too where that is nearly as likely as not.

    Args:
        sentences: those of a part, with their roles.
        model: what tells the worth of a likelihood.
    """
    for before, unit, after in zip(sentences, sentences[1:], sentences[2:], strict=False):
        role = before.role
        if role in r.TYPED and after.role == role != unit.role:
            place = r.SENTENCE_ROLES.index(role)
            if unit.likely[place] >= BETWEEN:
                _give(unit, place, model)


def _give(unit: Unit, place: int, model: Model) -> None:
    """Give a sentence a role, and how sure it is."""
    unit.role, unit.confidence = r.SENTENCE_ROLES[place], model.worth(unit.likely[place])

"""The model of roles: weights learned by tools/train_roles.py, loaded on first use."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from math import sqrt
from operator import add, mul
from typing import Any, Final

from reportparse.parser.log_linear import read_table
from reportparse.roles.features import BLOCKS, GROUP_BLOCKS, NONE, SENTENCE_BLOCKS, SENTENCE_SLOTS, SLOTS, Numbers
from reportparse.roles.packed import SCALE, Packed, unpack
from reportparse.roles.table import ROLES, SENTENCE_ROLES, SIZE
from reportparse.roles.unit import NOTHING

DATA = "model.json.gz"
CHAIN: Final = ("before", "before-level", "before-above")
"""What the role of the node before says of the next."""
SENTENCE_CHAIN: Final = ("chain",)
"""The same of sentences."""
MOST_SAID: Final = 4.0
LEAST_SAID: Final = -8.0
"""What words say of a role at most and at least, in log odds; one word more changes nothing then."""
Scores = list[float]
"""By role, in log odds."""


class Grams:
    """What the words of a text say: a weight by role for each pair and each three of its characters."""

    def __init__(self, data: Mapping[str, Any], roles: Sequence[int]) -> None:
        self.base: Sequence[float] = data["base"]
        self.table = Packed.read(data["rows"], len(roles))
        self.roles = roles

    def say(self, text: str) -> Scores:
        """Return by role what a text says."""
        pairs, threes = grams_of(text)
        total = self.table.total(pairs) + self.table.total(threes)
        share = 1 / (SCALE * sqrt(len(pairs) + len(threes)))
        said = [0.0] * SIZE
        for role, units, base in zip(self.roles, unpack(total, len(self.roles)), self.base, strict=True):
            score = units * share + base
            said[role] = MOST_SAID if score > MOST_SAID else LEAST_SAID if score < LEAST_SAID else score
        return said


def grams_of(text: str) -> tuple[list[str], list[str]]:
    """Return the pairs and threes of characters of a text, its two ends among them."""
    edged = f"^{text}$"
    pairs = list(map(add, edged, edged[1:]))
    return pairs, list(map(add, pairs, edged[2:]))


class Layer:
    """Weights of numbers and of slots: what a unit's features say of its role."""

    def __init__(
        self,
        data: Mapping[str, Any],
        blocks: Sequence[str],
        slots: Sequence[str] = (),
        chain: Sequence[str] = (),
        roles: Sequence[int] = range(SIZE),
    ) -> None:
        self.roles = roles
        self.base: Sequence[float] = [data["base"][role] for role in roles]
        self.blocks: list[list[list[float]]] = [[data["blocks"][block][role] for role in roles] for block in blocks]
        self.slots = [Packed(data["slots"][slot]) for slot in slots]
        self.chain = [Packed(data["slots"][slot]) for slot in chain]
        """What the role of the unit before says, apart: it is known last."""

    def weigh(self, numbers: Numbers) -> Scores:
        """Return by role what some blocks of numbers say, the layer's base among them."""
        scores = list(self.base)
        for rows, said in zip(self.blocks, numbers, strict=True):
            if said is not NOTHING:
                scores = [score + sum(map(mul, row, said)) for score, row in zip(scores, rows, strict=True)]
        return scores

    def look_up(self, values: Sequence[str]) -> Scores:
        """Return by role what the values of the slots say."""
        return self.say(self.slots, values)

    def say(self, slots: Sequence[Packed], values: Sequence[str]) -> Scores:
        """Return by role what the values of some slots say."""
        units = unpack(sum([slot.one(value) for slot, value in zip(slots, values, strict=True)]), SIZE)
        return [units[role] / SCALE for role in self.roles]


class Model:
    """All that was learned of roles."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.grams = Grams(data["grams"], range(SIZE))
        """What the words of nodes say."""
        self.prose = Grams(data["prose"], SENTENCE_ROLES)
        """What the words of sentences say: a problem, a proposal, neither."""
        self.group = Layer(data["group"], GROUP_BLOCKS)
        self.nodes = Layer(data["nodes"], BLOCKS, SLOTS, CHAIN)
        self.sentences = Layer(data["sentences"], SENTENCE_BLOCKS, SENTENCE_SLOTS, SENTENCE_CHAIN, SENTENCE_ROLES)
        self.steps: dict[tuple[str, str, str], Scores] = {}
        told = self.sentences
        self.first = [told.say(told.chain, (NONE,))] * len(SENTENCE_ROLES)
        self.onward = [told.say(told.chain, (ROLES[role],)) for role in SENTENCE_ROLES]
        self.sure: Sequence[Sequence[float]] = data["sure"]
        """What a likelihood is worth: pairs of a likelihood and the share of units that were right, both ascending."""
        self.figures: dict[str, Any] = data["figures"]

    def worth(self, likelihood: float) -> float:
        """Return the share of units of a likelihood that were right when it was measured."""
        likelihoods, shares = self.sure
        return shares[min(bisect_left(likelihoods, likelihood), len(shares) - 1)]

    def step(self, key: tuple[str, str, str]) -> Scores:
        """Return by role what the role of the node before says, by the values of the chain's slots."""
        found = self.steps.get(key)
        if found is None:
            found = self.steps[key] = self.nodes.say(self.nodes.chain, key)
        return found

    def sentence_steps(self, count: int) -> list[list[Scores]]:
        """Return the same of some sentences in a row, by sentence, by what the one before is."""
        return [self.first, *[self.onward] * (count - 1)]


@cache
def load() -> Model:
    """Return the trained model."""
    return Model(read_table(__package__, DATA))

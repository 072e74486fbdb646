"""The model of roles: weights learned by tools/train_roles.py, loaded on first use."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from typing import Any, Final

from reportparse.model import ROLES
from reportparse.parser.log_linear import Values, read_table
from reportparse.roles.features import NONE, Blocks, chain_key
from reportparse.roles.forward import Scores
from reportparse.roles.grams import Grams
from reportparse.roles.packed import SCALE, WIDE, Lanes, Packed
from reportparse.roles.sentence_features import sentence_chain_key
from reportparse.roles.table import SENTENCE_ROLES, SIZE
from reportparse.roles.unit import NOTHING, SAID

DATA = "model.json.gz"
WEIGHT: Final = 1024
"""How many units make a weight of one, of a number."""
FINE: Final = WEIGHT * SAID
"""How many units make a score of one: one of the scores' sums."""
_FINER: Final = FINE // SCALE


class Layers:
    """What is learned of one kind of units: weights of numbers and of slots, packed, so that they can be added."""

    def __init__(self, data: Mapping[str, Any], roles: Sequence[int]) -> None:
        self.lanes = lanes = Lanes(len(roles), WIDE)
        self.base = lanes.pack([round(base * FINE) for base in data["base"]])
        self.blocks = {
            name: [lanes.pack([round(weight * WEIGHT) for weight in row]) for row in rows]
            for name, rows in data["blocks"].items()
        }
        """By block, by number: what one more of it says for each role."""
        self.slots = {name: Packed(rows, lanes).get for name, rows in data["slots"].items()}

    def say(self, numbers: Blocks, values: Values) -> int:
        """Return what some blocks of numbers and the values of some slots say, packed."""
        slots, blocks = self.slots, self.blocks
        total = sum([slots[name](value, 0) for name, value in values.items()]) * _FINER
        for name, said in numbers.items():
            if said is not NOTHING:
                total += sum(map(mul, blocks[name], said))
        return total

    def shared(self, numbers: Blocks, values: Values) -> int:
        """Return what a group has in common, the base among it, packed."""
        return self.base + self.say(numbers, values)

    def scores(self, shared: int, numbers: Blocks, values: Values) -> Scores:
        """Return by role what speaks for it, the role of the one before left out."""
        return self.unpack(shared + self.say(numbers, values))

    def step(self, key: Values) -> Scores:
        """Return by role what the one before says, by the values of the chain's slots."""
        return self.unpack(self.say({}, key))

    def unpack(self, total: int) -> Scores:
        """Return by role a packed score."""
        return [units / FINE for units in self.lanes.unpack(total)]


class Model:
    """All that was learned of roles."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.grams = Grams(data["grams"], range(SIZE))
        """What the words of nodes say."""
        self.prose = Grams(data["prose"], SENTENCE_ROLES)
        """What the words of sentences say: a problem, a proposal, neither."""
        self.openings = Grams(data["openings"], range(SIZE))
        """What the first words of reports say of the roles of all their nodes."""
        self.nodes = Layers(data["nodes"], range(SIZE))
        self.sentences = Layers(data["sentences"], SENTENCE_ROLES)
        self.sure: Sequence[Sequence[float]] = data["sure"]
        """What a likelihood is worth: pairs of a likelihood and the share of units that were right, both ascending."""
        self.figures: dict[str, Any] = data["figures"]
        self.node_steps = cache(self._node_steps)
        self.sentence_steps = cache(self._sentence_steps)

    def worth(self, likelihood: float) -> float:
        """Return the share of units of a likelihood that were right when it was measured."""
        likelihoods, shares = self.sure
        return shares[min(bisect_left(likelihoods, likelihood), len(shares) - 1)]

    def _node_steps(self, holder: str, level: int, goes_on: bool | None) -> list[Scores]:
        """Return what the role of the node before says, by that role.

        Args:
            holder: the role of what holds both.
            level: how deep they stand.
            goes_on: whether the node counts on from the one before; None for the first of its siblings.
        """
        before: Sequence[str] = ROLES if goes_on is not None else [NONE]
        return [self.nodes.step(chain_key(holder, role, level, goes_on)) for role in before]

    def _sentence_steps(self, extent: str, first: bool) -> list[Scores]:
        """Return what the sentence before says, by what it is, in a report of some length."""
        before = [NONE] if first else [ROLES[role] for role in SENTENCE_ROLES]
        return [self.sentences.step(sentence_chain_key(role, extent)) for role in before]


@cache
def load() -> Model:
    """Return the trained model."""
    return Model(read_table(__package__, DATA))

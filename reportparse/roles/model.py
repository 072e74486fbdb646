"""The model of roles: what tools/train_roles.py learned, loaded on first use."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from reportparse.parser.log_linear import read_table
from reportparse.roles.network import Network

DATA = "model.json.gz"


class Model:
    """All that was learned of roles."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.network = Network(data["network"])
        self.sure: Sequence[Sequence[float]] = data["sure"]
        """What a likelihood is worth: pairs of a likelihood and the share of units that were right, both ascending."""
        self.figures: dict[str, Any] = data["figures"]

    def worth(self, likelihood: float) -> float:
        """Return the share of units of a likelihood that were right when it was measured."""
        likelihoods, shares = self.sure
        return shares[min(bisect_left(likelihoods, likelihood), len(shares) - 1)]


@cache
def load() -> Model:
    """Return the trained model."""
    return Model(read_table(__package__, DATA))

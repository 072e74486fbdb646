"""Asks the network about all units of one report: each tells of itself once, and is told about by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportparse.roles.document import Document
from reportparse.roles.features import node_features
from reportparse.roles.network import Network, Scores, Told
from reportparse.roles.prose import Prose
from reportparse.roles.sentence_features import sentence_features
from reportparse.roles.unit import Unit, groups
from reportparse.timeout import check_time

ABOVE: Final = ("parent", "grandparent")
"""The places of the units above, the nearest first."""


class Asking:
    """One report, and what its nodes tell of themselves."""

    def __init__(self, root: Unit, document: Document, network: Network) -> None:
        self.document, self.network = document, network
        self._told = dict(self._tell(root))
        self._shared = network.at("openings", [network.openings(document.openings)])
        self._shared += network.at("document", list(self._told.values()))

    def nodes(self, above: Sequence[Unit], group: Sequence[Unit]) -> list[Scores]:
        """Return by node of a group of siblings what speaks for each role; what holds them must have its own."""
        inside = [[self._told[id(child)] for child in unit.children] for unit in group]
        return list(self._scores([self._told[id(unit)] for unit in group], above, inside))

    def sentences(self, prose: Prose) -> list[Scores]:
        """Return by sentence of a text what speaks for each role; nodes must have theirs."""
        told = [self.network.unit("sentence", words, values) for words, values in sentence_features(prose)]
        return list(self._scores(told, prose.about))

    def _tell(self, root: Unit) -> Iterator[tuple[int, Told]]:
        """Yield what each node tells of itself, by its identity."""
        for above, group in groups(root):
            check_time()
            for unit, (words, values) in zip(group, node_features(above, group, self.document), strict=True):
                yield id(unit), self.network.unit("node", words, values)

    def _scores(self, told: Sequence[Told], above: Sequence[Unit], inside: Sequence[Sequence[Told]] = ()) -> Iterator[Scores]:
        """Yield what speaks for the roles of units in a row, by what they tell, what stands above, and what some have inside."""
        at = self.network.at
        shared = self._shared + at("siblings", told)
        for name, unit in zip(ABOVE, above, strict=False):
            shared += at(name, [self._told[id(unit)]])
        if above:
            shared += self.network.held(above[0].likely)
        beside = [self.network.beside(own) for own in told]
        for place, own in enumerate(beside):
            about = shared + own.itself
            if place:
                about += beside[place - 1].following
            if place + 1 < len(beside):
                about += beside[place + 1].leading
            if inside and inside[place]:
                about += at("inside", inside[place])
            yield self.network.scores(own.own, about)

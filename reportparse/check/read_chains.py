"""Finds the runs in which the nodes of a report count."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.check.chain import Chain
from reportparse.model import AnyNode

RUNS_ON = frozenset({"article"})
"""Families that count on through the whole report, whatever holds them."""
UNCOUNTED = frozenset({"sequence"})
"""Families whose numbers are words that need not follow one another."""


def read_chains(sections: Sequence[AnyNode]) -> list[Chain]:
    """Return the runs of a report, in reading order of their first nodes."""
    chains: list[Chain] = []
    last: dict[tuple[str, int], Chain] = {}
    waiting: list[Sequence[AnyNode]] = [sections]
    while waiting:
        siblings = waiting.pop()
        for found in _among(siblings):
            key = found.family, 0 if found.family in RUNS_ON else found.level
            before = last.get(key)
            if before is not None and not found.restarts and _counts_on(before, found):
                before.join(found)
                continue
            chains.append(found)
            last[key] = found
        waiting.extend(node.children for node in reversed(siblings) if node.children)
    return chains


def _among(siblings: Sequence[AnyNode]) -> list[Chain]:
    """Return the runs among the nodes that stand beside one another."""
    runs: list[Chain] = []
    open_runs: dict[str, Chain] = {}
    lost = False
    for node in siblings:
        marker = node.marker
        if marker is None or marker.ordinal is None or marker.family in UNCOUNTED:
            lost = lost or (marker is None and node.heading is None and node.type == "section")
            continue
        run = open_runs.get(marker.family)
        if run is None or (marker.ordinal == 1 and _has_begun(run)):
            run = Chain(marker.family, node.level, restarts=run is not None)
            runs.append(run)
            open_runs[marker.family] = run
        if lost:
            run.lost.add(len(run.nodes))
        lost = False
        run.add(node, marker.ordinal)
    return runs


def _has_begun(run: Chain) -> bool:
    """Return whether a run that meets another one is over: it has counted from one further than that."""
    return 1 in run.numbers and len(run.nodes) > 1


def _counts_on(before: Chain, after: Chain) -> bool:
    """Return whether a run goes on where one of another section ended.

    Articles do so whatever number comes; a run that has gone on before does so also with the number given
    twice or passed over.
    """
    first = after.ordinals[0]
    if after.family in RUNS_ON:
        return first > 1
    slips = range(first - 2, first + 1) if before.crossings else (first - 1,)
    return first > 1 and 1 not in after.numbers and before.highest in slips

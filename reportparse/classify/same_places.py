"""Finds the findings and measures that stand at the same place of their lists, where that tells anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reportparse.model import Finding, Recommendation

Pair = tuple[int, int]
"""A finding and a measure, by their places among all."""
ORDERLY = 0.5
"""The share of a list whose best answers must stand at the same place."""
LEAST_IN_ORDER = 2
"""The fewest that must."""
MOST_NEAR = 30
"""The most pairs that one part of a report may make by holding findings and measures."""


def same_places(best: Sequence[int | None], findings: Sequence[Finding], measures: Sequence[Recommendation]) -> set[Pair]:
    """Return the pairs that stand at the same place of two lists, or alone together in one part of the report.

    Two lists of like length whose topics show another order, or none, give no pairs.

    Args:
        best: by finding the measure that says most about its topic; None where none does.
        findings: the findings of one report.
        measures: its recommendations.
    """
    asked, answers = _lists(findings), _lists(measures)
    return {*_parallel(best, asked, answers), *_near(asked, answers), *_inside(findings, measures)}


def _lists(nodes: Sequence[Finding | Recommendation]) -> dict[str, list[int]]:
    """Return the places of the points that stand in one part, by the part's id."""
    lists: dict[str, list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        lists[_part(node)].append(place)
    return lists


def _part(node: Finding | Recommendation) -> str:
    return node.id.rpartition(".")[0]


def _parallel(best: Sequence[int | None], asked: dict[str, list[int]], answers: dict[str, list[int]]) -> Iterator[Pair]:
    """Yield the pairs at the same place of lists of like length whose topics mostly agree with that order."""
    held = {place: (part, at) for part, places in answers.items() for at, place in enumerate(places)}
    for places in asked.values():
        votes: Counter[tuple[str, int]] = Counter()
        for at, place in enumerate(places):
            answer = best[place]
            if answer is not None:
                part, there = held[answer]
                votes[part, there - at] += 1
        for (part, shift), count in votes.items():
            others = answers[part]
            if count >= max(LEAST_IN_ORDER, ORDERLY * len(places)) and abs(len(others) - len(places)) <= 1 >= abs(shift):
                yield from ((place, others[at + shift]) for at, place in enumerate(places) if 0 <= at + shift < len(others))


def _near(asked: dict[str, list[int]], answers: dict[str, list[int]]) -> Iterator[Pair]:
    """Yield the pairs that one part holds, where several parts hold findings with their measures."""
    both = [part for part in asked if part in answers]
    for part in both if len(both) > 1 else ():
        if len(asked[part]) * len(answers[part]) <= MOST_NEAR:
            yield from ((finding, measure) for finding in asked[part] for measure in answers[part])


def _inside(findings: Sequence[Finding], measures: Sequence[Recommendation]) -> Iterator[Pair]:
    """Yield the measures inside a finding, and the findings inside a measure."""
    above = {node.id: place for place, node in enumerate(findings)}
    yield from ((above[_part(node)], place) for place, node in enumerate(measures) if _part(node) in above)
    above = {node.id: place for place, node in enumerate(measures)}
    yield from ((place, above[_part(node)]) for place, node in enumerate(findings) if _part(node) in above)

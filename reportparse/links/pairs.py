"""Pairs of findings and recommendations: how much the words that both share speak for each, and what their places tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportparse.draft import Draft
from reportparse.links.topics import Topic

MOST_JOINED = 15
"""How many pairs a point may be joined in, on average, so that cost stays linear; the rarest words come first."""
Pair = tuple[int, int]
"""A finding and a measure, by their places among all."""
ORDERLY = 0.5
"""The share of a list whose best answers must stand at the same place."""
LEAST_IN_ORDER = 2
"""The fewest that must."""
MOST_NEAR = 30
"""The most pairs that one part of a report may make by holding findings and measures."""


class Point(NamedTuple):
    """A finding or a measure, and the part that it stands in; none for the report itself."""

    part: Draft
    above: Draft | None


def weigh_pairs(asked: Sequence[Topic], answers: Sequence[Topic]) -> dict[Pair, float]:
    """Return how much the words that both share speak for each pair that shares any.

    Args:
        asked: the topics of the findings.
        answers: the topics of the recommendations.
    """
    strengths: dict[Pair, float] = defaultdict(float)
    here, there = _postings(asked), _postings(answers)
    joined = {word: len(here[word]) * len(there[word]) for word in here if word in there}
    for word in _affordable(joined, len(asked) + len(answers)):
        for finding, weight in here[word]:
            for measure, other in there[word]:
                strengths[finding, measure] += weight * other
    return dict(strengths)


def _affordable(joined: dict[str, int], points: int) -> list[str]:
    """Return the words that are said on both sides, without the commonest where they join too many pairs."""
    left = MOST_JOINED * points - sum(joined.values())
    words = list(joined)
    if left < 0:
        words.sort(key=lambda word: (joined[word], word))
        while left < 0:
            left += joined[words.pop()]
    return words


def _postings(topics: Iterable[Topic]) -> dict[str, list[tuple[int, float]]]:
    """Return by word the places of the points that say it, and how much it counts in each."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, topic in enumerate(topics):
        for word, weight in topic.words.items():
            postings[word].append((place, weight))
    return postings


def same_places(best: Sequence[int | None], findings: Sequence[Point], measures: Sequence[Point]) -> set[Pair]:
    """Return the pairs that stand at the same place of two lists, or alone together in one part of the report.

    Two lists of like length whose topics show another order, or none, give no pairs.

    Args:
        best: by finding the measure that says most about its topic; None where none does.
        findings: the findings of one report.
        measures: its recommendations.
    """
    asked, answers = _lists(findings), _lists(measures)
    return {*_parallel(best, asked, answers), *_near(asked, answers), *_inside(findings, measures)}


def _lists(points: Sequence[Point]) -> dict[int, list[int]]:
    """Return the places of the points that stand in one part, by the part's identity."""
    lists: dict[int, list[int]] = defaultdict(list)
    for place, point in enumerate(points):
        lists[id(point.above)].append(place)
    return lists


def _parallel(best: Sequence[int | None], asked: dict[int, list[int]], answers: dict[int, list[int]]) -> Iterator[Pair]:
    """Yield the pairs at the same place of lists of like length whose topics mostly agree with that order."""
    held = {place: (part, at) for part, places in answers.items() for at, place in enumerate(places)}
    for places in asked.values():
        votes: Counter[tuple[int, int]] = Counter()
        for at, place in enumerate(places):
            answer = best[place]
            if answer is not None:
                part, there = held[answer]
                votes[part, there - at] += 1
        for (part, shift), count in votes.items():
            others = answers[part]
            if count >= max(LEAST_IN_ORDER, ORDERLY * len(places)) and abs(len(others) - len(places)) <= 1 >= abs(shift):
                yield from ((place, others[at + shift]) for at, place in enumerate(places) if 0 <= at + shift < len(others))


def _near(asked: dict[int, list[int]], answers: dict[int, list[int]]) -> Iterator[Pair]:
    """Yield the pairs that one part holds, where several parts hold findings with their measures."""
    both = [part for part in asked if part in answers]
    for part in both if len(both) > 1 else ():
        if len(asked[part]) * len(answers[part]) <= MOST_NEAR:
            yield from ((finding, measure) for finding in asked[part] for measure in answers[part])


def _inside(findings: Sequence[Point], measures: Sequence[Point]) -> Iterator[Pair]:
    """Yield the measures inside a finding, and the findings inside a measure."""
    above = {id(point.part): place for place, point in enumerate(findings)}
    yield from ((above[id(point.above)], place) for place, point in enumerate(measures) if id(point.above) in above)
    above = {id(point.part): place for place, point in enumerate(measures)}
    yield from ((place, above[id(point.above)]) for place, point in enumerate(findings) if id(point.above) in above)

"""Pairs of findings and recommendations: how much the words that both share speak for each, and what their places tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reportparse.draft import Draft
from reportparse.links.topics import Topic

MOST_JOINED = 15
"""How many pairs a point may be joined in, on average, so that cost stays linear; the rarest words come first."""
Pair = tuple[int, int]
"""A finding and a measure, by their places among all."""
_Said = tuple[list[int], list[float]]
"""The measures that say a word, and how much it counts in each."""
_NOBODY: Final[_Said] = ([], [])
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


def weigh_pairs(asked: Sequence[Topic], answers: Sequence[Topic]) -> Iterator[dict[int, float]]:
    """Yield by finding, for each measure that shares a word with it, how much all that both share speaks for the pair.

    Args:
        asked: the topics of the findings.
        answers: the topics of the recommendations.
    """
    said = _affordable(asked, answers)
    for topic in asked:
        row: dict[int, float] = defaultdict(float)
        for word, weight in topic.words.items():
            for measure, other in zip(*said.get(word, _NOBODY), strict=True):
                row[measure] += weight * other
        yield row


def _affordable(asked: Sequence[Topic], answers: Sequence[Topic]) -> dict[str, _Said]:
    """Return the words that both sides say, with who says them; the commonest are left out where they join too many pairs."""
    here, there = (Counter(word for topic in side for word in topic.words) for side in (asked, answers))
    joined = {word: count * there[word] for word, count in here.items() if word in there}
    left = MOST_JOINED * (len(asked) + len(answers)) - sum(joined.values())
    words = sorted(joined, key=lambda word: (joined[word], word)) if left < 0 else list(joined)
    while left < 0:
        left += joined[words.pop()]
    said: dict[str, _Said] = {word: ([], []) for word in words}
    for place, topic in enumerate(answers):
        for word, weight in topic.words.items():
            if word in said:
                places, weights = said[word]
                places.append(place)
                weights.append(weight)
    return said


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

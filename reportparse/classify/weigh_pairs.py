"""Weighs the pairs of findings and recommendations by the words that both share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportparse.classify.same_places import Pair
from reportparse.classify.topic import Topic

MOST_JOINED = 15
"""How many pairs a point may be joined in, on average, so that cost stays linear; the rarest words come first."""


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

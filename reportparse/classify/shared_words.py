"""Says in words what two points of a report share."""

from __future__ import annotations

from reportparse.classify.kindred import KIN
from reportparse.classify.topic import Topic

MOST_SHARED = 8
"""How many pairs of characters are made words of."""
MOST_WORDS = 5
"""How many words are given."""


def shared_words(one: Topic, other: Topic) -> list[str]:
    """Return the words that two points share, the weightiest first; kindred words stand together, as in 资金/经费.

    Args:
        one: a finding's topic.
        other: a measure's.
    """
    weights = {word: one.words[word] * other.words[word] for word in one.words.keys() & other.words.keys()}
    most = sorted(weights, key=lambda word: (-weights[word], word))[:MOST_SHARED]
    found = _joined({word: weights[word] for word in most if word not in KIN}, one, other)
    for name in most:
        if name in KIN:
            mine, theirs = (next(word for word in KIN[name] if word in topic.text) for topic in (one, other))
            if mine != theirs:
                found[f"{mine}/{theirs}"] = weights[name]
    return sorted(found, key=lambda word: (-found[word], word))[:MOST_WORDS]


def _joined(pairs: dict[str, float], one: Topic, other: Topic) -> dict[str, float]:
    """Return pairs that overlap as the longer words that they make in both points, with their weights."""
    words: dict[str, float] = {}
    for pair, weight in pairs.items():
        word = pair
        while longer := _longer(word, pairs, one, other):
            word = longer
            weight += pairs[word[-2:]]
        words[word] = weight
    return {word: weight for word, weight in words.items() if not any(word != longer and word in longer for longer in words)}


def _longer(word: str, pairs: dict[str, float], one: Topic, other: Topic) -> str:
    """Return the word with one more character by a pair that overlaps it in both points; empty where none does."""
    longer = (word + pair[1] for pair in pairs if pair[0] == word[-1])
    return next((words for words in longer if words in one.text and words in other.text), "")

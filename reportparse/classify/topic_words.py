"""What the points of a report speak of: pairs of characters, weighed by how few of the points share them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log, sqrt
from operator import add

from reportparse.classify.kindred import FAINT, FUNCTION, KIN, KINDRED, OF_KIN
from reportparse.model import AnyNode, Finding, Recommendation

MOST_TEXT = 120
"""How many characters of a point's running text are read: authors name the topic first."""
MOST_HEAD = 40
"""How many characters of a heading are read."""
HEADING = 1.6
"""How much more a word counts in a heading than in running text."""
NAMED = 2.5
"""How much more it counts where a measure says what it is meant for."""
TOPIC = 0.6
"""How much less a topic counts than a word."""
_PLAIN = re.compile(rf"[^\W\da-zA-Z{''.join(sorted(FUNCTION))}]{{2}}")
"""Two characters that may be a word."""
_FIRST_CLAUSE = re.compile(r"[^，。；：:,;]{2,30}")
_NAMES = re.compile(r"(?:针对|围绕|聚焦|破解|解决|对于|关于)([^，。；：]{2,24}?)(?:的?(?:突出)?(?:问题|难题|难点|不足|短板|困难|现象|现状|瓶颈))")


Pairs = set[str]


@dataclass(slots=True)
class Topic:
    """What one point speaks of."""

    node: Finding | Recommendation
    """The point."""
    head: str
    """Its heading, or the first clause of its text."""
    body: str
    """The beginning of its text."""
    named: str = ""
    """The problem that it says it is meant for."""
    words: dict[str, float] = field(default_factory=dict)
    """The pairs and topics that the other side has too, each with its weight."""

    def __contains__(self, words: str) -> bool:
        """Return whether it says some words."""
        return words in self.head or words in self.body


def topic_words(findings: Sequence[Finding], measures: Sequence[Recommendation]) -> tuple[list[Topic], list[Topic]]:
    """Return what findings and measures speak of, by words that stand on both sides.

    Args:
        findings: the findings of one report.
        measures: its recommendations.
    """
    sides = [topic_of(node) for node in findings], [topic_of(node) for node in measures]
    pairs = [[_pairs(f"{topic.head}\n{topic.body}") for topic in side] for side in sides]
    here, there = (set[str]().union(*side) for side in pairs)
    shared = {pair for pair in here & there if pair not in FAINT and _PLAIN.match(pair)}
    kin = {KINDRED[pair] for pair in here & KINDRED.keys()} & {KINDRED[pair] for pair in there & KINDRED.keys()}
    looked = shared | {word for word, topic in KINDRED.items() if topic in kin}
    for side, found in zip(sides, pairs, strict=True):
        for topic, own in zip(side, found, strict=True):
            _place(topic, own & looked, shared, kin)
    for side in sides:
        _weigh(side)
    return sides


def _pairs(text: str) -> Pairs:
    """Return all pairs of characters that stand side by side in a text."""
    return set(map(add, text, text[1:]))


def _place(topic: Topic, found: Pairs, shared: Pairs, kin: Pairs) -> None:
    """Note how much each word of a point counts by its place."""
    for pair in sorted(found):
        weight = NAMED if pair in topic.named else HEADING if pair in topic.head else 1.0
        if pair in shared:
            topic.words[pair] = weight
        name = KINDRED.get(pair)
        if name in kin:
            topic.words[name] = max(topic.words.get(name, 0.0), TOPIC * weight)


def _weigh(side: Sequence[Topic]) -> None:
    """Weigh each word of the points on one side by how few of them say it; what all say weighs nothing."""
    said = Counter(word for topic in side for word in topic.words)
    # a lone point has no others to tell it from, so that its words weigh as if there were one
    worth = {word: sqrt(2 * log(max(len(side), 2) / count)) for word, count in said.items()}
    for topic in side:
        topic.words = {word: weight * worth[word] for word, weight in topic.words.items() if worth[word]}


def shared_words(one: Topic, other: Topic) -> list[str]:
    """Return the words that two points share, the weightiest first; kindred words stand together, as in 资金/经费."""
    weights = {word: one.words[word] * other.words[word] for word in one.words.keys() & other.words.keys()}
    pairs = {word: weight for word, weight in weights.items() if not word.endswith(OF_KIN)}
    found = _joined(pairs, one, other)
    said = "".join(found)
    for name in weights.keys() - pairs.keys():
        mine, theirs = (next(word for word in KIN[name] if word in topic) for topic in (one, other))
        if mine != theirs and not (mine in said and theirs in said):
            found[f"{mine}/{theirs}"] = weights[name]
    return sorted(found, key=lambda word: (-found[word], word))


def _joined(pairs: dict[str, float], one: Topic, other: Topic) -> dict[str, float]:
    """Return pairs that overlap as the longer words that they make in both points, with their weights."""
    words: dict[str, float] = {}
    follows = {pair[0]: pair for pair in sorted(pairs)}
    ends = {pair[1] for pair in pairs}
    for pair in sorted(pairs, key=lambda pair: (pair[0] in ends, pair)):
        if any(pair in word for word in words):
            continue
        word, weight = pair, pairs[pair]
        while word[-1] in follows and (longer := word + follows[word[-1]][1]) in one and longer in other:
            weight += pairs[longer[-2:]]
            word = longer
        words[word] = weight
    return words


def topic_of(node: Finding | Recommendation) -> Topic:
    """Return a point with the words that it opens with."""
    text = _beginning(node)
    if node.heading is not None:
        head = node.heading.text[:MOST_HEAD]
    else:
        first = _FIRST_CLAUSE.search(text)
        head = first.group() if first else ""
    named = _NAMES.search(head) or _NAMES.search(text) if node.type == "recommendation" else None
    return Topic(node, head, text, named.group(1) if named else "")


def _beginning(node: AnyNode) -> str:
    """Return the beginning of all that a point says below its heading."""
    parts: list[str] = []
    room, waiting = MOST_TEXT, [node]
    while waiting and room > 0:
        part = waiting.pop()
        if part.heading is not None and part is not node:
            parts.append(part.heading.text[:room])
        parts += [paragraph.text[:room] for paragraph in part.paragraphs[:2]]
        room = MOST_TEXT - sum(map(len, parts))
        waiting.extend(child for child in reversed(part.children) if child.type == "section")
    return "\n".join(parts)[:MOST_TEXT]

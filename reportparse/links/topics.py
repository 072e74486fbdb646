"""What findings and recommendations speak of: pairs of characters, weighed by how few of the points share them.

Pairs tell the words of a topic as well as a dictionary does, and cost less; longer words are runs of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log, sqrt
from operator import add
from sys import intern
from typing import Any, Protocol

from reportparse.links.synonyms import FAINT, FUNCTION, KIN, KIN_WORDS, KINDRED
from reportparse.patterns import lazy
from reportparse.signs import CLAUSE_STOPS

MOST_TEXT = 70
"""How many characters of a point's running text are read: authors name the topic first."""
MOST_HEAD = 40
"""How many characters of a heading are read."""
MOST_INSIDE = 24
"""How many characters are read of each section inside a point."""
HEADING = 1.6
"""How much more a word counts in a heading than in running text."""
NAMED = 2.5
"""How much more it counts where a measure says what it is meant for."""
KINDRED_TOPIC = 0.9
"""How much less kindred words count than the same word."""
_PLAIN = lazy(rf"[^\W\da-zA-Z_{''.join(sorted(FUNCTION))}]{{2}}")
"""Two characters that may be a word."""
_FIRST_CLAUSE = lazy(f"[^{CLAUSE_STOPS}]{{2,30}}")
_NAMES = lazy(
    r"(?:针对|围绕|聚焦|破解|解决|对于|关于)([^，。；：]{2,24}?)的?(?:突出)?(?:问题|难题|难点|不足|短板|困难|现象|现状|瓶颈)"
)
MOST_SHARED = 8
"""How many pairs of characters are made words of."""
MOST_WORDS = 5
"""How many words are given."""


class Told(Protocol):
    """Words of a part."""

    @property
    def text(self) -> str:
        """The cleaned reading."""


class Part(Protocol):
    """A part of a report, in the making or made."""

    @property
    def type(self) -> str:
        """Section, finding or recommendation."""

    @property
    def heading(self) -> Told | None:
        """Its title."""

    @property
    def paragraphs(self) -> Sequence[Told]:
        """Its own text."""

    @property
    def children(self) -> Sequence[Any]:
        """The parts inside."""


@dataclass(slots=True)
class Topic:
    """The words that tell what a finding or recommendation is about."""

    head: str
    """Its heading, or the first clause of its text."""
    text: str
    """Its heading and the beginning of its text."""
    named: str
    """The problem that it says it is meant for; empty where it names none."""
    words: dict[str, float] = field(default_factory=dict)
    """The pairs of characters and the kindred topics that the other side has too, each with its weight."""


def read_topics(findings: Sequence[Part], measures: Sequence[Part]) -> tuple[list[Topic], list[Topic]]:
    """Return what findings and measures speak of, by words that stand on both sides.

    Args:
        findings: the findings of one report.
        measures: its recommendations.
    """
    asked, answers = [_topic(node) for node in findings], [_topic(node) for node in measures]
    here = set[str]().union(*map(_pairs, asked))
    here -= FAINT
    looked = here.union(*(KIN[KINDRED[word]] for word in here & KIN_WORDS))
    there = set[str]().union(*(looked.intersection(_pairs(topic)) for topic in answers))
    shared = {pair for pair in here & there if _PLAIN.match(pair)}
    kin = {KINDRED[word] for word in there & KIN_WORDS}
    known = shared.union(*(KIN[name] for name in kin))
    for side in (asked, answers):
        for topic in side:
            _place(topic, known.intersection(_pairs(topic)), shared, kin)
        _weigh(side)
    return asked, answers


def _pairs(topic: Topic) -> Iterator[str]:
    """Yield the pairs of characters of a topic's text; made anew each time, since all at once would take more room than the report."""
    return map(add, topic.text, topic.text[1:])


def _topic(node: Part) -> Topic:
    parts = [node.paragraphs[0].text[:MOST_TEXT]] if node.paragraphs else []
    if node.children:
        parts += [_opening(child) for child in node.children[: MOST_TEXT // MOST_INSIDE] if child.type == "section"]
    if node.heading is not None:
        head = node.heading.text[:MOST_HEAD]
        parts.insert(0, head)
    else:
        first = _FIRST_CLAUSE.search(parts[0]) if parts else None
        head = first.group() if first else ""
    text = "\n".join(parts)
    named = _NAMES.search(text) if node.type == "recommendation" else None
    return Topic(head, text, named.group(1) if named else "")


def _opening(node: Part) -> str:
    """Return the heading or the first words of a section inside a point."""
    words = node.heading or next(iter(node.paragraphs), None)
    return words.text[:MOST_INSIDE] if words else ""


def _place(topic: Topic, found: set[str], shared: set[str], kin: set[str]) -> None:
    """Note how much each word of a point counts by its place."""
    # sorted, so that sums are the same to the last bit on every run
    for pair in sorted(found):
        weight = NAMED if pair in topic.named else HEADING if pair in topic.head else 1.0
        if pair in shared and not _straddles(pair, topic.text):
            topic.words[intern(pair)] = weight
        name = KINDRED.get(pair)
        if name in kin:
            topic.words[name] = max(topic.words.get(name, 0.0), KINDRED_TOPIC * weight)


def _straddles(pair: str, text: str) -> bool:
    """Return whether a pair holds half of a faint word, as 伍建 in 队伍建设 does."""
    at = text.index(pair)
    return text[at + 1 : at + 3] in FAINT or text[max(at - 1, 0) : at + 1] in FAINT


def _weigh(side: Sequence[Topic]) -> None:
    """Weigh the words of the points on one side by how few of them say each; what all say weighs nothing."""
    said = Counter(word for topic in side for word in topic.words)
    # a lone point has no others to be told from: its words weigh as if there were one
    count = max(len(side), 2)
    # the root on each side makes the weight of a pair the geometric mean of both
    worth = {word: sqrt(2 * log(count / times)) for word, times in said.items() if times < count}
    for topic in side:
        topic.words = {word: weight * worth[word] for word, weight in topic.words.items() if word in worth}


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

"""Reads what findings and recommendations speak of, as pairs of characters weighed by how few of the points share them.

Pairs tell the words of a topic as well as a dictionary does, and cost less; longer words are runs of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt
from operator import add

from reportparse.classify.kindred import FAINT, FUNCTION, KIN, KIN_WORDS, KINDRED
from reportparse.classify.topic import Topic
from reportparse.model import AnyNode, Finding, Recommendation

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
_PLAIN = re.compile(rf"[^\W\da-zA-Z_{''.join(sorted(FUNCTION))}]{{2}}")
"""Two characters that may be a word."""
_FIRST_CLAUSE = re.compile(r"[^，。；：:,;]{2,30}")
_NAMES = re.compile(
    r"(?:针对|围绕|聚焦|破解|解决|对于|关于)([^，。；：]{2,24}?)的?(?:突出)?(?:问题|难题|难点|不足|短板|困难|现象|现状|瓶颈)"
)


def read_topics(findings: Sequence[Finding], measures: Sequence[Recommendation]) -> tuple[list[Topic], list[Topic]]:
    """Return what findings and measures speak of, by words that stand on both sides.

    Args:
        findings: the findings of one report.
        measures: its recommendations.
    """
    asked, answers = [_topic(node) for node in findings], [_topic(node) for node in measures]
    pairs = [set(map(add, topic.text, topic.text[1:])) for topic in asked]
    here = set[str]().union(*pairs)
    here -= FAINT
    looked = here.union(*(KIN[KINDRED[word]] for word in here & KIN_WORDS))
    hits = [looked.intersection(map(add, topic.text, topic.text[1:])) for topic in answers]
    there = set[str]().union(*hits)
    shared = {pair for pair in here & there if _PLAIN.match(pair)}
    kin = {KINDRED[word] for word in there & KIN_WORDS}
    known = shared.union(*(KIN[name] for name in kin))
    for side, found in ((asked, pairs), (answers, hits)):
        for topic, own in zip(side, found, strict=True):
            _place(topic, own & known, shared, kin)
        _weigh(side)
    return asked, answers


def _topic(node: Finding | Recommendation) -> Topic:
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
    named = _NAMES.search(text) if isinstance(node, Recommendation) else None
    return Topic(node, head, text, named.group(1) if named else "")


def _opening(node: AnyNode) -> str:
    """Return the heading or the first words of a section inside a point."""
    words = node.heading or next(iter(node.paragraphs), None)
    return words.text[:MOST_INSIDE] if words else ""


def _place(topic: Topic, found: set[str], shared: set[str], kin: set[str]) -> None:
    """Note how much each word of a point counts by its place."""
    # sorted, so that sums are the same to the last bit on every run
    for pair in sorted(found):
        weight = NAMED if pair in topic.named else HEADING if pair in topic.head else 1.0
        if pair in shared and not _straddles(pair, topic.text):
            topic.words[pair] = weight
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

"""Links the findings of a report to the recommendations that answer them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt

from reportparse.draft import Answer, Draft
from reportparse.links.pairs import Pair, Point, same_places, weigh_pairs
from reportparse.links.topics import Topic, read_topics, shared_words
from reportparse.model import Sign
from reportparse.timeout import check_time

LEAST_SCORE = 0.65
"""The score below which nothing is linked."""
DOUBT = 2.0
"""The strength at which a pair that has no rival scores one half: about one word that few points share."""
SAME_PLACE = 0.5
"""What standing at the same place adds to a pair's strength: too little to link by itself."""
LINKABLE = DOUBT * LEAST_SCORE / (1 - LEAST_SCORE) - SAME_PLACE
"""The strength below which a pair is not linked, even where it stands at the same place and has no rival."""
MOST_LINKS = 4
"""How many links a point has at most; the surest, and of equals the nearest by place."""


def link_answers(parts: Sequence[Draft]) -> list[Answer]:
    """Return the findings and recommendations below some parts that answer one another, the surest first.

    Args:
        parts: the parts of a report's first level.
    """
    points = list(_points(parts))
    findings = [point for point in points if point.part.type == "finding"]
    measures = [point for point in points if point.part.type == "recommendation"]
    if not findings or not measures:
        return []
    asked, answers = read_topics([point.part for point in findings], [point.part for point in measures])
    strengths: dict[Pair, float] = {}
    best: list[int | None] = []
    for finding, row in enumerate(weigh_pairs(asked, answers)):
        check_time()
        strengths |= {(finding, measure): strength for measure, strength in row.items() if strength >= LINKABLE}
        best.append(min(row, key=lambda measure: (-row[measure], measure), default=None))
    placed = same_places(best, findings, measures)
    for pair in placed:
        strengths[pair] = strengths.get(pair, 0.0) + SAME_PLACE
    linked = []
    for score, (finding, measure) in _chosen(strengths):
        check_time()
        signs, words = _reasons(asked[finding], answers[measure], (finding, measure) in placed)
        linked.append(Answer(findings[finding].part, measures[measure].part, score, signs, words))
    return linked


def _points(parts: Sequence[Draft]) -> Iterator[Point]:
    """Yield the findings and recommendations below some parts, in reading order."""
    waiting = [Point(part, None) for part in reversed(parts)]
    while waiting:
        check_time()
        point = waiting.pop()
        waiting.extend(Point(child, point.part) for child in reversed(point.part.children))
        if point.part.type != "section":
            yield point


def _chosen(strengths: dict[Pair, float]) -> list[tuple[float, Pair]]:
    """Return the pairs to be linked with their scores, the surest first.

    A pair is sure when it is strong in itself, and not much weaker than the best of its finding and of its measure.
    """
    by_finding: dict[int, float] = defaultdict(float)
    by_measure: dict[int, float] = defaultdict(float)
    for (finding, measure), strength in strengths.items():
        by_finding[finding] = max(by_finding[finding], strength)
        by_measure[measure] = max(by_measure[measure], strength)
    chosen = []
    for pair, strength in strengths.items():
        share = strength / sqrt(by_finding[pair[0]] * by_measure[pair[1]])
        score = share * strength / (strength + DOUBT)
        if score >= LEAST_SCORE:
            chosen.append((round(score, 2), pair))
    chosen.sort(key=lambda link: (-link[0], abs(link[1][0] - link[1][1]), link[1]))
    return _fewest(chosen)


def _fewest(chosen: Sequence[tuple[float, Pair]]) -> list[tuple[float, Pair]]:
    """Return the first links of each finding and of each measure."""
    asked, answers = Counter[int](), Counter[int]()
    kept = []
    for score, (finding, measure) in chosen:
        if asked[finding] < MOST_LINKS and answers[measure] < MOST_LINKS:
            asked[finding] += 1
            answers[measure] += 1
            kept.append((score, (finding, measure)))
    return kept


def _reasons(asked: Topic, answer: Topic, placed: bool) -> tuple[list[Sign], list[str]]:
    """Return why a measure answers a finding: the signs, and the words that both share."""
    words = shared_words(asked, answer)
    signs: list[Sign] = []
    if answer.named and any(word in answer.named for word in words):
        signs.append("named")
    if words:
        signs.append("topic")
    if placed:
        signs.append("order")
    return signs, words

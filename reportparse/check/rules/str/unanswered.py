"""Findings and recommendations that no point of the other side answers, each with the nearest that might."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.check.context import Context, place_of
from reportparse.check.violation import Hit
from reportparse.links.pairs import weigh_pairs
from reportparse.links.topics import read_topics
from reportparse.model import AnyNode, Finding
from reportparse.trim import unspaced

SHOWN_OF_POINT = 20
"""How many characters of a point its message shows."""


def unanswered(context: Context, *, findings: bool) -> Iterator[Hit]:
    """Yield the points of one side that no point of the other answers, where most of them have an answer.

    Args:
        context: the report.
        findings: whether findings are asked for; else recommendations.
    """
    asked, measures = context.report.findings, context.report.recommendations
    side: Sequence[AnyNode] = asked if findings else measures
    alone = sum(not _links(point) for point in side)
    if not alone or 3 * alone > len(side):
        return
    best: dict[int, tuple[float, int]] = {}
    for finding, row in enumerate(weigh_pairs(*read_topics(asked, measures))):
        for measure, strength in row.items():
            here, there = (finding, measure) if findings else (measure, finding)
            best[here] = max(best.get(here, (0.0, 0)), (strength, -there))
    others: Sequence[AnyNode] = measures if findings else asked
    for place, point in enumerate(side):
        if not _links(point):
            near = others[-best[place][1]] if place in best else None
            nearest = (
                (f"; the nearest is {near.id} {_words(near)}", f"，最接近的是 {near.id} {_words(near)}") if near else ("", "")
            )
            details = {"point": _words(point), "nearest": nearest[0], "nearest_zh": nearest[1]}
            yield Hit(place_of(point, SHOWN_OF_POINT), details)


def _links(point: AnyNode) -> bool:
    return bool(point.addressed_by if isinstance(point, Finding) else getattr(point, "addresses", None))


def _words(point: AnyNode) -> str:
    words = point.heading.text if point.heading else point.text or "".join(child.text for child in point.children)
    return unspaced(words)[:SHOWN_OF_POINT]

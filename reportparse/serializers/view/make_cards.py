"""Makes the cards of findings and recommendations: what each says, and what it is linked with and why."""

from __future__ import annotations

from collections.abc import Iterable

from reportparse.messages import Language
from reportparse.model import AnyNode, Finding, Link, Recommendation
from reportparse.report import Report
from reportparse.serializers.view.layers import style_of
from reportparse.serializers.view.page import Answer, Card, Facing, Fact, Pair
from reportparse.serializers.view.words import words_in
from reportparse.visible import printable

LEAD = 60
"""How many characters stand for a node without a heading."""
MOST = 8
"""How many figures or papers are named."""
Points = dict[str, Finding | Recommendation]


def make_pairs(report: Report, language: Language) -> tuple[list[Pair], list[Card]]:
    """Return each finding with what answers it, and the recommendations that answer none."""
    findings, measures = report.findings, report.recommendations
    points: Points = {finding.id: finding for finding in findings} | {measure.id: measure for measure in measures}
    cards = {key: _card(node, points, report, language) for key, node in points.items()}
    shown: set[str] = set()
    pairs: list[Pair] = []
    for finding in findings:
        card = cards[finding.id]
        pairs.append(Pair(card, [Facing(link, None if link.id in shown else cards[link.id]) for link in card.answers]))
        shown.update(link.id for link in card.answers)
    return pairs, [cards[node.id] for node in measures if node.id not in shown]


def marker_of(node: AnyNode) -> str:
    """Return a node's marker on one line."""
    return printable(node.marker.text) if node.marker else ""


def words_of(node: AnyNode, language: Language) -> str:
    """Return a node's heading, or its first words in quotes."""
    if node.heading:
        return printable(node.heading.text)
    if node.lost:
        return words_in(language)["lost"]
    lead = printable(node.lead[: LEAD + 1])
    return f"“{lead[:LEAD]}…”" if len(lead) > LEAD else f"“{lead}”" if lead else ""


def _card(node: Finding | Recommendation, points: Points, report: Report, language: Language) -> Card:
    links = node.addressed_by if isinstance(node, Finding) else node.addresses
    return Card(
        node.id,
        style_of(node),
        marker_of(node),
        words_of(node, language),
        printable(report.source.locate(node.span.start).describe(language)),
        f"{node.confidence:.2f}",
        _facts(node, language),
        [_answer(link, isinstance(node, Finding), points, language) for link in links],
    )


def _answer(link: Link, forth: bool, points: Points, language: Language) -> Answer:
    """Return a link as the finding shows it, or as the recommendation does."""
    words = words_in(language)
    other = points[link.recommendation if forth else link.finding]
    shared = words["list_mark"].join(map(printable, link.words))
    reasons = [f"{words[sign]}{_colon(language)}{shared}" if sign == "topic" and shared else words[sign] for sign in link.signs]
    why = ("；" if language == "zh" else "; ").join(reasons)
    return Answer(other.id, marker_of(other), words_of(other, language), f"{link.score:.2f}", round(100 * link.score), why)


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "


def _facts(node: Finding | Recommendation, language: Language) -> list[Fact]:
    """Return what a node says, what it does not say left out."""
    said: list[tuple[str, Iterable[str]]] = []
    if isinstance(node, Finding):
        said += [("cause", [node.cause.text] if node.cause else [])]
        said += [("quantities", [quantity.text for quantity in node.quantities])]
    else:
        said += [("addressees", [quote.text for quote in node.addressees])]
        said += [("action", [node.action.text] if node.action else [])]
        said += [("deadline", [node.deadline.text] if node.deadline else [])]
    said += [("instruments", [f"《{paper.name}》{paper.number or ''}" for paper in node.instruments])]
    said += [("evidence", [f"“{cue.cue}”" for cue in node.evidence])]
    words = words_in(language)
    return [Fact(words[label], _list(texts, words["list_mark"])) for label, texts in said if any(texts)]


def _list(texts: Iterable[str], mark: str) -> str:
    each = [printable(text) for text in dict.fromkeys(texts)]
    return mark.join(each[:MOST]) + (f"{mark}…" if len(each) > MOST else "")

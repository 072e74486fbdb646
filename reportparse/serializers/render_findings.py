"""Draws findings and the recommendations that answer them side by side."""

from __future__ import annotations

from itertools import zip_longest

from reportparse.messages import message
from reportparse.model import AnyNode
from reportparse.report import Report
from reportparse.serializers.cells import cut, pad
from reportparse.serializers.labels import LABELS
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.paint import paint
from reportparse.visible import printable

USUAL_WIDTH = 100
"""Cells of a line where the width is not given."""
NARROWEST = 60
GAP = "  "


def render_findings(report: Report, look: Look = PLAIN) -> str:
    """Return two columns of lines: each finding with the recommendations that answer it, then those that answer none.

    Args:
        report: the report.
        look: its colours, the most cells of a line (at least 60; 100 where it says none), and the language of the words around it.
    """
    color, width, language = look.color, look.width, look.language
    room = (max(NARROWEST, width or USUAL_WIDTH) - len(GAP)) // 2
    findings, measures = report.findings, report.recommendations
    by_id = {measure.id: measure for measure in measures}
    heads = message(LABELS, "findings", {"count": str(len(findings))}, language)
    others = message(LABELS, "recommendations", {"count": str(len(measures))}, language)
    lines = [_row(heads, others, room, "dim", color)]
    for finding in findings:
        answers = [_answer(by_id[link.recommendation], link.score, room) for link in finding.addressed_by]
        style = "plain" if answers else "lost"
        rows = zip_longest([_words(finding)], answers or [message(LABELS, "unanswered", {}, language)], fillvalue="")
        lines += [_row(left, right, room, style, color) for left, right in rows]
    free = [measure for measure in measures if not measure.addresses]
    if free and findings:
        lines.append(_row("", message(LABELS, "answers_none", {}, language), room, "dim", color))
    lines += [_row("", _words(measure), room, "plain", color) for measure in free]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _words(node: AnyNode) -> str:
    """Return a node on one line: its id, marker, and heading or first words."""
    return printable(f"{node.id} {node.head}{'' if node.heading else node.lead}"[: 2 * USUAL_WIDTH])


def _answer(measure: AnyNode, score: float, room: int) -> str:
    """Return a measure with its score, which is never cut off."""
    sure = f" ({score:.2f})"
    return cut(_words(measure), room - len(sure)) + sure


def _row(left: str, right: str, room: int, style: str, color: bool) -> str:
    return f"{paint(pad(cut(left, room), room), style, color)}{GAP}{paint(cut(right, room), style, color)}"

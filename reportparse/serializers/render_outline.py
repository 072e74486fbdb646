"""Writes a report's outline as plain indented lines: markers and headings, nothing else."""

from __future__ import annotations

from reportparse.messages import message
from reportparse.model import AnyNode
from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.serializers.labels import LABELS
from reportparse.serializers.look import PLAIN, Look
from reportparse.signs import SENTENCE_STOPS
from reportparse.visible import printable, shortened

INDENT = "  "
"""What each level is set in by."""
DEEPEST = 40
"""Levels beyond this one are not set in further: a line must not grow with the depth."""
LONGEST = 60
"""The most characters of a node that has no heading."""
_SENTENCE = lazy(f"[^{SENTENCE_STOPS}]*+")


def render_outline(report: Report, look: Look = PLAIN) -> str:
    """Return the title, and a line for each node: its marker and heading, or the first sentence where it has no heading."""
    title = [printable(report.title.text), ""] if report.title else []
    return "\n".join([*title, *(_line(node, look) for node in report.walk())]).rstrip("\n") + "\n"


def _line(node: AnyNode, look: Look) -> str:
    indent = INDENT * (min(node.level, DEEPEST) - 1)
    if node.lost:
        return indent + message(LABELS, "lost", {}, look.language)
    return f"{indent}{printable(node.head)}{'' if node.heading else _first_sentence(node)}"


def _first_sentence(node: AnyNode) -> str:
    """Return the first sentence of a node, cut where it is long."""
    first = _SENTENCE.match(node.lead)
    return shortened(first[0] if first else node.lead, LONGEST)

"""Writes a report as JSON on one line."""

from __future__ import annotations

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.visible import escaped_json


def render_jsonl(report: Report, look: Look = PLAIN) -> str:
    """Return the wire format of a report as one line."""
    return escaped_json(report.to_json()) + "\n"

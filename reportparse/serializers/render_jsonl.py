"""Writes a report as JSON on one line, or its rows on one line each."""

from __future__ import annotations

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.rows.row_lines import row_lines
from reportparse.visible import escaped_json


def render_jsonl(report: Report, look: Look = PLAIN) -> str:
    """Return the wire format of a report as one line; its rows where these are asked for."""
    if look.rows is not None:
        return "".join(f"{line}\n" for line in row_lines([report], look))
    return escaped_json(report.to_json()) + "\n"

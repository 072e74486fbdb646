"""Writes reports as a JSON document: one as it is, several as a list; or their rows as a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.rows.row_lines import row_lines
from reportparse.visible import escaped_json

INDENT: Final = 2
"""By how many spaces each level of a document is set in."""


def render_json(reports: Iterable[Report], look: Look = PLAIN) -> str:
    """Return the wire format of one report, or a list of it where several are asked for; a list of rows where these are."""
    if look.rows is not None:
        documents = list(row_lines(reports, look))
    else:
        documents = [escaped_json(report.to_json(indent=INDENT)) for report in reports]
    if look.several or look.rows is not None or len(documents) != 1:
        return "[\n" + ",\n".join(documents) + "\n]\n" if documents else "[]\n"
    return documents[0] + "\n"

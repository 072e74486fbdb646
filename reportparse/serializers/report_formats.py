"""The formats in which reports are written: by the name of ``--format``."""

from __future__ import annotations

from typing import Final, Literal

from reportparse.report import Report
from reportparse.serializers.format import Format
from reportparse.serializers.render_findings import render_findings
from reportparse.serializers.render_tree import render_tree
from reportparse.visible import escaped_json

ReportFormat = Literal["tree", "json", "jsonl", "findings"]
INDENT: Final = 2
"""By how many spaces each level of a document is set in."""

REPORT_FORMATS: Final[dict[ReportFormat, Format[Report]]] = {
    "tree": Format(lambda report, look: render_tree(report, **look._asdict()), for_people=True),
    "json": Format(lambda report, _: escaped_json(report.to_json(indent=INDENT)) + "\n", (".json",), several=False),
    "jsonl": Format(lambda report, _: escaped_json(report.to_json()) + "\n", (".jsonl", ".ndjson")),
    "findings": Format(lambda report, look: render_findings(report, **look._asdict()), for_people=True),
}
"""All formats."""

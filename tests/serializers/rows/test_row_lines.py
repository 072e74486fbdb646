"""Rows as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from reportparse.serializers.look import Look
from reportparse.serializers.report_formats import EXPORTERS
from reportparse.serializers.rows.columns import KINDS
from reportparse.serializers.rows.rows_of import rows_of
from tests.serializers.rows.reports import hostile, linked

REPORTS = [linked(), hostile()]


@pytest.mark.parametrize("kind", KINDS)
def test_json_is_a_list_and_jsonl_a_line_each(kind: Any) -> None:
    wanted = [
        {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in row.items()}
        for row in rows_of(REPORTS, kind)
    ]
    lines = str(EXPORTERS["jsonl"](REPORTS, Look(rows=kind))).splitlines()
    assert [json.loads(line) for line in lines] == wanted
    assert json.loads(EXPORTERS["json"](REPORTS, Look(rows=kind))) == wanted
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize("reports", [[], [linked()]])
def test_rows_are_a_list_however_many_reports(reports: Any) -> None:
    assert isinstance(json.loads(EXPORTERS["json"](reports, Look(rows="links"))), list)
    assert EXPORTERS["jsonl"]([], Look(rows="links")) == ""

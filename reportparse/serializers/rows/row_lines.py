"""Writes rows as JSON, each on one line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reportparse.report import Report
from reportparse.serializers.look import Look
from reportparse.serializers.rows.column import Cell
from reportparse.serializers.rows.kind_of import kind_of
from reportparse.serializers.rows.rows_of import rows_of
from reportparse.serializers.rows.writable import writable
from reportparse.visible import escaped_json


def row_lines(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """Yield the rows of reports, each as a JSON object without a line break; a day is written as ``2027-12-31``.

    Args:
        reports: any number of them.
        look: which rows.
    """
    yield from map(row_line, rows_of(reports, kind_of(look)))


def row_line(row: Mapping[str, Cell]) -> str:
    """Return a row as JSON on one line."""
    clean = {name: writable(cell) for name, cell in row.items()}
    return escaped_json(json.dumps(clean, ensure_ascii=False, separators=(",", ":"), default=date.isoformat))

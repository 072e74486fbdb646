"""Writes the JSON Schema of the wire format."""

from __future__ import annotations

import json
from typing import Any

from reportparse.report import Report
from reportparse.wire import json_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render_schema() -> str:
    """Return the JSON Schema that every `Report.to_json()` fulfils, as JSON."""
    schema = json_schema(Report)
    parts = {name: _closed(part) for name, part in schema.pop("$defs").items()}
    return json.dumps({"$schema": DIALECT, **_closed(schema), "$defs": parts}, ensure_ascii=False, indent=2) + "\n"


def _closed(part: dict[str, Any]) -> dict[str, Any]:
    """Return an object's schema that says it has no other fields; not all versions of pydantic do."""
    closed = {"additionalProperties": False} | part
    return {key: closed[key] for key in sorted(closed)}

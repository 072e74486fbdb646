"""Writes the JSON Schema of the wire format."""

from __future__ import annotations

import json

from reportparse.model import Report


def render_schema() -> str:
    """Return the JSON Schema that every `Report.to_json()` fulfils, as JSON."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Report.model_json_schema(mode="serialization")
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

"""Writes problems as a Code Quality report of GitLab."""

from __future__ import annotations

import hashlib
import json

from reportparse.serializers.rows.checked import Checked

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render_gitlab(checked: Checked, *, color: bool = False) -> str:
    """Return a list of issues."""
    issues = [
        {
            "type": "issue",
            "check_name": row.code,
            "description": row.message,
            "severity": SEVERITIES[row.level],
            "fingerprint": hashlib.sha256(f"{row.path}\0{row.fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32],
            "location": {
                "path": row.path,
                "positions": {
                    "begin": {"line": row.line, "column": row.column},
                    "end": {"line": row.end_line, "column": row.end_column},
                },
                "lines": {"begin": row.line, "end": row.end_line},
            },
        }
        for row in checked.rows
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"

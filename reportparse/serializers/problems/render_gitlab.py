"""Writes problems as a Code Quality report of GitLab."""

from __future__ import annotations

import hashlib
from typing import Any

from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import UNREAD, Checked
from reportparse.visible import json_document

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render_gitlab(checked: Checked, look: Look = PLAIN) -> str:
    """Return a list of issues."""
    issues = [_unread(path, reason) for path, reason in checked.unread.items()]
    issues += [
        {
            "type": "issue",
            "check_name": row.code,
            "description": row.message,
            "severity": SEVERITIES[row.level],
            "fingerprint": _fingerprint(row.path, row.fingerprint),
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
    return json_document(issues)


def _unread(path: str, reason: str) -> dict[str, Any]:
    """Return the issue of a file that could not be read, at its first line: there has to be one."""
    return {
        "type": "issue",
        "check_name": UNREAD,
        "description": reason,
        "severity": "critical",
        "fingerprint": _fingerprint(path, UNREAD),
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }


def _fingerprint(path: str, fingerprint: str) -> str:
    return hashlib.sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

"""Writes problems as JSON for programs."""

from __future__ import annotations

from typing import Any

from reportparse.check.located import Located
from reportparse.check.rules import RULES
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import UNREAD, Checked
from reportparse.visible import json_document


def render_json(checked: Checked, look: Look = PLAIN) -> str:
    """Return a list of objects, one a problem or a file that could not be read; `span` holds offsets in characters of the text as it was read."""
    return json_document([*(_unread(path, reason) for path, reason in checked.unread.items()), *map(_object, checked.rows)])


def _unread(path: str, reason: str) -> dict[str, Any]:
    """Return the object of a file that could not be read, which has no place in it."""
    nothing = dict.fromkeys(("location", "end_location", "span", "place", "fingerprint", "fix"))
    return {"code": UNREAD, "name": UNREAD, "level": "error", "message": reason, "filename": path, **nothing}


def _object(row: Located) -> dict[str, Any]:
    fix = row.fix and {
        "applicability": "safe" if row.fix.safe else "unsafe",
        "edits": [{"span": {"start": edit.start, "end": edit.end}, "content": edit.text} for edit in row.fix.edits],
    }
    return {
        "code": row.code,
        "name": RULES[row.code].name,
        "level": row.level,
        "message": row.message,
        "filename": row.path,
        "location": {"line": row.line, "column": row.column},
        "end_location": {"line": row.end_line, "column": row.end_column},
        "span": {"start": row.start, "end": row.end},
        "place": row.place or None,
        "fingerprint": row.fingerprint,
        "fix": fix,
    }

"""Writes problems as SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from reportparse import __version__
from reportparse.check.located import Located
from reportparse.check.rules import RULES
from reportparse.messages import Language
from reportparse.readers.formats import FORMATS
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.problems.checked import UNREAD, Checked
from reportparse.serializers.problems.render_page import render_page
from reportparse.visible import json_document

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
VERBATIM = (*FORMATS["text"].suffixes, *FORMATS["markdown"].suffixes)
"""How files end in which the offsets of the text are those of the file."""


def render_sarif(checked: Checked, look: Look = PLAIN) -> str:
    """Return a SARIF log of one run; columns and offsets count characters (code points)."""
    codes = list(RULES)
    run = {
        "tool": {
            "driver": {
                "name": "reportparse",
                "version": __version__,
                "notifications": [{"id": UNREAD, "shortDescription": {"text": "A file could not be read."}}],
                "rules": [_rule(code, checked.language) for code in codes],
            }
        },
        "invocations": [_invocation(checked)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(row, codes.index(row.code)) for row in checked.rows],
    }
    return json_document({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _invocation(checked: Checked) -> dict[str, Any]:
    """Return whether all files could be read, with a notification for each that could not."""
    notes = [
        {
            "level": "error",
            "descriptor": {"id": UNREAD},
            "message": {"text": reason},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
        }
        for path, reason in checked.unread.items()
    ]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _uri(path: str) -> str:
    return quote(os.fsencode(PurePath(path).as_posix()))


def _rule(code: str, language: Language) -> dict[str, Any]:
    rule = RULES[code]
    place = language == "zh"
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.what[place]},
        "fullDescription": {"text": rule.why[place]},
        "help": {"text": rule.what[place], "markdown": render_page(rule, language)},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.family]},
    }


def _result(row: Located, index: int) -> dict[str, Any]:
    uri = _uri(row.path)
    region = {
        "startLine": row.line,
        "startColumn": row.column,
        "endLine": row.end_line,
        "endColumn": row.end_column,
    }
    around = {"startLine": row.line, "endLine": row.end_line, "snippet": {"text": row.excerpt.text}}
    result: dict[str, Any] = {
        "ruleId": row.code,
        "ruleIndex": index,
        "level": LEVELS[row.level],
        "message": {"text": f"{row.message} ({row.place})" if row.place else row.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region, "contextRegion": around}}],
        "partialFingerprints": {"reportparse/v1": row.fingerprint},
    }
    if row.fix and row.path.lower().endswith(VERBATIM):
        replacements = [
            {
                "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
                "insertedContent": {"text": edit.text},
            }
            for edit in row.fix.edits
        ]
        changes = [{"artifactLocation": {"uri": uri}, "replacements": replacements}]
        result["fixes"] = [{"description": {"text": row.message}, "artifactChanges": changes}]
    return result

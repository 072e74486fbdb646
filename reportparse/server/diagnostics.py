"""What the rules find, as an editor underlines it, and what mends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    DiagnosticSeverity,
    TextEdit,
    WorkspaceEdit,
)

from reportparse.check.violation import Violation
from reportparse.messages import Language, message
from reportparse.server.open_file import OpenFile
from reportparse.server.words import WORDS
from reportparse.splice import Edit

SOURCE: Final = "reportparse"
SEVERITIES: Final = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}
FIX_ALL: Final = f"{CodeActionKind.SourceFixAll.value}.{SOURCE}"
"""The kind of the action that mends a whole file, which editors can run when it is saved."""


def diagnostics(file: OpenFile, language: Language) -> list[Diagnostic]:
    """Return the diagnostics of a file, in order of place."""
    return [_diagnostic(violation, file, language) for violation in file.violations]


def _diagnostic(violation: Violation, file: OpenFile, language: Language) -> Diagnostic:
    span = violation.span
    return Diagnostic(
        range=file.positions.range(span.start, span.end),
        message=violation.describe(language),
        severity=SEVERITIES[violation.level],
        code=violation.code,
        source=SOURCE,
    )


def actions(file: OpenFile, uri: str, start: int, end: int, language: Language) -> list[CodeAction]:
    """Return what mends the violations that a selection touches, and what mends the whole file.

    Args:
        file: the file.
        uri: its address.
        start: the first character of the selection.
        end: just after its last.
        language: of the titles.
    """
    found = [_mend(violation, file, uri, language) for violation in file.violations_at(start, end) if violation.fix]
    if edits := file.safe_edits():
        title = message(WORDS, "mend_all", {}, language)
        found.append(CodeAction(title, FIX_ALL, edit=_edit(edits, file, uri)))
    return found


def _mend(violation: Violation, file: OpenFile, uri: str, language: Language) -> CodeAction:
    assert violation.fix is not None
    key = "mend" if violation.fix.safe else "mend_unsafe"
    return CodeAction(
        message(WORDS, key, {"message": violation.describe(language)}, language),
        CodeActionKind.QuickFix,
        diagnostics=[_diagnostic(violation, file, language)],
        is_preferred=violation.fix.safe,
        edit=_edit(violation.fix.edits, file, uri),
    )


def _edit(edits: Iterable[Edit], file: OpenFile, uri: str) -> WorkspaceEdit:
    return WorkspaceEdit({uri: [TextEdit(file.positions.range(edit.start, edit.end), edit.text) for edit in edits]})

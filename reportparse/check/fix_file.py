"""Mends a file: parses it, applies the fixes, and begins again until none is left."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass, field

from reportparse.check.apply_fixes import apply_fixes
from reportparse.check.check_report import check_report
from reportparse.check.edit_file import edit_file
from reportparse.check.settings import Settings
from reportparse.check.template import Template
from reportparse.check.violation import Violation
from reportparse.model import Report
from reportparse.pipeline import parse_read
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file
from reportparse.splice import splice

ROUNDS = 10
"""How often fixes are applied at most; one lets another be seen."""


@dataclass(slots=True)
class Mended:
    """A file after its fixes."""

    report: Report
    """The report as it is now."""
    violations: list[Violation]
    """What is left."""
    data: bytes | None = None
    """The file's bytes as they are now; None where nothing was changed."""
    before: str = ""
    """The text as it was."""
    fixed: Counter[str] = field(default_factory=Counter)
    """How many problems were mended, by code."""

    def diff(self, path: str) -> str:
        """Return what was changed, as a unified diff of the text."""
        if self.data is None:
            return ""
        old, new = (text.splitlines(keepends=True) for text in (self.before, self.report.source.text))
        lines = difflib.unified_diff(old, new, path, path, n=1)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def fix_file(
    data: bytes, name: str, options: Options, settings: Settings, template: Template | None = None, *, unsafe: bool = False
) -> Mended:
    """Return a file with what can be mended in it mended; formats that cannot be written are only checked.

    Args:
        data: the file's bytes.
        name: its name.
        options: how to read it.
        settings: the rules.
        template: the outline that the report must follow.
        unsafe: whether fixes that change what the text says are made, too.

    Raises:
        InputError: it cannot be read.
    """
    report = parse_read(read_file(data, name, options))
    mended = Mended(report, check_report(report, settings, template), before=report.source.text)
    for _ in range(ROUNDS):
        fixed = apply_fixes(mended.violations, unsafe=unsafe)
        changed = edit_file(data, report.source, fixed.edits) if fixed.edits else None
        if changed is None:
            break
        wanted = splice(report.source.text, fixed.edits)
        report = parse_read(read_file(changed, name, options))
        if report.source.text != wanted:
            break
        data = changed
        mended.report, mended.data = report, data
        mended.violations = check_report(report, settings, template)
        mended.fixed.update(fixed.codes)
    return mended

"""Mends a file: applies the fixes of what was found in it, writes them back, and begins again until none is left."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from itertools import accumulate

from reportparse.check.check_report import check_report
from reportparse.check.located import fingerprints
from reportparse.check.settings import Settings
from reportparse.check.template import Template
from reportparse.check.violation import Violation, fixable
from reportparse.markers.own_family import OwnFamily
from reportparse.pipeline import parse_input
from reportparse.readers.decode_text import MARKS
from reportparse.readers.options import Options
from reportparse.report import Report
from reportparse.source import SourceText
from reportparse.splice import Edit, splice
from reportparse.timeout import timeout
from reportparse.visible import escaped

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
    known: set[int] = field(default_factory=set)
    """The identities of those that the baseline holds."""
    fixed: Counter[str] = field(default_factory=Counter)
    """How many problems were mended, by code."""

    def diff(self, path: str) -> str:
        """Return what was changed, as a unified diff of the text."""
        if self.data is None:
            return ""
        old, new = (_lines(text) for text in (self.before, self.report.source.text))
        name = escaped(path).replace("\n", "\\n").replace("\t", "\\t")
        lines = difflib.unified_diff(old, new, name, name, n=1)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines of a text with their ends; nothing but a newline ends one, as patch has it."""
    lines = text.split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *filter(None, lines[-1:])]


def fix_file(
    data: bytes,
    name: str,
    options: Options,
    settings: Settings,
    template: Template | None = None,
    *,
    unsafe: bool = False,
    known: Collection[str] = (),
    own: Sequence[OwnFamily] = (),
) -> Mended:
    """Return a file with what can be mended in it mended; formats that cannot be written are only checked.

    Args:
        data: the file's bytes.
        name: its name.
        options: how to read it.
        settings: the rules.
        template: the outline that the report must follow.
        unsafe: whether fixes that change what the text says are made, too.
        known: the fingerprints of the problems that the baseline holds; they stay as they are.
        own: a user's own families.

    Raises:
        InputError: it cannot be read.
    """
    with timeout(options.limits.seconds, name):
        return _mended(data, name, options, settings, template, unsafe=unsafe, known=known, own=own)


def _mended(
    data: bytes,
    name: str,
    options: Options,
    settings: Settings,
    template: Template | None,
    *,
    unsafe: bool,
    known: Collection[str],
    own: Sequence[OwnFamily],
) -> Mended:
    report = parse_input(data, name, options, own=own)
    mended = Mended(report, check_report(report, settings, template), before=report.source.text)
    mended.known = known_among(mended.violations, report.source, known)
    for _ in range(ROUNDS):
        old = [violation for violation in mended.violations if id(violation) in mended.known]
        new = [violation for violation in mended.violations if id(violation) not in mended.known]
        fixed = apply_fixes(new, unsafe=unsafe, known=old)
        changed = edit_file(data, report.source, fixed.edits) if fixed.edits else None
        if changed is None:
            break
        wanted = splice(report.source.text, fixed.edits)
        report = parse_input(changed, name, options, own=own)
        if report.source.text != wanted:
            break
        data = changed
        mended.report, mended.data = report, data
        mended.violations = check_report(report, settings, template)
        mended.known = _carried(old, fixed.edits, mended.violations)
        mended.fixed.update(fixed.codes)
    return mended


def known_among(violations: Sequence[Violation], source: SourceText, known: Collection[str]) -> set[int]:
    """Return the identities of the violations whose fingerprints are known.

    Args:
        violations: in order of place.
        source: the text.
        known: the fingerprints.
    """
    if not known:
        return set()
    marks = fingerprints(violations, source)
    return {id(violation) for violation, mark in zip(violations, marks, strict=True) if mark in known}


def _carried(old: Sequence[Violation], edits: Sequence[Edit], new: Sequence[Violation]) -> set[int]:
    """Return the identities of those violations of the new text that stand where known ones stood in the old."""
    starts = [edit.start for edit in edits]
    shifts = list(accumulate((len(edit.text) - (edit.end - edit.start) for edit in edits), initial=0))
    places = set()
    for violation in old:
        start = violation.span.start
        count = bisect_left(starts, start)
        inside = count and edits[count - 1].end > start
        places.add((violation.code, starts[count - 1] + shifts[count - 1] if inside else start + shifts[count]))
    return {id(violation) for violation in new if (violation.code, violation.span.start) in places}


@dataclass(frozen=True, slots=True)
class Applied:
    """The edits of some fixes."""

    edits: list[Edit]
    """The edits that were made, in order of place."""
    codes: list[str]
    """The code of each violation that was mended."""


def apply_fixes(violations: Iterable[Violation], *, unsafe: bool = False, known: Iterable[Violation] = ()) -> Applied:
    """Return the edits that mend some violations; of two fixes that touch, the first is taken.

    Args:
        violations: what the rules found.
        unsafe: whether fixes that change what the text says are made, too.
        known: what stays as it is: no fix touches what would mend it.
    """
    held = _edits_of(known)
    taken: dict[tuple[int, int], Edit] = {}
    touched: set[int] = set()
    codes: list[str] = []
    made: set[int] = set()
    for violation in violations:
        fix = violation.fix
        if fix is None or not fixable(fix, unsafe=unsafe) or not held.isdisjoint(fix.edits):
            continue
        if id(fix) in made:  # one renumbering mends all faults of its run
            codes.append(violation.code)
            continue
        new = [edit for edit in fix.edits if taken.get((edit.start, edit.end)) != edit]
        if any(place in touched for edit in new for place in _places(edit)):
            continue
        for edit in new:
            taken[edit.start, edit.end] = edit
            touched.update(_places(edit))
        made.add(id(fix))
        codes.append(violation.code)
    return Applied(sorted(taken.values()), codes)


def held_back(violations: Sequence[Violation], known: Collection[int]) -> list[Violation]:
    """Return violations without the fixes that are not made, since they would touch what mends a known one.

    Args:
        violations: what the rules found.
        known: the identities of those that the baseline holds.
    """
    held = _edits_of(violation for violation in violations if id(violation) in known)
    return [
        replace(found, fix=None) if found.fix and id(found) not in known and not held.isdisjoint(found.fix.edits) else found
        for found in violations
    ]


def _edits_of(violations: Iterable[Violation]) -> set[Edit]:
    return {edit for violation in violations if violation.fix for edit in violation.fix.edits}


def _places(edit: Edit) -> range:
    """Return the offsets that an edit takes; an insertion takes the one before which it stands."""
    return range(edit.start, max(edit.end, edit.start + 1))


def edit_file(data: bytes, source: SourceText, edits: Sequence[Edit]) -> bytes | None:
    """Return a file's bytes with some edits made and all else as it was; None where they cannot be written.

    Args:
        data: the file.
        source: the text that was read from it.
        edits: in order of place, none overlapping another.
    """
    if source.format == "docx":
        edit_docx = import_module("reportparse.readers.docx.edit_docx").edit_docx
        changed: bytes | None = edit_docx(data, edits)
        return changed
    if not source.verbatim or source.encoding is None:
        return None
    try:
        body = source.text.encode(source.encoding)
        new = splice(source.text, edits).encode(source.encoding)
    except UnicodeEncodeError:
        return None
    mark = data[: len(data) - len(body)]
    if data != mark + body or (mark and mark not in [known for known, _ in MARKS]):
        return None
    return mark + new

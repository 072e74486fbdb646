"""A violation with its place in a file, ready to be shown or sent to another process."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportparse.check.violation import Fix, Level, Violation
from reportparse.messages import Language
from reportparse.source import SourceText


@dataclass(frozen=True, slots=True)
class Row:
    """A violation in a file."""

    path: str
    """The file, as it was named."""
    code: str
    level: Level
    message: str
    line: int
    """The line of its first character in the text as it was read, counted from 1."""
    column: int
    """The column of that character, counted from 1."""
    end_line: int
    end_column: int
    """The line and the column just after its last character."""
    start: int
    end: int
    """Its offsets in the text."""
    place: str
    """Where a person finds it, such as ``page 3``; empty where the line says it."""
    excerpt: str
    """The line that it stands in."""
    fix: Fix | None
    fingerprint: str
    """What stays the same when the text around it moves: of its code, its line, and which of several such in its file it is."""


def read_rows(violations: Iterable[Violation], source: SourceText, path: str, language: Language) -> list[Row]:
    """Return the violations of a file as rows.

    Args:
        violations: in order of place.
        source: the text.
        path: the file.
        language: of the messages.
    """
    counts: Counter[tuple[str, str]] = Counter()
    rows = []
    for violation in violations:
        excerpt = _line(source.text, violation.span.start)
        key = violation.code, "".join(excerpt.split())
        counts[key] += 1
        rows.append(_row(violation, source, path, language, excerpt, _fingerprint(*key, counts[key])))
    return rows


def _row(violation: Violation, source: SourceText, path: str, language: Language, excerpt: str, fingerprint: str) -> Row:
    span = violation.span
    start, end = source.locate(span.start), source.locate(span.end)
    known = start.describe(language) if source.block_at(span.start) is not None else ""
    plain = source.format in ("text", "markdown")
    return Row(
        path, violation.code, violation.level, violation.describe(language), start.line, start.column, end.line, end.column,
        span.start, span.end, "" if plain else known, excerpt, violation.fix, fingerprint,
    )  # fmt: skip


def _line(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[text.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(text)].rstrip("\r")


def _fingerprint(code: str, words: str, count: int) -> str:
    return hashlib.sha256(f"{code}\0{words}\0{count}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

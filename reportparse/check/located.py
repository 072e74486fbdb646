"""A violation with its place in a file, ready to be shown or sent to another process."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportparse.check.violation import Fix, Level, Violation
from reportparse.messages import Language
from reportparse.signs import LINE_ENDS, with_line_feeds
from reportparse.source import SourceText
from reportparse.trim import unspaced

WIDEST_EXCERPT = 60
"""How many characters of a line are shown."""
BEFORE = 20
"""How many of them stand before the place where the line is longer."""


class Excerpt(NamedTuple):
    """The line of a problem, or what is near it on a long one."""

    text: str
    at: int
    """Where the problem begins in it."""
    begins: bool
    """Whether it begins where the line does."""
    ends: bool
    """Whether it ends where the line does."""


@dataclass(frozen=True, slots=True)
class Located:
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
    excerpt: Excerpt
    """The words around it."""
    fix: Fix | None
    fingerprint: str
    """What stays the same when the text around it moves: of its code, its line, and which of several such in its file it is."""
    known: bool = False
    """Whether the baseline holds it."""


def locate(
    violations: Sequence[Violation], source: SourceText, path: str, language: Language, known: Collection[int] = ()
) -> list[Located]:
    """Return the violations of a file as rows.

    Args:
        violations: in order of place.
        source: the text.
        path: the file.
        language: of the messages.
        known: the identities of those that the baseline holds.
    """
    marks = fingerprints(violations, source)
    return [
        _located(violation, source, path, language, mark, id(violation) in known)
        for violation, mark in zip(violations, marks, strict=True)
    ]


def fingerprints(violations: Iterable[Violation], source: SourceText) -> list[str]:
    """Return the fingerprints of the violations of a file.

    Args:
        violations: in order of place.
        source: the text.
    """
    counts: Counter[tuple[str, str]] = Counter()
    marks = []
    for violation in violations:
        key = violation.code, unspaced(_excerpt(source.text, violation.span.start).text)
        counts[key] += 1
        marks.append(_fingerprint(*key, counts[key]))
    return marks


def _located(violation: Violation, source: SourceText, path: str, language: Language, fingerprint: str, known: bool) -> Located:
    span = violation.span
    excerpt = _excerpt(source.text, span.start)
    first, last = source.locate(span.start), source.locate(span.end)
    place = first.describe(language) if source.block_at(span.start) is not None else ""
    return Located(
        path, violation.code, violation.level, violation.describe(language), first.line, first.column, last.line, last.column,
        span.start, span.end, "" if source.verbatim else place, excerpt, violation.fix, fingerprint, known,
    )  # fmt: skip


def _excerpt(text: str, offset: int) -> Excerpt:
    """Return the line at an offset, cut to the widest that is shown; no more than that is looked at."""
    first, last = max(0, offset - WIDEST_EXCERPT), min(len(text), offset + WIDEST_EXCERPT)
    near = with_line_feeds(text[first:last])
    start, end = first + near.rfind("\n", 0, offset - first) + 1, near.find("\n", offset - first)
    end = first + end if end >= 0 else last
    if end - start > WIDEST_EXCERPT:
        start = max(start, offset - BEFORE)
        end = min(end, start + WIDEST_EXCERPT)
    words = text[start:end].rstrip("\r")
    return Excerpt(words, offset - start, not start or text[start - 1] in LINE_ENDS, end == len(text) or text[end] in LINE_ENDS)


def _fingerprint(code: str, words: str, count: int) -> str:
    return hashlib.sha256(f"{code}\0{words}\0{count}".encode("utf-8", "surrogatepass")).hexdigest()[:32]

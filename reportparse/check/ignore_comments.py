"""Comments in a text that silence rules: ``<!-- reportparse: ignore CODE -->``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportparse.check.violation import Violation
from reportparse.source import SourceText, Span

COMMENT = re.compile(r"<!--[ \t]*reportparse:[ \t]*(?P<kind>ignore-file|ignore)[ \t]+(?P<codes>[A-Za-z0-9, \t]+?)[ \t]*-->")


class Comment(NamedTuple):
    """A comment that silences rules."""

    span: Span
    codes: list[str]
    """The selectors that it names."""
    line: int | None
    """The line it speaks of, counted from 1; None for the whole text."""


def read_comments(source: SourceText) -> Iterator[Comment]:
    """Yield the comments of a text.

    One that stands behind words speaks of its line, one on a line of its own of the next line that holds
    anything, and ``ignore-file`` of the whole text.

    Args:
        source: the text.
    """
    text = source.text
    if "reportparse:" not in text:
        return
    for found in COMMENT.finditer(text):
        codes = [code for code in re.split(r"[,\s]+", found["codes"]) if code]
        line: int | None = None
        if found["kind"] == "ignore":
            line = source.locate(found.start()).line
            if not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip():
                after = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
                line = source.locate(min(after, len(text))).line
        yield Comment(Span(*found.span()), codes, line)


def unsilenced(violations: Sequence[Violation], source: SourceText) -> list[Violation]:
    """Return the violations that no comment of the text silences.

    Args:
        violations: what the rules found.
        source: the text.
    """
    by_line: dict[int | None, tuple[str, ...]] = {}
    for comment in read_comments(source):
        by_line[comment.line] = (*by_line.get(comment.line, ()), *comment.codes)
    if not by_line:
        return list(violations)

    def is_silenced(violation: Violation) -> bool:
        line = source.locate(violation.span.start).line
        return violation.code.startswith(by_line.get(None, ())) or violation.code.startswith(by_line.get(line, ()))

    return [violation for violation in violations if not is_silenced(violation)]

"""Comments in a text that silence rules: ``<!-- reportparse: ignore CODE -->``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportparse.check.violation import Violation
from reportparse.patterns import lazy
from reportparse.source import SourceText, Span

WORD = lazy(r"\S")
COMMENT = lazy(r"<!--[ \t]*+reportparse:[ \t]*+(?P<kind>ignore-file|ignore)[ \t](?P<codes>[A-Za-z0-9, \t-]+?)-->")


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
    begin = first = -1
    for found in COMMENT.finditer(text):
        codes = [code for code in re.split(r"[,\s]+", found["codes"]) if code]
        line: int | None = None
        if found["kind"] == "ignore":
            place = source.locate(found.start())
            line = place.line
            if begin != found.start() - place.column + 1:
                begin = found.start() - place.column + 1
                first = next(match.start() for match in WORD.finditer(text, begin))
            if first == found.start():
                after = WORD.search(text, found.end())
                line = source.locate(after.start() if after else len(text)).line
        yield Comment(Span(*found.span()), codes, line)


def unsilenced(violations: Sequence[Violation], source: SourceText, fits: Callable[[str, str], bool]) -> list[Violation]:
    """Return the violations that no comment of the text silences.

    Args:
        violations: what the rules found.
        source: the text.
        fits: tells whether a selector, as a comment has it, names the rule of a code: of the code and the selector.
    """
    by_line: dict[int | None, set[str]] = {}
    for comment in read_comments(source):
        by_line.setdefault(comment.line, set()).update(comment.codes)
    if not by_line:
        return list(violations)

    @cache
    def is_silenced(code: str, line: int | None) -> bool:
        return any(fits(code, selector) for selector in by_line.get(line, ()))

    return [
        violation
        for violation in violations
        if not (is_silenced(violation.code, None) or is_silenced(violation.code, source.locate(violation.span.start).line))
    ]

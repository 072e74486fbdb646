"""Comments in a text that silence rules: ``<!-- reportparse: ignore CODE -->``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from reportparse.check.violation import Violation
from reportparse.patterns import lazy
from reportparse.source import SourceText, Span

WORD = lazy(r"\S")
COMMENT = lazy(r"<!--[ \t]*+reportparse[:：](?P<said>[^<>\n]*+)(?<=--)>")
SAID = lazy(r"(?P<kind>ignore-file|ignore)[ \t]++(?P<codes>\S.*)", re.DOTALL)
PARTS = lazy(r"[\s,，、;；]+")
"""What stands between codes."""


class Comment(NamedTuple):
    """A comment that silences rules."""

    span: Span
    codes: list[str]
    """The selectors that it names; what it says, where that cannot be read."""
    line: int | None
    """The line it speaks of, counted from 1; None for the whole text."""


def read_comments(source: SourceText) -> list[Comment]:
    """Return the comments of a text, in order.

    One that stands behind words speaks of its line, one before which its line holds but comments of the next words,
    and ``ignore-file`` of the whole text.

    Args:
        source: the text.
    """
    text = source.text
    marks = list(COMMENT.finditer(text)) if "reportparse" in text else []
    comments: list[Comment] = []
    line, after = 0, len(text)
    for mark, opens in reversed(list(zip(marks, _open_lines(text, marks), strict=True))):
        word = WORD.search(text, mark.end()) if opens else None
        start = mark.start() if not opens else word.start() if word else len(text)
        if not opens or start != after:  # where the next comment follows at once, both speak of the same words
            line = source.locate(start).line
        after = mark.start()
        comments.append(_read(mark, line))
    return comments[::-1]


def _open_lines(text: str, marks: Sequence[re.Match[str]]) -> list[bool]:
    """Return of each comment whether nothing but blanks and other comments stand before it on its line."""
    opens: list[bool] = []
    end = 0
    for mark in marks:
        lines = text[end : mark.start()].split("\n")
        opens.append(not lines[-1].strip() and (len(lines) > 1 or not opens or opens[-1]))
        end = mark.end()
    return opens


def _read(mark: re.Match[str], line: int) -> Comment:
    said = mark["said"].removesuffix("--").strip()
    read = SAID.fullmatch(said)
    if read is None:
        return Comment(Span(*mark.span()), [said], line)
    codes = [code for code in PARTS.split(read["codes"]) if code]
    return Comment(Span(*mark.span()), codes or [said], None if read["kind"] == "ignore-file" else line)


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

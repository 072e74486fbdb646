"""Markup left in a text: HTML tags, Markdown emphasis, heading marks, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.clean.edits import Edit

TAG = re.compile(
    r"</?(?:a|b|i|u|p|br|hr|em|li|ol|ul|td|th|tr|h[1-6]|div|img|sub|sup|font|span|body|html|head|link|meta|table"
    r"|tbody|thead|strong|center|input|style|script|section|article|[a-z]{1,3}:[a-z]+)(?=[\s/>])[^<>]*>"
    r"|<!--[^<>]*-->|&(?:nbsp|ensp|emsp|zwnj|#160|#12288);",
    re.IGNORECASE,
)
EMPHASIS = re.compile(r"(\*\*)[^*\n]+(\*\*)")
HEADING = re.compile(r"(?:^|(?<=\n))[ \t]*#{1,6}(?:[ \t]+|(?=\n)|$)|(?:^|(?<=\n))#{2,6}(?=[^#\s])")
QUOTE = re.compile(r"(?:^|(?<=\n))(?:>[ \t]?)+(?=\S)")
IMAGE = re.compile(r"!\[[^\[\]\n]*\]\([^()\s]*\)")
LINK = re.compile(r"(?<!!)(\[)[^\[\]\n]+(\]\((?:https?:|/|#|\.)[^()\s]*\))")


def find_markup(text: str) -> list[Edit]:
    """Return the markup to take out; most texts have none, which a few scans tell."""
    return [Edit(start, end, "removed", "markup") for start, end in _stretches(text)]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    if "<" in text or "&" in text:
        yield from (match.span() for match in TAG.finditer(text))
    if "**" in text:
        yield from (match.span(group) for match in EMPHASIS.finditer(text) for group in (1, 2))
    if text.startswith("#") or "\n#" in text:
        yield from (match.span() for match in HEADING.finditer(text))
    if text.startswith(">") or "\n>" in text:
        quotes = [match.span() for match in QUOTE.finditer(text)]
        # one line that begins with > may compare figures
        yield from quotes if len(quotes) > 1 else []
    if "](" in text:
        yield from (match.span() for match in IMAGE.finditer(text))
        yield from (match.span(group) for match in LINK.finditer(text) for group in (1, 2))

"""Markup left in a text: HTML tags, Markdown emphasis, heading marks, quotes, links; emoji about its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import MARKER, Sheet
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import STOPS

TAG = lazy(
    r"</?(?:a|b|i|u|p|br|hr|em|li|ol|ul|td|th|tr|h[1-6]|div|img|sub|sup|font|span|body|html|head|link|meta|table"
    r"|tbody|thead|strong|center|input|style|script|section|article|[a-z]{1,3}:[a-z]{1,20})(?=[\s/>])[^<>]*>"
    r"|<!--[^<>]*-->|&(?:nbsp|ensp|emsp|zwnj|#160|#12288);",
    re.IGNORECASE,
)
_MASKED = "(?:[省市县区镇乡村社局厅公年月日万元亩人户名路地某]|书记)"
EMPHASIS = lazy(
    rf"(?P<opens>\*{{2,3}})(?!{_MASKED}[^*\n]*\*{{2,3}}{_MASKED})"
    rf"(?!(?<=[{IDEOGRAPHS}]\*\*)(?P<masked>[{IDEOGRAPHS}])[^*\n]*\*\*(?P=masked))[^*\n]+(?P<closes>(?P=opens))"
)
"""Asterisks about words; those before what they hide, twice on a line, stand for names and figures: **村、**村.

So do two inside words that go on alike: 抓好**员教育和**员管理.
"""
HEADING = lazy(r"\n([ \t]{0,3}(?:#{1,6}[ \t]+|#{1,6}(?=\n)|#{2,6}(?=[^#\s])))")
QUOTE = lazy(r"\n((?:>[ \t]?)+)(?=[^\s>＞])")
IMAGE = lazy(r"!\[[^\[\]\n]*\]\([^()\s]*\)")
LINK = lazy(r"(?<!!)(\[)[^\[\]\n]+(\]\((?:https?:|/|#|\.)[^()\s]*\))")

_EMOJI = "[\U0001f300-\U0001faff⭐✨⚡❗]"
EMOJI = lazy(_EMOJI)
_SOME = rf"(?:{_EMOJI}[\ufe0f\u200d]?){{1,4}}"
ADORNS = lazy(rf"\n[ \t\u3000]{{0,8}}({_SOME})(?={MARKER.pattern})|(?<=[{STOPS}])([ ]?{_SOME})(?=[ ]{{0,4}}\n)")
"""Emoji before the number of an item, and behind the end of a sentence that ends a line."""


def find_markup(sheet: Sheet) -> list[Cut]:
    """Return the markup to take out; most texts have none, which a few scans tell."""
    return [Cut(start, end, "removed", "markup") for start, end in _stretches(sheet)]


def _stretches(sheet: Sheet) -> Iterator[tuple[int, int]]:
    text = sheet.text
    if EMOJI.search("".join((*sheet.heads, *sheet.tails))):
        found = ADORNS.finditer("\n" + text + "\n")
        yield from ((match.start(match.lastindex or 1) - 1, match.end() - 1) for match in found)
    if "<" in text or "&" in text:
        yield from (match.span() for match in TAG.finditer(text))
    if "*" in text and "**" in text:
        yield from (match.span(group) for match in EMPHASIS.finditer(text) for group in ("opens", "closes"))
    if "[" in text and "](" in text:
        yield from (match.span() for match in IMAGE.finditer(text))
        yield from (match.span(group) for match in LINK.finditer(text) for group in (1, 2))
    if "#" in text:
        yield from _line_marks(text, HEADING)
    if ">" in text:
        quotes = list(_line_marks(text, QUOTE))
        # one line that begins with > may compare figures
        yield from quotes if len(quotes) > 1 else []


def _line_marks(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield what marks stand at the heads of lines."""
    for match in pattern.finditer("\n" + text + "\n"):
        yield match.start(1) - 1, match.end(1) - 1

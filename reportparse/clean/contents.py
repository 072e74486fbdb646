"""Tables of contents: entries with dot leaders, and lists of headings that come again."""

from __future__ import annotations

import re
from collections import Counter

from reportparse.clean.edits import Edit

_LEADER = re.compile(r"(?:[.．·]{4,}|…{2,}|(?:\. ){4,})[ \u3000]*\d{0,4}")
_TITLE = re.compile(r"目[ \u3000]{0,4}[录錄]\s*\Z")
_ENTRY = re.compile(
    r"[ \t\u3000]*(?:第?[一二三四五六七八九十]{1,3}[、部章编]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}|[、.．]))"
)
_PAGE = re.compile(r"[ \t\u3000]*\d{1,4}\Z")
_STOPS = frozenset("。；;：:，,、！？")
LONGEST_ENTRY = 70
"""The most characters from one leader to the next."""
MOST_LINES = 20_000
"""The most lines of a text that is searched for lists that come again."""
FEWEST = 3
"""The fewest entries of a table."""


def find_contents(text: str) -> list[Edit]:
    """Return the tables of contents."""
    found = _dotted(text) if ".." in text or "··" in text or "……" in text or "．．" in text else []
    return found or _listed(text)


def _dotted(text: str) -> list[Edit]:
    """Return runs of entries that end in leaders, wherever lines begin."""
    found, run = [], [0, 0, 0]
    for match in _LEADER.finditer(text):
        if run[2] and match.start() - run[1] <= LONGEST_ENTRY:
            run = [run[0], match.end(), run[2] + 1]
            continue
        if run[2] >= FEWEST:
            found.append(_table(text, run[0], run[1]))
        run = [_entry_start(text, match.start(), run[1]), match.end(), 1]
    if run[2] >= FEWEST:
        found.append(_table(text, run[0], run[1]))
    return found


def _entry_start(text: str, leader: int, after: int) -> int:
    """Return where the first entry begins: at its line, or after 目录 where there are no lines."""
    first = max(after, leader - LONGEST_ENTRY)
    line = text.rfind("\n", first, leader) + 1
    title = max(text.rfind("目录", first, leader), text.rfind("目錄", first, leader))
    return line or (title if title >= 0 else max(first, text.rfind("。", first, leader) + 1))


def _table(text: str, start: int, end: int) -> Edit:
    """Return the edit for a table, its title and the line's end included."""
    title = _TITLE.search(text, max(0, start - 12), start)
    start = title.start() if title else start
    return Edit(start, end + (text[end : end + 1] == "\n"), "removed", "contents")


def _listed(text: str) -> list[Edit]:
    """Return runs of lines that look like headings and all come again further down."""
    lines = text.split("\n")
    again = len(lines) - len(set(lines))
    if again < FEWEST and "目录" not in text and "目錄" not in text or not 2 * FEWEST <= len(lines) <= MOST_LINES:
        return []
    entries = Counter(
        _PAGE.sub("", line).strip()
        for line in lines
        if len(line) <= LONGEST_ENTRY and line[-1:] not in _STOPS and _ENTRY.match(line)
    )
    if sum(count > 1 for count in entries.values()) < FEWEST:
        return []
    found, offset, start, size = [], 0, 0, 0
    for line in [*lines, ""]:
        name = _PAGE.sub("", line).strip()
        if entries[name] > 1 and name:
            entries[name] -= 1
            start = start if size else offset
            size += 1
        elif line.strip() or offset >= len(text):
            if size >= FEWEST:
                found.append(_table(text, start, offset - 1))
            size = 0
        offset += len(line) + 1
    return found[:1]

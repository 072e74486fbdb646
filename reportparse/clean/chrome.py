"""Takes out what a site put above, below and between the lines of a text."""

from __future__ import annotations

import re

from reportparse.clean.edits import Edit
from reportparse.clean.signatures import CUES, SIGNATURES, Scope

HEAD, TAIL = 40, 40
"""How many lines at the top and the bottom are looked at."""
REACH = 2000
"""How many characters at the top and the bottom are looked at."""
LONGEST = 120
"""The longest line that belongs to a site."""
ABOVE = 0.4
"""The share of the text that may lie above the last sign of a site's head."""
BELOW = 700
"""How many characters may follow the first sign of a site's foot."""

_CUES = re.compile(CUES)
_NOTICE = re.compile("由(?:会员|网友|用户)|文档|本站|版权|[資资]源描述")


def _compile(scope: Scope) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row.pattern})" for row in SIGNATURES if row.scope == scope))


_ABOVE, _HEAD, _LINE, _BELOW, _INSIDE = (_compile(scope) for scope in ("above", "head", "line", "below", "inside"))


def find_chrome(text: str) -> list[Edit]:
    """Return the site's words at the head and foot of the text."""
    head = _lines(text, 0, min(len(text), REACH))[:HEAD]
    tail_start = max(head[-1][1] if head else 0, len(text) - REACH)
    tail = _lines(text, tail_start, len(text))[-TAIL:]
    told, last = ([line for line in lines if _speaks(text, *line)] for lines in (head, tail))
    if not told and not last:
        return []
    found = _head(text, told) + _own_lines(text, told, _HEAD) + _own_lines(text, told + last, _LINE)
    return found + _foot(text, told + last) + _inside(text)


def _speaks(text: str, start: int, end: int) -> bool:
    """Return whether a line may be a site's: it has one of its words, and is no sentence but a notice."""
    if text.find("。", start, min(end, start + LONGEST)) >= 0 and not _NOTICE.search(text, start, end):
        return False
    return _CUES.search(text, start, min(end, start + LONGEST)) is not None


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the lines between two offsets as (start, end of line), each whole."""
    found = []
    while start < end:
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        found.append((start, stop))
        start = stop + 1
    return found


def _head(text: str, lines: list[tuple[int, int]]) -> list[Edit]:
    """Return all above the last line that says where on the site one is, that line included."""
    last: Edit | None = None
    for start, end in lines:
        match = _ABOVE.match(text, _first(text, start, end), end)
        if match and (start < 200 or start < len(text) * ABOVE):
            glued = end - match.end() > LONGEST
            last = Edit(0, match.end() if glued else min(end + 1, len(text)), "removed", "site-chrome")
        elif end - start > LONGEST and "。" in text[start:end]:
            break
    return [last] if last else []


def _own_lines(text: str, lines: list[tuple[int, int]], pattern: re.Pattern[str]) -> list[Edit]:
    return [
        Edit(start, min(end + 1, len(text)), "removed", "site-chrome")
        for start, end in lines
        if end - start <= LONGEST and pattern.match(text, _first(text, start, end), end)
    ]


def _foot(text: str, lines: list[tuple[int, int]]) -> list[Edit]:
    """Return all from the first line on that opens a site's foot."""
    for start, end in lines:
        if len(text) - start <= BELOW and start > 0 and _BELOW.match(text, _first(text, start, end), end):
            return [Edit(start, len(text), "removed", "site-chrome")]
    return []


def _inside(text: str) -> list[Edit]:
    if "由会员分享" not in text:
        return []
    return [Edit(m.start(), m.end(), "removed", "site-chrome") for m in _INSIDE.finditer(text)]


def _first(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \t\u3000":
        start += 1
    return start

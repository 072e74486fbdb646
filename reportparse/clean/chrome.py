"""What sites put above and below a text: navigation, tools, share links, notices of document-sharing sites."""

from __future__ import annotations

from itertools import groupby, pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import Sheet
from reportparse.clean.signatures import SIGNATURES, Reach, Zone
from reportparse.patterns import lazy
from reportparse.signs import STOPS
from reportparse.trim import trimmed_lines

HEAD, FOOT = 2500, 4000
"""How many characters at the head and at the foot may be chrome."""
LONGEST_CHROME = 160
"""No line of chrome is longer but for notices, which are known by their cues."""
NOTICE = 600
"""No notice is longer."""
MOST_ABOVE, LEAST_ABOVE = 0.5, 0.1
"""Shares of a text: so much may stand above it as chrome, and so much must stand above what ends it. Of a short text
head and foot are the same lines, and a notice at its foot may read like one at its head."""
TITLE = 6
"""The fewest characters of a title that is told by its copies."""
_STOPS = frozenset(STOPS)
"""What ends sentences; a line of chrome that may end so is known by its cue."""
_RULE = frozenset("|-: ")
"""What the line is made of that parts the head of a table from its rows."""
COPIES = 14
"""In how many lines from the top the title is looked for."""

Line = tuple[int, str]
"""Start and text without outer white space."""


class _Known:
    """The signatures of one reach in one zone."""

    def __init__(self, reach: Reach, zone: Zone) -> None:
        rows = [row for row in SIGNATURES if row.reach == reach and row.zone in (zone, "both")]
        plain = "|".join(f"(?:{row.pattern})" for row in rows if not row.cue)
        self.plain = lazy(rf"(?:{plain})\Z")
        self.cued = [(row.cue, lazy(rf"(?:{row.pattern})\Z")) for row in rows if row.cue]

    def places(self, lines: list[Line], zone: str) -> list[int]:
        """Return which of the lines of a zone have a signature."""
        match = self.plain.match
        found = [
            place
            for place, (_, line) in enumerate(lines)
            if line[-1] not in _STOPS and len(line) <= LONGEST_CHROME and match(line)
        ]
        for cue, pattern in self.cued:
            if cue in zone:
                found += [
                    place for place, (_, line) in enumerate(lines) if cue in line and len(line) <= NOTICE and pattern.match(line)
                ]
        return found


HEAD_LINE, HEAD_ABOVE = _Known("line", "head"), _Known("above", "head")
FOOT_LINE, FOOT_BELOW = _Known("line", "foot"), _Known("below", "foot")


def find_chrome(sheet: Sheet) -> list[Cut]:
    """Return the chrome at head and foot to take out."""
    text, size = sheet.text, len(sheet.text)
    top = text.rfind("\n", 0, HEAD) + 1 if size > HEAD else size
    bottom = text.find("\n", size - FOOT) + 1 or size if size > FOOT else 0
    spans = _head(_lines(text, 0, top), text[:top], size) + _foot(_lines(text, bottom, size), text[bottom:], size)
    return [Cut(start, end, "removed", "site-chrome") for start, end in spans]


def _lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of a zone that are not blank."""
    return [(left, text[left:right]) for left, right in trimmed_lines(text, start, end)]


def _head(lines: list[Line], zone: str, size: int) -> list[tuple[int, int]]:
    """Return the chrome above the text."""
    above = max((place for place in HEAD_ABOVE.places(lines, zone) if lines[place][0] < MOST_ABOVE * size), default=-1)
    chrome = {*range(above + 1), *(set(HEAD_LINE.places(lines, zone)) - _rows(lines))}
    chrome.update(_title_copies(lines, chrome))
    return [_span(lines[place], size) for place in sorted(chrome)]


def _rows(lines: list[Line]) -> set[int]:
    """Return which lines are rows of a table as Markdown writes it: as many bars in each, at both ends or with a rule between."""
    rows: set[int] = set()
    for bars, group in groupby(range(len(lines)), key=lambda place: lines[place][1].count("|")):
        places = list(group)
        said = [lines[place][1] for place in places]
        if bars and len(said) > 1 and (any(map(_RULE.issuperset, said)) or all(line[0] == line[-1] == "|" for line in said)):
            rows.update(places)
    return rows


def _title_copies(lines: list[Line], chrome: set[int]) -> list[int]:
    """Return the lines above the title that a site makes of it: its path, the title again, the window's title."""
    for place, (line, after) in enumerate(pairwise(line for _, line in lines[:COPIES])):
        if line == after and len(line) >= TITLE and place not in chrome:
            path = [first for first in sorted(chrome) if first < place and lines[first][1][:2] in ("首页", "首頁")]
            copies = [first for first in range(place) if lines[first][1].startswith(line)]
            return [*copies, *range(path[-1] if path else place, place + 1)]
    return []


def _foot(lines: list[Line], zone: str, size: int) -> list[tuple[int, int]]:
    """Return the chrome below the text."""
    places = [place for place in FOOT_BELOW.places(lines, zone) if lines[place][0] >= LEAST_ABOVE * size]
    below = min(places, default=len(lines))
    spans = [_span(lines[place], size) for place in FOOT_LINE.places(lines, zone) if place < below]
    return spans + ([(lines[below][0], size)] if below < len(lines) else [])


def _span(line: Line, size: int) -> tuple[int, int]:
    """Return the stretch of a line and its line break."""
    start, text = line
    return start, min(start + len(text) + 1, size)

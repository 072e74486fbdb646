"""Walks down the head of a document, line by line, and notes what its parts are until running text begins."""

from __future__ import annotations

from itertools import islice

from reportparse.draft import PartPlace
from reportparse.parts.page import Page
from reportparse.parts.read_day import read_day
from reportparse.parts.rows import HEAD, HeadRow
from reportparse.patterns import HAN, lazy
from reportparse.trim import end_of_line

MOST_LINES = 40
"""How many lines the head of a document has at most."""
FAR = 600
"""How far a form of the head reaches at most."""
ABSTRACT_REACHES = 2000
"""How far an abstract does."""
ABSTRACTS = [row for row in HEAD if row.kind == "abstract"]
CUES_WITHIN = 320
"""In how many characters a form shows the characters that it has."""
LONGEST = 80
"""The longest line of the head that no row knows."""
_RUNNING = lazy("[。；！]|[，,].*[，,]")
"""What running text has and no line of a head."""
_CHINESE = lazy(HAN)


def walk_head(page: Page) -> list[PartPlace]:
    """Return the parts in the head of a document; the page is told where its body begins."""
    places: list[PartPlace] = []
    seen: set[str] = set()
    at, lines, glued = 0, 0, False
    while at < page.first and lines < MOST_LINES:
        start, end = page.line(at) if not glued else page.words(at, page.line(at)[1])
        if start >= end:
            at, glued = _next_line(page, at), False
            continue
        if page.title[0] <= start < page.title[1]:
            seen.add("title")
            at, glued = page.title[1], True
            lines += 1
            continue
        found = _match(page, start, seen, glued)
        if found is None and start < page.title[0] < end:
            at, glued = page.title[0], True
            continue
        if found is None and end <= page.title[0] and not glued:  # what tells of the paper, above its title
            at = _next_line(page, start)
            lines += 1
            continue
        if found is None and (_says_to(places, at) or _runs(page, start, end, glued)):
            page.body = start
            return places + _late_salutation(page, seen) + _late_abstract(page, seen)
        if found is None:
            at, glued = _next_line(page, max(start, at)), False
            lines += 1
            continue
        row, left, right, stop = found
        seen.add(row.name)
        if row.kind is not None:
            day = read_day(page.text[left:right]) if row.kind == "date" else None
            places.append(PartPlace(row.kind, left, right, day))
        at, glued = stop, True
    page.body = min(at, page.first)
    return places


def _runs(page: Page, start: int, end: int, glued: bool) -> bool:
    """Return whether what no row knows is running text; the rest of a line of the head is it where it is long alone.

    A line without a Chinese character is the title or the names in another language.
    """
    long = end - start > LONGEST and _CHINESE.search(page.text, start, end) is not None
    return long or (not glued and (end > page.first or _RUNNING.search(page.text, start, end) is not None))


def _says_to(places: list[PartPlace], at: int) -> bool:
    """Return whether those whom the paper addresses end at an offset: what stands behind them on the line is running text."""
    return bool(places) and places[-1].kind in ("salutation", "addressee") and places[-1].end == at


def _next_line(page: Page, at: int) -> int:
    return min(end_of_line(page.text, at, len(page.text)) + 1, len(page.text))


def _match(page: Page, start: int, seen: set[str], glued: bool) -> tuple[HeadRow, int, int, int] | None:
    """Return the first row that the text at an offset has the form of, with the part and where the form ends."""
    limit = min(page.first, start + FAR)
    signs = set(page.text[start : min(limit, start + CUES_WITHIN)])
    for row in HEAD:
        if (row.cue and row.cue.isdisjoint(signs)) or (glued and not row.glued) or (row.behind and row.behind.isdisjoint(seen)):
            continue
        if row.kind == "signature" and "meeting" in seen:  # the names are of those present, the bodies of where they met
            continue
        reach = min(page.first, start + ABSTRACT_REACHES) if row.kind == "abstract" else limit
        if (found := row.pattern.match(page.text, start, reach)) is not None:
            left, right = page.words(*found.span("part" if "part" in row.pattern.groupindex else 0))
            return row, left, right, found.end()
    return None


def _late_salutation(page: Page, seen: set[str]) -> list[PartPlace]:
    """Return the salutation that stands between running text, as a newspaper's, and the first item."""
    if "salutation" not in seen:
        for start, end in islice(page.lines(page.body, min(page.first, page.body + FAR)), MOST_LINES):
            for row in HEAD:
                if row.kind == "salutation" and not row.glued and not row.behind and row.pattern.fullmatch(page.text, start, end):
                    return [PartPlace("salutation", start, end)]
    return []


def _late_abstract(page: Page, seen: set[str]) -> list[PartPlace]:
    """Return the abstract that stands between what looks like running text, as remarks on the authors do, and the first item."""
    if "abstract" not in seen:
        for start, _ in islice(page.lines(page.body, min(page.first, page.body + FAR)), MOST_LINES):
            for row in ABSTRACTS:
                if (found := row.pattern.match(page.text, start, min(page.first, start + ABSTRACT_REACHES))) is not None:
                    return [PartPlace("abstract", *page.words(*found.span()))]
    return []

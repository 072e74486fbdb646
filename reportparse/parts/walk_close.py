"""Walks up the closes of a document, line by line: signature and date at its end, and before each annex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.draft import PartPlace
from reportparse.model import PartKind
from reportparse.parser.find_title import KINDS
from reportparse.parts.page import Page
from reportparse.parts.read_day import read_day
from reportparse.parts.rows import ANNEX, AUTHOR, CLOSE, NOTE, CloseRow
from reportparse.papers import DATE, ORGAN
from reportparse.signs import ANY_STOPS, BLANKS

WINDOW = 300
"""How many characters of a line are looked at, from its end."""
MOST_LINES = 12
"""How many lines a close has at most."""
HEAD = 400
"""In how many characters from the top the issuer of a paper is named."""
SHORTEST_ISSUER, LONGEST_ISSUER = 3, 40

_DAY = re.compile(
    rf"{DATE}(?=[{BLANKS}]*(?:\n|\Z|[（(](?:此件|联系|公开|信息公开|附注|共印|主动公开)|附[{BLANKS}]?件|附[:：]|抄送|关于))"
)
"""A day that may close a document: a line ends behind it, or what follows a close begins."""
_GLUED = re.compile(rf"[^{ANY_STOPS}，,、\w”）)》]*(?P<part>[^{ANY_STOPS}，,”（(）)》\sA-Za-z0-9.@]{{2,{LONGEST_ISSUER}}}(?:{ORGAN}))\Z")
_KIND = re.compile(KINDS)


def walk_closes(page: Page) -> list[PartPlace]:
    """Return the parts in the closes of a document, in order of place."""
    places: list[PartPlace] = []
    reached = len(page.text)
    for anchor in sorted(_anchors(page), reverse=True):
        if anchor > reached or anchor <= page.body:
            continue
        found = list(_walk_up(page, anchor))
        if any(place.kind == "signature" for place in found) or (found and anchor == len(page.text)):
            places += found
            reached = min(place.start for place in found)
    return places[::-1]


def _anchors(page: Page) -> set[int]:
    """Return where a close may end: at the text's end, before an annex, behind a day."""
    out = {len(page.text)}
    out.update(match.start() for match in ANNEX.finditer(page.text, page.body))
    out.update(match.end() for shape in (_DAY, AUTHOR) for match in shape.finditer(page.text, page.body))
    return out


def _walk_up(page: Page, at: int) -> Iterator[PartPlace]:
    """Yield the parts of a close from its end upwards."""
    below: PartKind | None = None
    used: set[int] = set()
    bottom = at == len(page.text)
    for _ in range(MOST_LINES):
        start, end = _line_above(page, at)
        if end <= page.body:
            return
        found = _match(page, start, end, below, used, bottom)
        if found is None:
            return
        number, left, right, after = found
        row = CLOSE[number]
        if not row.again:
            used.add(number)
        if row.kind is not None:
            if row.kind == "date":
                yield PartPlace("date", left, right, read_day(page.text[left:right]))
            else:
                yield PartPlace(row.kind, left, right)
            below, bottom = row.kind, False
        at = after


def _line_above(page: Page, at: int) -> tuple[int, int]:
    """Return the line, or what is left of it, above an offset."""
    end = len(page.text[max(0, at - WINDOW) : at].rstrip()) + max(0, at - WINDOW)
    start = max(page.text.rfind("\n", 0, end) + 1, end - WINDOW)
    return page.words(start, end)


def _match(
    page: Page, start: int, end: int, below: PartKind | None, used: set[int], bottom: bool
) -> tuple[int, int, int, int] | None:
    """Return the number of the first row that the end of a line has the form of, the part, and where the form begins."""
    words = page.text[start:end]
    for number, row in enumerate(CLOSE):
        if number in used or (row.above and below not in row.above) or (row.last and not bottom):
            continue
        if (found := row.pattern.search(words)) is not None and _is_line(page, row, start, found):
            left, right = found.span("part") if "part" in row.pattern.groupindex else found.span()
            return number, *page.words(start + left, start + right), start + found.start()
    if below == "date" and (issuer := _issuer(page, words)) is not None:
        return 4, end - len(issuer), end, end - len(issuer)
    return None


def _is_line(page: Page, row: CloseRow, start: int, found: re.Match[str]) -> bool:
    """Return whether what looks like a signature by its line is no item and no line of the body."""
    if row.kind != "signature" or found.start() > 0:
        return True
    return start not in page.starts


def _issuer(page: Page, words: str) -> str | None:
    """Return the issuer that the end of a line names, with nothing between it and what stands before."""
    note = None
    for note in NOTE.finditer(words):
        pass
    found = _GLUED.search(words)
    if note is None:
        return found["part"] if found else None
    tail = words[note.end() :]
    head = page.text[:HEAD]
    for length in range(min(LONGEST_ISSUER, len(tail)), SHORTEST_ISSUER - 1, -1):
        if tail[-length:] in head:
            return tail[-length:]
    kinds = list(_KIND.finditer(tail))
    rest = tail[kinds[-1].end() :] if kinds else ""
    return rest if len(rest) >= SHORTEST_ISSUER and _GLUED.search(rest) else None

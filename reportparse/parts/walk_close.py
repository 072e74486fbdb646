"""Walks up the closes of a document, line by line: signature and date at its end, and before each annex."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.draft import PartPlace
from reportparse.model import PartKind
from reportparse.papers import DATE, FIGURE_DATE, NAMED, ORGAN, papers
from reportparse.parts.page import Page
from reportparse.parts.read_day import read_day
from reportparse.parts.rows import ANNEX, AUTHOR, CLOSE, ISSUER, NOTE, REMARKS, CloseRow
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS, STOPS

WINDOW = 300
"""How many characters of a line are looked at, from its end."""
MOST_LINES = 12
"""How many lines a close has at most."""
HEAD = 400
"""In how many characters from the top the issuer of a paper is named."""
SHORTEST_ISSUER, LONGEST_ISSUER = 3, 40

_CLOSES = lazy(rf"[月日](?=[{BLANKS}]{{0,9}}(?:\n|\Z|[（(]{REMARKS}|附[{BLANKS}]?件|附[:：]|抄送|关于))")
"""The end of a day that may close a document: a line ends behind it, or what follows a close begins."""
_DAY = lazy(rf"{DATE}\Z")
LONGEST_DAY = 24
"""How many characters a day takes at most, blanks among its figures included."""
_FIGURES = lazy(rf"\n[{BLANKS}]*+{FIGURE_DATE}(?=[{BLANKS}]{{0,9}}(?:\n|\Z))")
LONGEST_AUTHOR = 100
"""How many characters the bracket that names who wrote a text has at most."""
_GLUED = lazy(rf"(?P<part>[^{ANY_STOPS}，,”（(）)》\sA-Za-z0-9.@]{{2,{LONGEST_ISSUER}}}(?:{ORGAN}))\Z")
_KIND = lazy(papers("title"))


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
    out.update(match.end() for match in _FIGURES.finditer(page.text, page.body))
    out.update(_authors(page))
    for name in NAMED.findall(page.text[:HEAD]):
        if (at := page.text.find("日" + name, page.body)) >= 0:
            out.add(at + 1)
    out.update(_days(page))
    return out


def _days(page: Page) -> Iterator[int]:
    """Yield the ends of the days behind which a line ends, or what follows a close begins."""
    for sign in "日月":
        at = page.text.find(sign, page.body)
        while at >= 0:
            if _CLOSES.match(page.text, at) and _DAY.search(page.text[max(0, at + 1 - LONGEST_DAY) : at + 1]):
                yield at + 1
            at = page.text.find(sign, at + 1)


def _authors(page: Page) -> Iterator[int]:
    """Yield the ends of the lines that end with who wrote what stands above, in brackets."""
    for bracket in ("）\n", ")\n"):
        at = page.text.find(bracket, page.body)
        while at >= 0:
            if AUTHOR.search(page.text[max(0, at - LONGEST_AUTHOR) : at + 1]):
                yield at + 1
            at = page.text.find(bracket, at + 1)


def _walk_up(page: Page, at: int) -> Iterator[PartPlace]:
    """Yield the parts of a close from its end upwards."""
    below: PartKind | None = None
    used: set[CloseRow] = set()
    bottom = at == len(page.text)
    for _ in range(MOST_LINES):
        start, end = _line_above(page, at)
        found = _match(page, start, end, below, used, bottom) if end > page.body else None
        if found is None:
            return
        row, left, right, at = found
        if not row.again:
            used.add(row)
        if row.kind is not None:
            yield PartPlace(row.kind, left, right, read_day(page.text[left:right]) if row.kind == "date" else None)
            below, bottom = row.kind, False


def _line_above(page: Page, at: int) -> tuple[int, int]:
    """Return the line, or what is left of it, above an offset."""
    _, end = page.words(max(0, at - WINDOW), at)
    start = max(page.text.rfind("\n", max(0, end - WINDOW), end) + 1, end - WINDOW)
    return page.words(start, end)


def _match(
    page: Page, start: int, end: int, below: PartKind | None, used: set[CloseRow], bottom: bool
) -> tuple[CloseRow, int, int, int] | None:
    """Return the first row that the end of a line has the form of, the part, and where the form begins."""
    words = page.text[start:end]
    if not words or words[-1] in STOPS + COMMAS:
        return None
    for row in CLOSE:
        if row in used or (row.above and below not in row.above) or (row.last and not bottom):
            continue
        found = row.pattern.search(words)
        if found is not None and (row.kind != "signature" or found.start() > 0 or start not in page.numbered):
            left, right = found.span("part") if "part" in row.pattern.groupindex else found.span()
            return row, *page.words(start + left, start + right), start + found.start()
    if below == "date" and (issuer := _issuer(page, start, words)) is not None:
        return ISSUER, end - len(issuer), end, end - len(issuer)
    return None


def _issuer(page: Page, start: int, words: str) -> str | None:
    """Return the issuer that the end of a line names, with nothing between it and what stands before."""
    notes = list(NOTE.finditer(words))
    if not notes:
        found = _GLUED.search(words)
        return found["part"] if found else None
    tail = words[notes[-1].end() :]
    head = page.text[: min(HEAD, start + notes[-1].start())]
    for length in range(min(LONGEST_ISSUER, len(tail)), SHORTEST_ISSUER - 1, -1):
        if tail[-length:] in head:
            return tail[-length:]
    kinds = list(_KIND.finditer(tail))
    rest = tail[kinds[-1].end() :] if kinds else ""
    return rest if len(rest) >= SHORTEST_ISSUER and _GLUED.search(rest) else None

"""Walks up the closes of a document, line by line: signature and date at its end, and before each annex."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from reportparse.draft import PartPlace
from reportparse.model import PartKind
from reportparse.papers import COVER, DATE, FIGURE_DATE, NAMED, ORGAN, papers
from reportparse.parts.page import Page
from reportparse.parts.read_day import read_day
from reportparse.parts.rows import ANNEX, AUTHOR, CLOSE, ISSUER, NOTE, REMARKS, CloseRow
from reportparse.patterns import lazy
from reportparse.runs import within
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS, STOPS

WINDOW = 300
"""How many characters of a line are looked at, from its end."""
MOST_LINES = 12
"""How many lines a close has at most."""
HEAD = 400
"""In how many characters from the top the issuer of a paper is named."""
BESIDE: Final[frozenset[PartKind | None]] = frozenset({None, "notes"})
"""What may stand among the parts of a close and be a sentence."""
NO_ITEMS: Final[frozenset[PartKind | None]] = frozenset({"signature", "notes"})
"""What no item of the outline is."""
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
_TITLE = lazy(rf"[^{ANY_STOPS}，,\n]{{4,60}}(?:{papers('title')})(?:[（(][^（()）\n]{{1,12}}[）)])?\Z")
MOST_TITLE_LINES = 4
"""Over how many lines the title of a covered paper goes."""
_RUNNING = lazy("[，,。；！]")
_GENERAL = lazy(r"(?![省市县区州旗镇乡街])(?:[^\W\d_]{0,4}(?:领导小组|指挥部|委员会|联席会议))?(?:办公室)?\Z")
"""The end of an organ's name that names none by itself: its name began on the line above."""
_BEGINNING = lazy(rf"[^{ANY_STOPS}{COMMAS}（）()《》\d\n]{{4,30}}\Z")
"""A line that may be the beginning of an organ's name."""
_SIGNS = lazy(rf"(?:{ORGAN})\Z")


def walk_closes(page: Page) -> list[PartPlace]:
    """Return the parts in the closes of a document, in order of place."""
    places: list[PartPlace] = []
    reached = len(page.text)
    for anchor in sorted(_anchors(page), reverse=True):
        if anchor > reached or anchor <= page.body:
            continue
        found = list(_walk_up(page, anchor))
        signed = any(place.kind == "signature" for place in found) or (found and anchor == len(page.text))
        if signed or (found and _dates_letter(page, found[-1])):
            places += found
            reached = min(place.start for place in found)
    return places[::-1]


def _dates_letter(page: Page, day: PartPlace) -> bool:
    """Return whether a day that nobody signed stands alone above an annex, or between a letter and the title of the paper that it covers."""
    if day.kind != "date" or page.line(day.start) != (day.start, day.end):
        return False
    covers = COVER.search(page.text, 0, day.start) is not None
    for place, (left, right) in enumerate(islice(page.lines(day.end, len(page.text)), MOST_TITLE_LINES)):
        annex = ANNEX.match(page.text, max(0, page.text.rfind("\n", 0, left)))
        if (annex and (covers or place == 0)) or (covers and _TITLE.match(page.text, left, right)):
            return True
        if not covers or _RUNNING.search(page.text, left, right):
            return False
    return False


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
        text = end > page.body and not within(start, page.rows)
        found = _match(page, start, end, below, used, bottom) if text else None
        if found is None:
            return
        row, left, right, at = found
        if not row.again:
            used.add(row)
        if row.kind == "signature" and left == start:
            left = at = _first_line(page, left, right)
        if row.kind is not None:
            yield PartPlace(row.kind, left, right, read_day(page.text[left:right]) if row.kind == "date" else None)
        if row.kind not in BESIDE:
            below, bottom = row.kind, False


def _first_line(page: Page, left: int, right: int) -> int:
    """Return where a signature begins that goes over two lines: the first names the organ, the second what part of it."""
    if not _GENERAL.match(page.text, left, right):
        return left
    start, end = _line_above(page, left)
    whole = start > page.body and _BEGINNING.match(page.text, start, end) and not _SIGNS.search(page.text, start, end)
    return start if whole else left


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
    if not words:
        return None
    goes_on = words[-1] in STOPS + COMMAS
    for row in CLOSE:
        if (
            row in used
            or (goes_on and row.kind not in BESIDE)
            or (row.above and below not in row.above)
            or (row.last and not bottom)
            or (row.behind and not row.behind.match(page.text, *_line_above(page, start)))
        ):
            continue
        found = row.pattern.search(words)
        if found is not None and (row.kind not in NO_ITEMS or found.start() > 0 or start not in page.numbered):
            left, right = found.span("part") if "part" in row.pattern.groupindex else found.span()
            return row, *page.words(start + left, start + right), start + found.start()
    if below == "date" and not goes_on and (issuer := _issuer(page, start, words)) is not None:
        return ISSUER, end - len(issuer), end, end - len(issuer)
    return None


def _issuer(page: Page, start: int, words: str) -> str | None:
    """Return the issuer that the end of a line names, with nothing between it and what stands before."""
    notes = list(NOTE.finditer(words))
    if not notes:
        found = _GLUED.search(words)
        return found["part"] if found else None
    tail = words[notes[-1].end() :]
    if _TITLE.match(tail):
        return None
    head = page.text[: min(HEAD, start + notes[-1].start())]
    for length in range(min(LONGEST_ISSUER, len(tail)), SHORTEST_ISSUER - 1, -1):
        if tail[-length:] in head:
            return tail[-length:]
    kinds = list(_KIND.finditer(tail))
    rest = tail[kinds[-1].end() :] if kinds else ""
    return rest if len(rest) >= SHORTEST_ISSUER and _GLUED.search(rest) else None

"""Finds the annexes behind the close of a document, and the list that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportparse.draft import PartPlace
from reportparse.parts.page import Page
from reportparse.parts.rows import ANNEX, COVER, NOTE
from reportparse.signs import ANY_STOPS, BLANKS

FEWEST = 200
"""How many characters behind a close are an annex though nothing says so."""
MOST_LINES = 20
"""How many lines a list of annexes has at most."""
LONGEST_LINE = 120
"""The longest line of such a list."""
COVERS = 1500
"""In how many characters from the top a letter says that it covers another paper."""
_NAMED = re.compile("《([^《》\n]{4,60})》")
_ENTRY = re.compile(rf"[{BLANKS}]*(?:\d{{1,2}}[{BLANKS}]*[.．、]|附件|[（(]\d)")
_FIRST = re.compile(rf"\s*(?:1|１|一|（一）|\(1\)|（1）)[{BLANKS}]*[.．、）)]?|\s*《")
_AFTER = re.compile(
    r"\s*(?:[（(](?:此件|联系|公开|信息公开|附注|共印|主动公开)[^（()）\n]{0,120}[）)]\s*|(?:联系人|联系电话|电话|邮箱)[^\n]*\s*)*"
)
_SENT = re.compile(rf"(?:\n[{BLANKS}]*|(?<=[\w）)。]))(?:抄送|抄报|分送)[:：]")
_GLUED = re.compile(rf"附[{BLANKS}]?件")


def find_annexes(page: Page, closes: Sequence[PartPlace]) -> Iterator[PartPlace]:
    """Yield the lists of annexes and the annexes.

    Args:
        page: the text.
        closes: the parts in the closes, in order of place.
    """
    signed = [place for place in closes if place.kind in ("signature", "date")]
    notes = list(_notes(page, signed))
    yield from notes
    heads = [
        match.start("head")
        for match in ANNEX.finditer(page.text, page.body)
        if not any(note.start <= match.start("head") < note.end for note in notes) and not match["title"].endswith(("。", "；"))
    ]
    signed = [place for place in signed if "年" in page.text[place.start : place.end] or place.kind == "signature"]
    closed = [_AFTER.match(page.text, place.end).end() for place in signed]  # type: ignore[union-attr]
    for at in closed:
        if _begins(page, at, signed, notes) and not any(at <= head <= at + 2 for head in heads):
            heads.append(at)
    if not heads and (covered := _covered(page)):
        heads.append(covered)
    heads = sorted(set(heads))
    for place, head in enumerate(heads):
        until = heads[place + 1] if place + 1 < len(heads) else len(page.text)
        sent = _SENT.search(page.text, head, until)
        start, end = page.words(head, sent.start() if sent else until)
        if end > start:
            yield PartPlace("annex", start, end)


def _covered(page: Page) -> int:
    """Return where the paper begins that a letter covers and names, on a line of its own; 0 where there is none."""
    cover = COVER.search(page.text, 0, COVERS)
    if cover is None:
        return 0
    for name in _NAMED.findall(page.text[: cover.end()]):
        at = page.text.find(f"\n{name}\n", cover.end())
        if at >= 0:
            return at + 1
    return 0


def _begins(page: Page, at: int, signed: Sequence[PartPlace], notes: Sequence[PartPlace]) -> bool:
    """Return whether an annex begins behind a close: the document is over, and much follows."""
    start, end = page.words(at, len(page.text))
    if any(place.start <= start < place.end or 0 <= place.start - start < 3 for place in (*signed, *notes)):
        return False
    if _SENT.match("\n" + page.text[start : start + 4]):
        return False
    return _GLUED.match(page.text, start) is not None or end - start > FEWEST


def _notes(page: Page, signed: Sequence[PartPlace]) -> Iterator[PartPlace]:
    """Yield the lists of annexes: behind the running text, up to the signature or the last line that is an entry."""
    for found in NOTE.finditer(page.text, page.body):
        before = page.text[found.start() - 1] if found.start() else "\n"
        if not (before.isspace() or before in ANY_STOPS or not before.isalpha() or before.isascii()):
            continue
        until = next((place.start for place in signed if place.start >= found.end()), len(page.text))
        line = page.line(found.start())[1]
        if found.end() >= line and not _FIRST.match(page.text, line):
            continue
        stop = _list_end(page, found.end(), until)
        start, end = page.words(found.start(), stop)
        if end > found.end() and "。" not in page.text[start:end]:
            yield PartPlace("annex-note", start, end)


def _list_end(page: Page, at: int, until: int) -> int:
    """Return where a list of annexes ends: each line behind its first is an entry."""
    end = at
    for number, (start, stop) in enumerate(page.lines(at, until)):
        if number >= MOST_LINES or stop - start > LONGEST_LINE or (number and not _ENTRY.match(page.text, start, stop)):
            break
        end = stop
    return end

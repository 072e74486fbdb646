"""Finds the annexes behind the close of a document, and the list that names them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reportparse.draft import PartPlace
from reportparse.parser.find_covered import find_covered
from reportparse.parts.page import Page
from reportparse.parts.rows import ANNEX, NOTE, REMARKS
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS
from reportparse.tokenizer.find_annexed import find_annexed

FEWEST = 200
"""How many characters behind a close are an annex though nothing says so."""
MOST_LINES = 20
"""How many lines a list of annexes has at most."""
LONGEST_LINE = 120
"""The longest line of such a list."""
NEAR = 60
"""How many characters above the title of a covered paper the line stands at most that opens it as an annex."""
_ENTRY = lazy(rf"[{BLANKS}]*(?:\d{{1,2}}[{BLANKS}]*[.、]|附件|[（(]\d)")
_FIRST = lazy(rf"\s{{0,9}}(?:1|一|（一）|\(1\)|（1）)[{BLANKS}]{{0,4}}[.、）)]?|\s{{0,9}}《")
_AFTER = lazy(
    rf"(?:\s{{0,60}}(?:[（(]{REMARKS}[^（()）\n]{{0,120}}[）)]|(?:联系人|联系电话|电话|邮箱)[^\n]{{0,200}}+(?=\n|\Z))){{0,6}}\s{{0,60}}"
)
"""What may stand between a close and an annex."""
_SENT = lazy("(?:抄送|抄报|分送)(?=[:：])")
"""Who else gets the paper: it ends what stands above it."""
_RUNNING = lazy("[。；]|[，,].*[，,]")
_SENTENCE = lazy(rf"。(?![{BLANKS}]*(?:\n|\Z))|[，；：](?!\s{{0,9}}\d{{1,2}}[.、])[^\n。]{{0,120}}。")
"""A full stop with more behind it on its line, or behind a clause; one behind a bare name of a list is a slip."""
_GLUED = lazy(rf"附[{BLANKS}]?件")


def find_annexes(page: Page, closes: Sequence[PartPlace]) -> Iterator[PartPlace]:
    """Yield the lists of annexes and the annexes.

    Args:
        page: the text.
        closes: the parts in the closes, in order of place.
    """
    signed = [place for place in closes if place.kind in ("signature", "date")]
    titles = {start for start, _ in find_annexed(page.text)}
    notes = [note for note in _notes(page, [place.start for place in signed]) if note.start not in titles]
    yield from notes
    heads = [
        match.start("head")
        for match in ANNEX.finditer(page.text, page.body)
        if not match["title"].endswith(("。", "；"))
        and not _within(match.start("head"), notes)
        and match.start("head") not in titles
    ]
    heads += sorted(titles)
    heads += [at for at in _behind_closes(page, signed, notes) if not any(head in heads[-1:] for head in range(at, at + 3))]
    heads += [at for at, _ in find_covered(page.text) if not any(0 <= at - head <= NEAR for head in heads)]
    heads = sorted(set(heads))
    for place, head in enumerate(heads):
        until = heads[place + 1] if place + 1 < len(heads) else len(page.text)
        sent = _SENT.search(page.text, head, until)
        start, end = page.words(head, sent.start() if sent else until)
        if end > start and not NOTE.fullmatch(page.text, start, end):  # a field of a form that was left empty
            yield PartPlace("annex", start, end)


def _within(at: int, places: Sequence[PartPlace]) -> bool:
    """Return whether an offset stands in one of some places, which are in order."""
    before = bisect_right(places, at, key=lambda place: place.start) - 1
    return before >= 0 and at < places[before].end


def _behind_closes(page: Page, signed: Sequence[PartPlace], notes: Sequence[PartPlace]) -> Iterator[int]:
    """Yield where an annex begins that nothing but a close shows: the document is over, and a title follows."""
    for place in signed:
        if place.kind == "date" and "年" not in page.text[place.start : place.end]:
            continue
        after = _AFTER.match(page.text, place.end)
        at = after.end() if after else place.end
        if not _within(at, signed) and not _within(at, notes) and _begins(page, at):
            yield at


def _begins(page: Page, at: int) -> bool:
    """Return whether what stands behind a close is an annex: it says so, or is a title above much text."""
    if _GLUED.match(page.text, at):
        return True
    if len(page.text) - at <= FEWEST or _SENT.match(page.text, at):
        return False
    start, end = page.line(at)
    if page.text[start:end].endswith(tuple(COLONS)):  # another letter, with those to whom it goes
        return False
    return (end - start > LONGEST_LINE and start < at) or _RUNNING.search(
        page.text, start, min(end, start + LONGEST_LINE)
    ) is None


def _notes(page: Page, signed: Sequence[int]) -> Iterator[PartPlace]:
    """Yield the lists of annexes: behind the running text, up to the signature or the last line that is an entry."""
    for found in NOTE.finditer(page.text, page.body):
        before = page.text[found.start() - 1] if found.start() else "\n"
        if not (before.isspace() or before in ANY_STOPS or not before.isalpha() or before.isascii()):
            continue
        below = bisect_left(signed, found.end())
        until = signed[below] if below < len(signed) else len(page.text)
        line = page.line(found.start())[1]
        if found.end() >= line and not _FIRST.match(page.text, line):
            continue
        stop = _list_end(page, found.end(), until)
        start, end = page.words(found.start(), stop)
        if end > found.end() and not _runs(page.text, found.start(), found.end(), end):
            yield PartPlace("annex-note", start, end)


def _runs(text: str, head: int, start: int, end: int) -> bool:
    """Return whether what a word for annexes heads is running text: it has sentences, or is one behind 附 alone."""
    if _SENTENCE.search(text, start, end) is not None:
        return True
    return text[end - 1] == "。" and "件" not in text[head:start] and not _FIRST.match(text, start, end)


def _list_end(page: Page, at: int, until: int) -> int:
    """Return where a list of annexes ends: each line behind its first is an entry."""
    end = at
    for number, (start, stop) in enumerate(page.lines(at, until)):
        if number >= MOST_LINES or stop - start > LONGEST_LINE or (number and not _ENTRY.match(page.text, start, stop)):
            break
        end = stop
    return end

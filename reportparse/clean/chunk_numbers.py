"""Numbers of the pieces that document-sharing sites cut a text into: ``1、`` and ``2、`` in the midst of sentences and words.

Page counters stand at equal distances, these at any. So each joint is asked whether a sentence breaks off at it, and
whether the characters on both its sides go together, as those of items of a list hardly ever do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportparse.clean.cuts import Cut
from reportparse.clean.joints import parts_words
from reportparse.clean.page_numbers import STAMP
from reportparse.clean.shapes import CLAUSE_COMMAS, CLOSERS, GOES_ON, MARKER, NEVER_FIRST, Sheet, ends_sentence
from reportparse.cohesion import STRONG, WEAK, cohesion
from reportparse.markers.numerals import TO_TEN, parse_numeral
from reportparse.patterns import lazy
from reportparse.runs import runs
from reportparse.signs import FIGURES, PAGE_BLANKS, STOPS

NUMBER = lazy(rf"[{PAGE_BLANKS}]*(\d{{1,3}})(、|[.．](?!\d))[{PAGE_BLANKS}]*")
"""What stands before a piece."""
FIRSTS = frozenset(FIGURES + PAGE_BLANKS)
"""What a line begins with that may be a piece."""
PIECES = 3
"""How many pieces a text is cut into at least where nothing but their joints tells it."""
_ITEM = lazy(rf"[{PAGE_BLANKS}{STOPS}：:]([{TO_TEN}]{{1,2}})、")
"""The number of an item inside a piece, as the text itself counts."""
LONG = 40
"""The fewest characters of a piece that another follows: a title or a short item has fewer."""
STOPPED = frozenset(STOPS)
"""What shows that a piece holds sentences."""
CLAUSES = 3
"""So many such signs are of a sentence where no stop is."""
LONGEST_MARKER = 12
"""How many characters behind a number tell whether an item begins there."""
LONGEST_STAMP = 24
"""How far from the end of a piece the number of a page behind it begins at most."""


class _Piece(NamedTuple):
    """A line with a number before it."""

    row: int
    """How many lines stand above, blank ones left out."""
    sign: str
    """What stands behind the number."""
    number: int
    start: int
    """Where its line begins."""
    head: int
    """Where the text behind the number begins."""
    end: int
    """Where that text ends, blanks and the number of a page left out."""


def find_chunk_numbers(sheet: Sheet) -> list[Cut]:
    """Return the numbers of pieces to take out, with the line breaks inside sentences."""
    if FIRSTS.isdisjoint(head[:1] for head in sheet.heads):
        return []
    text = sheet.text
    found = (run for run in runs(_pieces(sheet), _follows) if len(run) >= PIECES or _runs_across(text, run))
    return [cut for run in found if _is_cut_up(text, run) for cut in _cuts(text, run)]


def _pieces(sheet: Sheet) -> Iterator[_Piece]:
    """Yield the lines with a number before them."""
    row = 0
    for at, line in sheet.placed():
        found = NUMBER.match(line) if line[:1] in FIRSTS else None
        if found:
            head = at + found.end()
            yield _Piece(row, found[2], int(found[1]), at, head, max(head, _end(sheet.text, at, at + len(line))))
        if found or (line.strip() and _end(sheet.text, at, at + len(line)) > at):
            row += 1


def _end(text: str, start: int, end: int) -> int:
    """Return where a line ends but for blanks and the number of a page: 第2页 共3页."""
    said = text[start:end].rstrip()
    if said[-1:] in ("页", "頁"):
        least = max(0, len(said) - LONGEST_STAMP)
        stamp = STAMP.search(said, least)
        said = said[: stamp.start()].rstrip() if stamp and stamp.end() == len(said) else said
    return start + len(said)


def _follows(one: _Piece, two: _Piece) -> bool:
    """Return whether one line counts on from another right above it, which is long."""
    counted = (two.row, two.number, two.sign) == (one.row + 1, one.number + 1, one.sign)
    return counted and one.end - one.head >= LONG


def _runs_across(text: str, run: Sequence[_Piece]) -> bool:
    """Return whether a text is cut into two pieces, and its own items count on from the first to the second: 一、 and 二、."""
    if len(run) != 2 or run[0].number != 1:
        return False
    one, two = (_ITEM.findall(text, piece.head, piece.end) for piece in run)
    return bool(one and two) and parse_numeral("cjk", two[0]) == (parse_numeral("cjk", one[-1]) or 0) + 1


def _is_cut_up(text: str, run: Sequence[_Piece]) -> bool:
    """Return whether lines are the pieces of one text: most break off in a sentence, and what the breaks part goes together."""
    joints = [(text[one.head : one.end], text[two.head : two.end]) for one, two in pairwise(run)]
    fits = [_fit(line[-1], after[0]) for line, after in joints if _breaks_off(line, after)]
    return 2 * len(fits) > len(joints) and sum(fits) >= STRONG + WEAK * (len(fits) - 1)


def _breaks_off(line: str, after: str) -> bool:
    """Return whether a line of sentences, or of several clauses, ends inside one, and what follows begins no item."""
    whole = ends_sentence(line) or line[-1] in CLOSERS or not after or MARKER.match(after)
    return not whole and (not STOPPED.isdisjoint(line) or sum(map(line.count, CLAUSE_COMMAS)) >= CLAUSES)


def _fit(before: str, after: str) -> float:
    """Return how well two characters go together; no line that is whole begins with a comma, and what one parts may be items."""
    if after in NEVER_FIRST:
        return STRONG
    return WEAK if before in GOES_ON else cohesion(before, after)


def _cuts(text: str, run: Sequence[_Piece]) -> Iterator[Cut]:
    """Yield an edit for each number; the line break before it goes with it but behind a sentence and above an item."""
    yield Cut(run[0].start, run[0].head, "removed", "page-counter")
    for one, two in pairwise(run):
        before, after = text[one.end - 1], text[two.head : two.head + LONGEST_MARKER]
        parted = ends_sentence(text[one.head : one.end]) or MARKER.match(after)
        start = two.start if parted else one.end
        yield Cut(start, two.head, "removed", "page-counter", space=not parted and parts_words(before, after[:1]))

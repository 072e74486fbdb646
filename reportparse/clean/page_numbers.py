"""Page numbers: ``—6—``, ``-1-``, 第1页/共3页, ``1 / 13``, ``Page 2 of 13``, bare figures on lines of their own, and heads beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportparse.clean.cuts import Cut
from reportparse.clean.running_heads import may_head_page
from reportparse.clean.shapes import INNER, MARKER, Sheet, ends_sentence
from reportparse.cohesion import cohesion
from reportparse.markers.families import MACROS
from reportparse.median import median
from reportparse.papers import papers
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.runs import runs
from reportparse.signs import DASHES, PAGE_BLANKS
from reportparse.trim import end_of_line, trim


class Number(NamedTuple):
    """A page number as found."""

    start: int
    end: int
    value: int


FRAMED = lazy(
    rf"[{DASHES}](?<![0-9A-Za-z{DASHES}].)[{DASHES}]?[ \u3000]?(\d{{1,4}})[ \u3000]?[{DASHES}]{{1,2}}(?![0-9A-Za-z{DASHES}])"
)
WORDED = lazy(
    r"(?:[^\n\d]{0,40}[_ \t])?[\[【（(]?(?:第[ \t]?(\d{1,4})[ \t]?[页頁](?:[ \t]?[/／,，、|]?[ \t]?[（(]?共[ \t]?\d{1,5}[ \t]?[页頁][）)]?)?"
    r"|[（(]?共[ \t]?\d{1,5}[ \t]?[页頁][ \t]?[/／,，、|]?[ \t]?第[ \t]?(\d{1,4})[ \t]?[页頁][）)]?|[Pp]age[ \t]?(\d{1,4})(?:[ \t]?(?:of|/)[ \t]?\d{1,4})?)[\]】）)]?"
)
OF_TOTAL = lazy(r"(\d{1,4})[ \t]?[/／][ \t]?\d{1,4}")
GLUED = lazy(
    rf"\s{{0,9}}(1)(?:[ ]/[ ]\d{{1,3}}|/\d{{1,3}}(?=[^\n，。；：]{{2,40}}?(?:{papers('title')})))(?=[{IDEOGRAPHS}]{{4}})(?![的以左强弱多是为在个])"
)
"""The number of the first page before the first words of the text; a fraction has no blanks, and stands before no title."""
BARE = lazy(r"[·•]?[ \t]?(\d{1,4})[ \t]?[·•]?")
STAMP = lazy(r"第[ \t]?(\d{1,4})[ \t]?[页頁][ \t]?[/／,，、|]?[ \t]?共[ \t]?\d{1,5}[ \t]?[页頁]")
OPENING = lazy(rf"\n([ \u3000]{{0,8}}(\d{{1,3}}))[ \u3000]{{0,2}}(?!{MACROS['{unit}']})(?=[{IDEOGRAPHS}])")
"""The number of a page before the line with which the next page goes on; it counts nothing."""
PAGE = 150
"""The fewest characters that a page has."""
NEXT = 30
"""The same where sentences go on behind each number, which tells more: of pages with little text on them."""
LONGEST_NUMBER = 60
"""No line that is a page number is longer."""
TITLE = 30
"""No title line is longer."""
OF_PAGES = 3
"""A head stands beside the number of one page in so many, at least: those of left and right pages may differ."""
BLANK_LINES = lazy(r"\n{2,}")
PARTED = 9
"""Where blank lines part paragraphs, they stand at so many places for each line that follows another directly."""
TAILS = frozenset(DASHES + "0123456789页頁]】·• \t\u3000")
"""What such a line ends with."""


def find_page_numbers(sheet: Sheet) -> list[Cut]:
    """Return the page numbers to take out."""
    first = GLUED.match(sheet.text)
    glued = [Number(first.start(1), first.end(), 1)] if first else []
    numbers = _framed(sheet.text) + glued
    if not TAILS.isdisjoint(sheet.tails):
        lines = list(_lines(sheet))
        for pattern, choose in CHOICES:
            numbers += choose(sheet.text, [*glued, *_matching(lines, pattern)])
    if "页" in sheet.text:
        numbers += [Number(*match.span(), int(match[1])) for match in STAMP.finditer(sheet.text)]
    numbers += _opening(sheet)
    # two patterns may find the same number
    margins = list(dict.fromkeys(_margin(sheet.text, number) for number in numbers))
    heads = _Heads(sheet.text, [margin for margin in margins if margin.alone])
    parted = _parts_paragraphs(sheet.text, margins)
    return [cut for margin in margins for cut in _cuts(sheet.text, margin, heads, parted)]


def _framed(text: str) -> list[Number]:
    """Return the numbers between dashes that count up, or that close a line that breaks off."""
    matches = [match for at in _dashes(text) if (match := FRAMED.match(text, at))]
    found = [Number(*match.span(), int(match[1])) for match in matches]
    chosen = set(_counting(found, PAGE // 2, 2))
    for number in found:
        before, after = text[max(0, number.start - 1) : number.start], text[number.end : number.end + 1]
        if after in ("", "\n") and (before in ("", "\n") or not ends_sentence(before)):
            chosen.add(number)
    return sorted(chosen)


def _dashes(text: str) -> list[int]:
    """Return where dashes stand; looking for each kind is faster than one expression that tries all characters."""
    found = []
    for dash in DASHES:
        at = text.find(dash)
        while at >= 0:
            found.append(at)
            at = text.find(dash, at + 1)
    return sorted(found)


def _lines(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield the lines that may be page numbers, without their outer white space."""
    for at, line in sheet.placed():
        if 0 < len(line) <= LONGEST_NUMBER and line[-1] in TAILS:
            left, right = trim(sheet.text, at, at + len(line))
            yield left, sheet.text[left:right]


def _matching(lines: list[tuple[int, str]], pattern: re.Pattern[str]) -> Iterator[Number]:
    """Yield the lines of one pattern."""
    for start, body in lines:
        match = pattern.fullmatch(body)
        if match:
            yield Number(start, start + len(body), int(next(group for group in match.groups() if group)))


def _worded(text: str, found: list[Number]) -> list[Number]:
    """Return all: a line that says which page it is can be nothing else."""
    return found


def _of_total(text: str, found: list[Number]) -> list[Number]:
    """Return those that count up."""
    return _counting(found, PAGE, 2)


def _bare(text: str, found: list[Number]) -> list[Number]:
    """Return those that count up at the distance of pages and break sentences."""
    run = _counting(found, PAGE, 3)
    broken = sum(not ends_sentence(text[max(0, number.start - 8) : number.start].rstrip()) for number in run)
    return run if 5 * broken >= 2 * len(run) else []


def _opening(sheet: Sheet) -> list[Number]:
    """Return the numbers that open lines on which sentences go on, and count up through the text."""
    if not any(head[:1] in ("1", "2") and (head[1:] == " " or head[1:] > "\u3000") for head in sheet.heads):
        return []
    text = sheet.text
    found = [Number(match.start(1), match.end(), int(match[2])) for match in OPENING.finditer(text)]
    return [number for run in runs(found, _counts_on) if _are_pages(text, run) for number in run]


def _are_pages(text: str, run: Sequence[Number]) -> bool:
    """Return whether numbers before lines count pages: each breaks a sentence in words that go together, and others end between."""
    if len(run) < 2 or run[0].value > 2 or not all(_is_cut(text, start, end, inside=False) for start, end, _ in run):
        return False
    gaps = [text[one.end : two.start] for one, two in pairwise(run)]
    lasts = [_line_before(text, number.start)[0][-1:] for number in run]
    fits = sum(cohesion(last, text[number.end]) for last, number in zip(lasts, run, strict=True))
    counts = sum(cohesion(last, str(number.value)[0]) for last, number in zip(lasts, run, strict=True))
    return fits > max(0, counts) and median(map(len, gaps)) >= NEXT and all("。" in gap for gap in gaps)


def _counts_on(one: Number, two: Number) -> bool:
    return 1 <= two.value - one.value <= 2


CHOICES: tuple[tuple[re.Pattern[str], Callable[[str, list[Number]], list[Number]]], ...] = (
    (WORDED, _worded),
    (OF_TOTAL, _of_total),
    (BARE, _bare),
)
"""What a line that is a page number may look like, and which of such lines are."""


def _counting(found: list[Number], page: int, least: int) -> list[Number]:
    """Return the numbers that go up by one or two from each to the next, where they are far enough apart."""
    chosen: list[Number] = []
    for run in runs(found, _counts_on):
        gaps = [after.start - before.end for before, after in pairwise(run)]
        if len(run) >= least and median(gaps) >= page:
            chosen += run
    return chosen


class _Margin(NamedTuple):
    """What goes with a page number: its line and the blank lines around, which would end a paragraph if they stayed."""

    start: int
    end: int
    alone: bool
    """Whether it has a line of its own."""
    tight: bool = False
    """Whether no blank line stands above or below that line."""


def _margin(text: str, number: Number) -> _Margin:
    """Return the margin of a number."""
    start, end, _ = number
    while start and text[start - 1] in PAGE_BLANKS:
        start -= 1
    if not ((start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("\n", "")):
        return _Margin(number.start, end, False)
    first, last = _above(text, start), _below(text, end)
    return _Margin(first, last, True, first == start and last == end + 1)


def _parts_paragraphs(text: str, margins: Sequence[_Margin]) -> bool:
    """Return whether blank lines part the paragraphs of a text: hardly a line follows another one directly but for the numbers."""
    if not any(margin.tight for margin in margins):
        return False
    blank = BLANK_LINES.findall(text)
    direct = text.count("\n") - sum(map(len, blank)) - 2 * sum(margin.tight for margin in margins)
    return bool(blank) and PARTED * direct <= len(blank)


def _above(text: str, start: int) -> int:
    """Return where the blank lines begin that stand above a line."""
    while text[max(0, start - 2) : start] == "\n\n":
        start -= 1
    return start


def _below(text: str, end: int) -> int:
    """Return where the next line that is not blank begins."""
    while text[end : end + 1] and text[end] in "\n\f":
        end += 1
    return end


class _Heads:
    """The lines that stand above or below the numbers of several pages, in mid-sentence on half of them, or as the title does."""

    def __init__(self, text: str, margins: Sequence[_Margin]) -> None:
        self._text = text
        self._top = len(text) - len(text.lstrip())
        counts, broken = Counter[str](), Counter[str]()
        for margin in margins:
            foot, start = _line_before(text, margin.start)
            for line, at in {self._after(margin.end)[0]: margin.start, foot: start}.items():
                counts[line] += 1
                broken[line] += not ends_sentence(_line_before(text, at)[0])
        title = self._after(self._top)[0]
        counts[title] += 1
        broken[title] = counts[title]
        self._known = {
            line
            for line, count in counts.items()
            if count > 1 and OF_PAGES * count >= len(margins) and 2 * broken[line] >= count and may_head_page(line)
        }

    def above(self, at: int) -> int:
        """Return where the head above a place begins, with its margin; the place itself where none is."""
        line, start = _line_before(self._text, at)
        return _above(self._text, start) if line in self._known and start > self._top else at

    def below(self, at: int) -> int:
        """Return where the head below a place ends, with its margin; the place itself where none is."""
        line, end = self._after(at)
        return _below(self._text, end) if line in self._known and at > self._top else at

    def _after(self, at: int) -> tuple[str, int]:
        """Return the line that begins at a place, or its first characters, and where they end."""
        end = end_of_line(self._text, at, min(at + LONGEST_NUMBER, len(self._text)))
        return self._text[at:end].strip(), end


def _line_before(text: str, at: int) -> tuple[str, int]:
    """Return the line that ends before a place, or its last characters, and where they begin; white space around it left out."""
    least = max(0, at - LONGEST_NUMBER)
    found = text.rfind("\n", least, max(0, at - 1))
    start = found + 1 if found >= 0 else least
    return text[start:at].strip(), start


def _cuts(text: str, margin: _Margin, heads: _Heads, parted: bool) -> list[Cut]:
    """Return the edits of a number; one on a line of its own goes with the heads of its page, and with the break that they made."""
    if not margin.alone:
        # before the line with which a page goes on, its break goes, too
        opens = text[margin.start - 1 : margin.start] == "\n" and _is_cut(text, margin.start, margin.end, inside=False)
        return [Cut(margin.start - opens, margin.end, "removed", "page-number")]
    start, end = heads.above(margin.start), heads.below(margin.end)
    cuts = [Cut(margin.start, margin.end, "removed", "page-number")]
    if start < margin.start:
        cuts.insert(0, Cut(start, margin.start, "removed", "running-head"))
    if end > margin.end:
        cuts.append(Cut(margin.end, end, "removed", "running-head"))
    if start and _is_cut(text, start, end, inside=parted and margin.tight):
        cuts[0] = cuts[0]._replace(start=start - 1)
    return cuts


def _is_cut(text: str, at: int, after: int, *, inside: bool) -> bool:
    """Return whether the line before an offset breaks off in a sentence, which goes on at the other offset.

    A short line may be a title, but where both are `inside` one paragraph.
    """
    line, _ = _line_before(text, at)
    following = text[after : after + 9].lstrip()
    if not line or not following or ends_sentence(line) or MARKER.match(following):
        return False
    title = not inside and len(line) <= TITLE and INNER.isdisjoint(line[4:])
    return not title or cohesion(line[-1], following[0]) >= 0

"""Hard wraps: line breaks that end a full line, not a paragraph.

A text is wrapped where many of its lines are nearly equally long and most of those break off in a
sentence. Then a line as long as its neighbours is full, and its break is closed, but for items
and paragraphs that happen to end with a full line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.joints import close
from reportparse.clean.shapes import (
    CLAUSE_COMMAS,
    CLOSERS,
    GOES_ON,
    INNER,
    MARKER,
    NEVER_FIRST,
    OPENERS,
    Sheet,
    ends_sentence,
    is_salutation,
    is_titled_item,
)
from reportparse.cohesion import STRONG, WEAK, cohesion
from reportparse.markers.numerals import TO_HUNDRED, TO_TEN
from reportparse.papers import MEETING, MEETING_DAY, is_set_phrase
from reportparse.patterns import HAN, IDEOGRAPHS, lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS, COLONS, STOPS
from reportparse.trim import trim, trimmed_lines

NARROWEST = 14
"""No wrapped text is narrower."""
WIDEST_LINE = 120
"""No wrapped line has more characters."""
STRAY = 0.1
"""The share of lines that may be longer all the same."""
BAND = 5
"""In how many neighbouring widths the full lines of one text lie."""
FULL_SHARE = 0.4
"""The least share of full lines in a wrapped text."""
UNITS = frozenset("年月日")
"""What follows the figures of a date."""
_NO_DATE = lazy(rf"\d{{1,4}}(?: {{2}}|[\u3000\t])|\d{{1,2}}(?:[.．]\d{{1,2}}){{0,3}} (?![年月日号])[{IDEOGRAPHS}]")
"""What begins a row of a table, or a numbered title: no figure of a date that the line before breaks off."""
BEFORE_FIGURES = frozenset("第年月")
"""What goes before the figures of a date or an ordinal."""
BROKEN = 0.5
"""The least share of full lines that break off in a sentence."""
LONG = 50
"""The fewest characters of a line that is no title and no row where it has commas."""
LONG_RUNNING = 30
"""The fewest of one that has a whole sentence in it, and so is running text."""
LAST_WORDS = 12
"""The most characters of a line that holds no more than the last words of the sentence above."""
MOST_BREAKS = 2
"""How many breaks part the lines of one sentence at most: an empty line may stand between."""
BRACKETED = lazy(
    r"《(?=[^《》\n]{0,60}\n)(?:[^《》。；;\n]{1,60}\n{0,2}+){1,4}》"
    r"|[（(](?=[^（()）\n]{0,60}\n)(?:[^（()）。；;\n]{1,60}\n?){1,3}[）)]"
    r"|“(?=[^“”\n]{0,60}\n)(?:[^“”。；;\n]{1,60}\n?){1,3}”"
)
"""Brackets with a break inside, and no sentence."""
_FIELD = lazy(rf"[{BLANKS}]*+{HAN}{{2,8}}[{COLONS}]")
"""A line of a form, whatever its width: 联系人：…. It breaks off in no sentence."""
_HELD = lazy(r"\s{0,9}[（(][^（()）\n]{2,80}[）)]\s{0,9}\Z")
"""A line that brackets hold from end to end, as where an author works: it breaks off nowhere."""
_TITLED = lazy(rf"(?P<number>\d{{1,2}})[ \u3000]{{1,2}}(?![年月日号]){HAN}")
"""A figure and a blank, with which titles of papers begin, and rows of tables."""
_BELOW = rf"[{BLANKS}]{{0,9}}\n\s{{0,9}}"
"""What stands between two lines, blank ones included."""
_PARTED = lazy(
    rf"(?P<unit>第(?:(?<=[\n{BLANKS}].)|(?<![\s\S].))[{TO_HUNDRED}\d]{{1,5}}(?:"
    rf"[编編篇章节節](?={_BELOW}(?!第[{TO_HUNDRED}\d]{{1,5}}[编編篇章节節条條])[^{ANY_STOPS}\n]{{2,30}}\n)"
    rf"|[条條](?:之[{TO_TEN}\d]{{1,3}})?(?={_BELOW}[（(](?![{TO_HUNDRED}]{{1,4}}[）)])[^（()）{ANY_STOPS}\d\n]{{2,18}}[）)]"
    rf"{_BELOW}(?!\s|第[{TO_HUNDRED}\d]{{1,5}}[条條])))){_BELOW}"
)
"""The number of a unit alone on its line, and its title below; that of an article stands in brackets, and text below it."""
_MEETING = lazy(rf"{MEETING}|{MEETING_DAY}")
_MEETING_SIGNS = frozenset("日时時地出列缺与與参參会會开開")
"""With what such a line begins; asked first."""
LONGEST_FIELD = 20
"""How many characters of a line tell whether it is one."""
ITEM_SIGNS = "*•●■◆–-"
"""What may stand before the items of a list, as sites show them; the hyphen stands last, as in a character class."""
FEWEST_ITEMS = 2
"""How many items make a list whose signs stand on lines of their own."""
_ALONE = frozenset(sign + after for sign in ITEM_SIGNS for after in ("", *BLANKS))
_SIGNED = lazy(rf"(?:\n|\A)(?P<sign>[{ITEM_SIGNS}])[{BLANKS}]{{0,9}}\n\s{{0,9}}(?P<said>(?=[^\s-][^\n]{{10}}))")
"""Such a sign alone on its line, and what its item says below it: more than the words of a menu."""
NEIGHBOURS = 6
"""How many lines before and after tell how wide a full line is here."""


@dataclass(slots=True)
class Layout:
    """How wide the lines of a text are."""

    widths: Sequence[int]
    """The width of each line, in characters or in columns."""
    full: int
    """The usual width of a full line."""
    slack: int
    """How much narrower a full line may be."""

    @property
    def hard(self) -> bool:
        """Whether lines are cut at one width whatever stands there, even inside words."""
        return self.slack == 0


def find_wraps(sheet: Sheet) -> list[Cut]:
    """Return the line breaks to close."""
    text, lines = sheet.text, sheet.lines
    if len(lines) < 2:
        return []
    layout = find_layout(lines)
    if layout:
        over_blanks = _broken(text, least=MOST_BREAKS) if "\n\n" in text else []
        return _wraps(text, lines, layout) + _bracketed(text) + _parted(text) + _signed(sheet) + over_blanks
    return (_betrayed(text) if _may_betray(sheet) else []) + _bracketed(text) + _broken(text) + _parted(text) + _signed(sheet)


def find_layout(lines: list[str]) -> Layout | None:
    """Return how a text is wrapped, or None where it is not."""
    lengths = list(map(len, lines))
    counts = Counter(lengths)
    if sum(count for length, count in counts.items() if length > WIDEST_LINE) > len(lines) * STRAY:
        return None
    filled = len(lines) - sum(counts[size] for size in range(4))
    if filled < 6 or sum(sorted(counts.values())[-BAND:]) < FULL_SHARE * filled:
        return None
    _top, among = _band(counts)
    if among < FULL_SHARE * filled:
        return None
    columns = [(len(line.encode("utf-8", "surrogatepass")) + size) >> 1 for line, size in zip(lines, lengths, strict=True)]
    layout = max(_layout(lengths, counts), _layout(columns, Counter(columns)), key=_sharpness)
    return layout if _is_wrapped(lines, layout) else None


def _band(counts: Counter[int]) -> tuple[int, int]:
    """Return the top width of the band that most lines lie in, and how many do."""
    best = (0, 0)
    for top in counts:
        if top >= NARROWEST:
            among = sum(counts.get(width, 0) for width in range(top - BAND + 1, top + 1))
            best = max(best, (among, top))
    return best[1], best[0]


def _layout(widths: Sequence[int], counts: Counter[int]) -> Layout:
    top, among = _band(counts)
    exact = max(range(top - BAND + 1, top + 1), key=lambda width: counts.get(width, 0))
    wider = sum(count for width, count in counts.items() if width > exact)
    if counts[exact] >= 0.8 * among and wider <= 0.01 * among:
        return Layout(widths, exact, 0)
    return Layout(widths, top, 4)


def _sharpness(layout: Layout) -> float:
    """Return the share of lines that are as wide as a full one."""
    return sum(0 <= layout.full - width <= layout.slack for width in layout.widths) + (layout.hard and 0.5)


def _is_wrapped(lines: list[str], layout: Layout) -> bool:
    """Return whether enough full lines break off in a sentence, and hardly a line is wider."""
    if sum(width > layout.full + BAND for width in layout.widths) > STRAY * len(lines):
        return False
    full = [line for line, width in zip(lines, layout.widths, strict=True) if 0 <= layout.full - width <= layout.slack]
    broken = sum(not (ends_sentence(line) or INNER.isdisjoint(line) or _FIELD.match(line) or _HELD.match(line)) for line in full)
    return broken >= BROKEN * len(full)


def _wraps(text: str, lines: list[str], layout: Layout | None) -> list[Cut]:
    """Return an edit for each line break that is a wrap."""
    if layout is None:
        return []
    edits, at = [], 0
    decide = _Paragraphs(lines, layout)
    for place in range(len(lines) - 1):
        line, after = lines[place], lines[place + 1]
        at += len(line)
        if decide.continues(place):
            _, start = trim(text, at - len(line), at)
            end, _ = trim(text, at + 1, at + 1 + len(after))
            edits.append(close(text, start, end, "line-wrap"))
        at += 1
    return edits


def _may_betray(sheet: Sheet) -> bool:
    """Return whether a line begins or ends as no whole line does."""
    firsts = {head[:1] for head in sheet.heads}
    return not (
        GOES_ON.isdisjoint(sheet.tails)
        and NEVER_FIRST.isdisjoint(firsts)
        and BEFORE_FIGURES.isdisjoint(sheet.tails)
        and UNITS.isdisjoint(firsts)
    )


def _betrayed(text: str) -> list[Cut]:
    """Return the breaks that punctuation or a cut date betrays, blank lines between left out of account."""
    edits: list[Cut] = []
    last, place = "", 0
    for begin, end in trimmed_lines(text, 0, len(text)):
        body = text[begin:end]
        if last and (_leads_on(last, body) or body[0] in NEVER_FIRST or (begin - place == 1 and _cut_date(last, body))):
            edits.append(close(text, place, begin, "line-wrap"))
        last, place = body, end
    return edits


def _leads_on(line: str, after: str) -> bool:
    """Return whether a line ends as no paragraph does, and what stands below is no other one: a title with a number is, below a comma."""
    if line[-1] not in GOES_ON or is_salutation(line):
        return False
    if line[-1] in CLAUSE_COMMAS and is_titled_item(after):
        return False
    return not (MARKER.fullmatch(line) and MARKER.match(after))


def _bracketed(text: str) -> list[Cut]:
    """Return the breaks inside brackets that hold one clause, as the name of a paper over two lines."""
    edits: list[Cut] = []
    for held in BRACKETED.finditer(text):
        lines = list(trimmed_lines(text, *held.span()))
        if not any(MARKER.match(text, start, end) for start, end in lines[1:]):
            edits += [close(text, end, start, "line-wrap") for (_, end), (start, _) in pairwise(lines)]
    return edits


def _parted(text: str) -> list[Cut]:
    """Return the breaks between the number of a unit and its title, each on a line of its own: 第一章 | 总则, 第一條 | （標的）."""
    return [
        close(text, found.end("unit"), found.end(), "line-wrap")
        for found in _PARTED.finditer(text)
        if not MARKER.match(text, found.end())
    ]


def _signed(sheet: Sheet) -> list[Cut]:
    """Return the breaks between the sign of a list and what its item says, each on a line of its own."""
    if sheet.heads.isdisjoint(_ALONE):
        return []
    found = [item for item in _SIGNED.finditer(sheet.text) if not MARKER.match(sheet.text, item.start("said"))]
    many = Counter(item["sign"] for item in found)
    return [
        Cut(item.end("sign"), item.start("said"), "joined", "line-wrap", space=True)
        for item in found
        if many[item["sign"]] >= FEWEST_ITEMS
    ]


def _broken(text: str, least: int = 1) -> list[Cut]:
    """Return the breaks inside the sentence of a long line, which goes on in the next, an empty one left out of account.

    Args:
        text: the text.
        least: how many breaks part the lines at least.
    """
    edits: list[Cut] = []
    for (start, end), (begin, stop) in pairwise(trimmed_lines(text, 0, len(text))):
        long = end - start >= LONG_RUNNING and (end - start >= LONG or "。" in text[start:end])
        if long and least <= text.count("\n", end, begin) <= MOST_BREAKS and _breaks_off(text[start:end], text[begin:stop]):
            edits.append(close(text, end, begin, "line-wrap"))
    return edits


def _breaks_off(line: str, after: str) -> bool:
    """Return whether a line breaks off in a sentence of several clauses that the next one ends: the characters at the joint go together."""
    last = line[max(map(line.rfind, STOPS)) + 1 :]
    whole = CLAUSE_COMMAS.isdisjoint(last) or MARKER.match(last) or ends_sentence(line) or line[-1] in CLOSERS
    if whole or MARKER.match(after) or after[-1] not in STOPS:
        return False
    return cohesion(line[-1], after[0]) >= (WEAK if _is_end(after) else STRONG)


def _is_end(line: str) -> bool:
    """Return whether a line may be no more than the last words of a sentence: it is short, and nothing parts it."""
    return len(line) <= LAST_WORDS and line[-1] == "。" and INNER.isdisjoint(line[:-1]) and not is_set_phrase(line)


def _cut_date(line: str, after: str) -> bool:
    """Return whether a number is cut from its unit, as in 2022 | 年 | 3 | 月; that of a table's row or of a title is none of its figures."""
    if after[0].isdigit():
        return not _NO_DATE.match(after) and (line[-1] == "第" or (line[-1] in "年月" and line[-2:-1].isdigit()))
    return after[0] in UNITS and line[-1].isdigit()


class _Paragraphs:
    """Decides for one line break after the other whether the paragraph goes on."""

    def __init__(self, lines: list[str], layout: Layout) -> None:
        self.lines = lines
        self.layout = layout
        self.within = False
        """Whether the line before was joined to this one."""
        self.sentences = False
        """Whether the paragraph so far has a sentence in it."""
        self.plain_ends = self._breaks_after_full_lines()
        self.sets_in = self._sets_items_in()

    def continues(self, place: int) -> bool:
        """Return whether the line at a place goes on in the next; to be asked in order."""
        line, after = self.lines[place].strip(), self.lines[place + 1].strip()
        self.sentences = (self.within and self.sentences) or "。" in line
        self.within = bool(line and after) and self._goes_on(place, line, after)
        return self.within

    def _goes_on(self, place: int, line: str, after: str) -> bool:
        if after[0] in NEVER_FIRST or line[-1] in OPENERS:
            return True
        if after[0] in _MEETING_SIGNS and _MEETING.match(plain(after[:LONGEST_FIELD])):
            return False
        width, full = self.layout.widths[place], self._full_width(place)
        if self._title_goes_on(place, line, after, width, full):
            return True
        if self._titles(line, width, full) or self._holds_next(place + 1):
            return False
        if width < full - self.layout.slack:
            return not self.layout.hard and self._short_goes_on(line, after, width, full)
        if ends_sentence(line):
            return not self.plain_ends and not self._opens(place, after)
        return not (MARKER.match(after) and (self._is_title(line) or (self.sets_in and self._is_set_in(place + 1))))

    def _short_goes_on(self, line: str, after: str, width: int, full: int) -> bool:
        """Return whether a line that is not full goes on: set loosely, or broken at a figure."""
        if ends_sentence(line) or MARKER.match(after) or is_salutation(line):
            return False
        if line[-1] in "，、,":
            return True
        return 4 * width >= 3 * full and self.within and (self.sentences or not INNER.isdisjoint(line))

    def _full_width(self, place: int) -> int:
        """Return the width of a full line hereabouts: that of the widest neighbour but a stray one."""
        if self.layout.hard:
            return self.layout.full
        most = self.layout.full * 5 // 4
        near = [width for width in self.layout.widths[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1] if width <= most]
        widest = max(near, default=0)
        return max(widest, self.layout.full * 3 // 4)

    def _opens(self, place: int, after: str) -> bool:
        """Return whether a line opens a paragraph: it is an item, is set in, or is a title on a line of its own."""
        return bool(MARKER.match(after)) or self._is_set_in(place + 1) or self._stands_alone(place + 1, after)

    def _stands_alone(self, place: int, line: str) -> bool:
        """Return whether a line is short, or opens with a figure, and says no sentence: 5 结论."""
        short = self.layout.widths[place] < self._full_width(place) - self.layout.slack
        return (short or _TITLED.match(line) is not None) and INNER.isdisjoint(line) and not ends_sentence(line)

    def _holds_next(self, place: int) -> bool:
        """Return whether a line is a title whose number the next one carries on: 3 面临的形势 above 3.1 经济形势."""
        number = _TITLED.match(self.lines[place].strip())
        below = self.lines[place + 1].strip() if place + 1 < len(self.lines) else ""
        return number is not None and below.startswith(f"{number['number']}.1")

    def _is_set_in(self, place: int) -> bool:
        return self.lines[place][:1] in (" ", "\u3000", "\t")

    def _is_title(self, line: str) -> bool:
        """Return whether a full line may be a title: it begins its paragraph and has no punctuation inside."""
        return not self.within and INNER.isdisjoint(line[4:])

    def _titles(self, line: str, width: int, full: int) -> bool:
        """Return whether a numbered line that falls short of a full one is a title."""
        return not self.layout.hard and width < full - 1 and bool(MARKER.match(line)) and self._is_title(line)

    def _title_goes_on(self, place: int, line: str, after: str, width: int, full: int) -> bool:
        """Return whether a numbered line that is nearly full is a title whose last words stand alone on the next line."""
        if self.layout.hard or self.within or 4 * width < 3 * full or ends_sentence(line):
            return False
        if not MARKER.match(line) and not (_TITLED.match(line) and INNER.isdisjoint(line)):
            return False
        alone = 3 * self.layout.widths[place + 1] < 2 * full and INNER.isdisjoint(after[:-1]) and not ends_sentence(after)
        return alone and not MARKER.match(after) and place + 2 < len(self.lines)

    def _breaks_after_full_lines(self) -> bool:
        """Return whether a full line that ends a sentence more likely ends a paragraph too.

        Paragraphs end with a full line by chance, one in as many as a line has characters; so the
        short last lines tell how many of the full ones that end a sentence are last lines.
        """
        ends = full = 0
        for place in range(len(self.lines) - 1):
            line, after = self.lines[place], self.lines[place + 1]
            if line and after and ends_sentence(line) and not MARKER.match(after):
                if self.layout.widths[place] < self.layout.full - self.layout.slack:
                    ends += 1
                else:
                    full += 1
        return 2 * ends > full * self.layout.full

    def _sets_items_in(self) -> bool:
        """Return whether items are set in, nearly all of them, and most other lines are not: then one opens a paragraph anywhere."""
        set_in = {place for place in range(len(self.lines)) if self._is_set_in(place)}
        if not set_in or 2 * len(set_in) >= len(self.lines):
            return False
        items = [place in set_in for place, line in enumerate(self.lines) if MARKER.match(line)]
        return 10 * sum(items) >= 9 * len(items)

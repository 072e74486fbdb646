"""The lines of a text as the model of title lines sees them: each line, and what it is at first sight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reportparse.markers.numerals import TO_TEN, System, parse_numeral
from reportparse.papers import DATE, papers
from reportparse.parser.log_linear import Values, step
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, CLOSERS, COLONS, COMMAS, OPENERS, QUESTIONS, SENTENCE_STOPS, STOPS
from reportparse.trim import trim

LONGEST = 40
"""How long a title line is at most, in characters."""
_NUMBERS = frozenset(TO_TEN + "0123456789")
_BEHIND_NUMBER = COLONS + "）)"
PROSE = 35
"""From how many characters on a line that ends in a stop is a paragraph."""
TITLES = ("title", "colon", "asked")
"""The kinds of lines that may be titles."""

ANNEX = lazy(rf"附(?:件|录|錄|表)\s?[\d{TO_TEN}]{{0,3}}(?:[：: \u3000].*)?\Z")
"""A line that opens an annex or notes some; an annex's title stands below."""
_DATE = lazy(rf"[（(]?{DATE}[）)]?\Z")
_ALIKE = lazy(
    rf"(?P<words>[^{ANY_STOPS}{COMMAS}\n]{{2,30}}?(?:(?<=..)(?:{papers('title')})|范文|论文|例文|模板))[ \u3000]?[（(]?(?P<number>[{TO_TEN}]{{1,2}}|\d{{1,2}})[）)]?[{COLONS}]?"
)
"""The title of one of several texts that have one: 调研报告 1, 调研报告 2."""
_LETTER = lazy(r"[^\W\d_]")
NO_TITLE_ENDS = STOPS + ";!"
"""What a title does not end with."""
_INNER = COMMAS + STOPS + CLOSERS + "的了与和及或等：:"
"""What a title does not begin with."""
_CLASSES = (
    ("han", lazy("[\u3400-\u9fff]")),
    ("digit", lazy(r"\d")),
    ("letter", lazy("[A-Za-z]")),
    ("colon", lazy("[：:]")),
    ("ask", lazy(f"[{QUESTIONS}]")),
    ("open", lazy(f"[{re.escape(OPENERS)}]")),
    ("stop", lazy(f"[{ANY_STOPS}]")),
    ("comma", lazy(f"[{COMMAS}]")),
    ("close", lazy(f"[{re.escape(CLOSERS)}】〕］]")),
)


class Line(NamedTuple):
    """A line of the cleaned text that is not blank."""

    start: int
    """Clean offset of its first character that is not blank."""
    end: int
    """Clean offset after its last."""
    blanks: int
    """How many line ends stand before it."""
    indent: int
    """How many blanks open it."""
    number: int
    """How many line ends stand before it in the text."""


@dataclass(slots=True)
class Page:
    """A text as the features see it."""

    text: str
    lines: list[Line]
    numbered: Mapping[int, str]
    """By the clean offset of a marker that opens a line, the kind of its family."""
    offset: Collection[int]
    """The clean offsets of lines that the file sets off whole."""
    title: int
    """Clean offset after the report's own title."""
    marked: Mapping[int, int] = field(default_factory=dict)
    """By the clean offset of a line that a flat text marks as a heading, as Markdown does, how deep it is."""
    kinds: list[str] = field(default_factory=list)
    """By line: what it is at first sight."""
    repeated: Counter[str] = field(default_factory=Counter)
    """How often each short line occurs."""
    alike: frozenset[str] = frozenset()
    """The lines that are titles of texts which have one, and count them."""
    prose: tuple[int, int] = (0, 0)
    """The first and the last line of running text."""
    shares: Values = field(default_factory=dict)
    """What the whole text looks like."""

    def kind(self, place: int) -> str:
        """Return what a line is at first sight; ``none`` outside of the text."""
        return self.kinds[place] if 0 <= place < len(self.kinds) else "none"

    def said(self, place: int) -> str:
        """Return the words of a line."""
        return self.text[self.lines[place].start : self.lines[place].end]


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    offset = before = 0
    for number, raw in enumerate(text.split("\n")):
        left, right = trim(text, offset, offset + len(raw))
        if left < right:
            lines.append(Line(left, right, number - before, left - offset, number))
            before = number
        offset += len(raw) + 1
    return lines


def read_page(
    text: str, numbered: Mapping[int, str], offset: Collection[int], title: int, marked: Mapping[int, int] | None = None
) -> Page:
    """Return a text as the features see it.

    Args:
        text: the cleaned text.
        numbered: by the clean offset of a marker that opens a line, the kind of its family.
        offset: the clean offsets of lines that the file sets off whole.
        title: the clean offset after the report's own title.
        marked: by the clean offset of a line that a flat text marks as a heading, how deep it is.
    """
    page = Page(text, read_lines(text), numbered, offset, title, marked or {})
    page.kinds = [_kind(page, line) for line in page.lines]
    page.repeated = Counter(text[line.start : line.end] for line in page.lines if line.end - line.start <= LONGEST)
    page.alike = _alike(page.repeated)
    prose = [place for place, kind in enumerate(page.kinds) if kind in ("prose", "numbered prose")]
    page.prose = (prose[0], prose[-1]) if prose else (len(page.lines), -1)
    page.shares = _shares(page)
    return page


def _alike(lines: Iterable[str]) -> frozenset[str]:
    """Return those of some lines that are one title with numbers from one on."""
    found: dict[str, dict[int | None, str]] = {}
    for line in lines:
        if line.rstrip(_BEHIND_NUMBER)[-1:] in _NUMBERS and (title := _ALIKE.fullmatch(line)):
            system: System = "arabic" if title["number"].isdecimal() else "cjk"
            found.setdefault(title["words"], {})[parse_numeral(system, title["number"])] = line
    return frozenset(line for numbers in found.values() if {1, 2} <= numbers.keys() for line in numbers.values())


def _kind(page: Page, line: Line) -> str:
    text, start, end = page.text, line.start, line.end
    first, last, size = text[start], text[end - 1], end - start
    short = size <= LONGEST and last not in NO_TITLE_ENDS
    number = page.numbered.get(start)
    if number is not None:
        return f"{number} title" if short else "numbered prose"
    if first == "附" and ANNEX.match(text, start, end):
        return "annex"
    if size <= LONGEST and _DATE.match(text, start, end):
        return "date"
    if short and last not in COMMAS and first not in _INNER and _LETTER.search(text, start, end):
        return "colon" if last in COLONS else "title"
    if last in QUESTIONS and size <= LONGEST and first not in _INNER:
        return "asked"
    if last in SENTENCE_STOPS or (size > PROSE and last in CLOSERS):
        return "prose" if size > PROSE else "sentence"
    return "prose" if size > 2 * PROSE else "part" if size > LONGEST else "signs"


def _shares(page: Page) -> Values:
    count = Counter(page.kinds)
    total = max(1, len(page.kinds))
    titles = sum(count[kind] for kind in TITLES)
    return {
        "titles": f"{step(titles, (1, 2, 4, 8, 16, 40))}",
        "title_share": f"{step(100 * titles // total, (5, 10, 20, 30, 40, 50, 65, 80))}",
        "prose_share": f"{step(100 * (count['prose'] + count['numbered prose']) // total, (5, 15, 30, 50, 70))}",
        "numbered": f"{step(sum(kind.endswith(' title') for kind in page.kinds), (1, 3, 8))}",
    }


@lru_cache(maxsize=4096)
def char_class(char: str) -> str:
    """Return the class of a character."""
    return next((name for name, pattern in _CLASSES if pattern.match(char)), "other")

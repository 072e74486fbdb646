"""What the model of title lines looks at: a line, those about it, and the text it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportparse.parser.find_title import KINDS
from reportparse.signs import ANY_STOPS, CLOSERS, COMMAS, OPENERS, SENTENCE_STOPS, STOPS

SHORTEST, LONGEST = 2, 40
"""How long a title line is, in characters."""
PROSE = 35
"""From how many characters on a line that ends in a stop is a paragraph."""

Values = tuple[str, ...]
"""What the features say, one value a slot."""

_LETTER = re.compile(r"[^\W\d_]")
_FORM = re.compile(
    r"(?P<tag>[【〔［\[][^】〕］\]]+[】〕］\]][：:]?\Z)|(?P<bracket>[（(][^（()）]*[)）]\Z)|(?P<book>《[^》]*》\Z)"
    r"|(?P<date>[\d〇○零一二三四五六七八九十]{2,4}\s*年[\d一二三四五六七八九十]{1,2}\s*月)|(?P<mail>https?:|www\.|\S@)"
    r"|(?P<caption>(?:[图圖表]|Fig|Tab|附[图圖表])\S{0,3}\s?[\d一二三四五六七八九十]+)"
    r"|(?P<field>[^：:]{1,8}[：:]\s*\S)|(?P<split>[^：:]{2,20}[：:]\s*\S)|(?P<gap>\S+[ \u3000]+\S)"
)
_DATE_WITHIN = re.compile(r"\d{4}\s*[年./-]")
_FUNCTION = re.compile("[我您你他她了吗呢吧]|本[报网文]|记者")
_ORGAN = re.compile(r"(?:政府|委员会|办公[厅室]|党[委组]|政协|[局厅部院署会省市县区州盟旗镇社处科]|公司|大学)\Z")
_INNER = COMMAS + STOPS + CLOSERS + "的了与和及或等：:"
"""What a title does not begin with."""
_KIND = re.compile(f"(?:{KINDS})(?:[（(][^（()）]{{1,12}}[)）])?\\Z")
_NAMES = re.compile("[\u3400-\u9fff]{1,2}[ \u3000]?[\u3400-\u9fff]{1,2}(?:[、， \u3000]+[\u3400-\u9fff]{2,4})*\\Z")
"""Names of people, or words as short."""
_CLASSES = (
    ("han", re.compile("[\u3400-\u9fff]")),
    ("digit", re.compile(r"\d")),
    ("latin", re.compile("[A-Za-z]")),
    ("colon", re.compile("[：:]")),
    ("ask", re.compile("[？?]")),
    ("open", re.compile(f"[{re.escape(OPENERS)}]")),
    ("stop", re.compile(f"[{ANY_STOPS}]")),
    ("comma", re.compile(f"[{COMMAS}]")),
    ("close", re.compile(f"[{re.escape(CLOSERS)}】〕］]")),
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
    kinds: list[str] = field(default_factory=list)
    """By line: what it is at first sight."""
    repeated: Counter[str] = field(default_factory=Counter)
    """How often each short line occurs."""
    prose: tuple[int, int] = (0, 0)
    """The first and the last line of running text."""
    shares: tuple[str, ...] = ()
    """What the whole text looks like."""

    def said(self, place: int) -> str:
        """Return the words of a line."""
        return self.text[self.lines[place].start : self.lines[place].end]


def read_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    lines: list[Line] = []
    start = breaks = number = 0
    while start <= len(text):
        stop = text.find("\n", start)
        stop = stop if stop >= 0 else len(text)
        words = text[start:stop].strip()
        if words:
            left = text.index(words[0], start)
            lines.append(Line(left, left + len(words), breaks, left - start, number))
            breaks = 0
        breaks += 1
        number += 1
        start = stop + 1
    return lines


def read_page(text: str, numbered: Mapping[int, str], offset: Collection[int], title: int) -> Page:
    """Return a text as the features see it.

    Args:
        text: the cleaned text.
        numbered: by the clean offset of a marker that opens a line, the kind of its family.
        offset: the clean offsets of lines that the file sets off whole.
        title: the clean offset after the report's own title.
    """
    page = Page(text, read_lines(text), numbered, offset, title)
    page.kinds = [_kind(page, line) for line in page.lines]
    page.repeated = Counter(text[line.start : line.end] for line in page.lines if line.end - line.start <= LONGEST)
    prose = [place for place, kind in enumerate(page.kinds) if kind in ("prose", "numbered prose")]
    page.prose = (prose[0], prose[-1]) if prose else (len(page.lines), -1)
    page.shares = _shares(page)
    return page


def _kind(page: Page, line: Line) -> str:
    words = page.text[line.start : line.end]
    number = page.numbered.get(line.start)
    short = len(words) <= LONGEST and words[-1] not in STOPS + ";!"
    if number is not None:
        return f"{number} title" if short else "numbered prose"
    if short and _LETTER.search(words) and words[-1] not in COMMAS and words[0] not in _INNER:
        return "colon" if words[-1] in "：:" else "title"
    if words[-1] in SENTENCE_STOPS or (len(words) > PROSE and words[-1] in CLOSERS):
        return "prose" if len(words) > PROSE else "sentence"
    return "prose" if len(words) > 2 * PROSE else "part" if len(words) > LONGEST else "signs"


def _shares(page: Page) -> tuple[str, ...]:
    count = Counter(page.kinds)
    total = max(1, len(page.kinds))
    titles = count["title"] + count["colon"]
    return (
        f"{_step(titles, (1, 2, 4, 8, 16, 40))}",
        f"{_step(100 * titles // total, (5, 10, 20, 30, 40, 50, 65, 80))}",
        f"{_step(100 * (count['prose'] + count['numbered prose']) // total, (5, 15, 30, 50, 70))}",
        f"{_step(sum(kind.endswith(' title') for kind in page.kinds), (1, 3, 8))}",
    )


def may_be_titles(page: Page) -> list[int]:
    """Return the places of the lines that may be titles."""
    return [
        place
        for place, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True))
        if kind in ("title", "colon") and SHORTEST <= line.end - line.start
    ]


SLOTS = (
    *("size", "first", "last", "form", "commas", "end", "opening", "whole", "function", "organ", "dated"),
    *("before", "after", "around", "blank", "indent", "place", "rest", "offset", "offset_share", "repeated", "echo"),
    *("titles", "title_share", "prose_share", "numbered", "room", "shape_share", "commas_after"),
    *("kind", "names", "above", "behind_title", "off_last", "off_after"),
)
"""Names of the features, in the order of `values`."""


def values(page: Page, place: int, words: Mapping[str, int]) -> Values:
    """Return the features of a line.

    Args:
        page: the text.
        place: which of its lines.
        words: how much more often a run of two characters opens (``^``) or ends (``$``) a heading than a clause.
    """
    line, said = page.lines[place], page.said(place)
    plain = said.rstrip("：: ")
    form = _FORM.match(said)
    before, after = _near(page, place - 1), _near(page, place + 1)
    following = page.lines[place + 1] if place + 1 < len(page.lines) else None
    size = _step(len(plain), (3, 4, 5, 7, 9, 12, 16, 20, 25, 30, 36))
    return (
        f"{size}",
        _class(said[0]),
        _class(said[-1]),
        form.lastgroup or "" if form else "plain",
        f"{min(2, sum(plain.count(c) for c in '，,'))}{min(1, plain.count('、'))}",
        f"{words.get('$' + plain[-2:], 0)}",
        f"{words.get('^' + plain[:2], 0)}",
        f"{words.get('=' + plain, 0)}",
        f"{_FUNCTION.search(plain) is not None}",
        f"{_ORGAN.search(plain) is not None}",
        f"{_DATE_WITHIN.search(plain) is not None}",
        before,
        after,
        f"{before}|{after}",
        _blank(line, following),
        f"{min(line.indent, 3)}",
        _place(page, place),
        f"{_step(len(page.lines) - place, (2, 3, 5))}{place > page.prose[1]}",
        f"{line.start in page.offset}",
        f"{line.start in page.offset}{_step(len(page.offset), (1, 3, 10))}",
        f"{min(page.repeated[said], 3)}",
        f"{_echo(page.text, plain, line.end)}",
        *page.shares,
        _room(page, place),
        f"{_alike(page, place)}",
        f"{_step(after_commas(page, place), (1, 2, 4))}",
        f"{_KIND.search(plain) is not None}",
        f"{_NAMES.match(said) is not None}{_step(place, (3, 8))}",
        _above(page, place),
        _behind_title(page, place),
        f"{line.start in page.offset}{_class(said[-1])}",
        f"{line.start in page.offset}{after}",
    )


def after_commas(page: Page, place: int) -> int:
    """Return how many commas the next line has."""
    if place + 1 >= len(page.lines):
        return 0
    return sum(page.said(place + 1).count(c) for c in "，,。")


def _above(page: Page, place: int) -> str:
    """Return what the line above ends with."""
    return _class(page.text[page.lines[place - 1].end - 1]) if place else "none"


def _behind_title(page: Page, place: int) -> str:
    """Return how many lines stand between the report's title and a line."""
    if not page.title:
        return "none"
    up = next((n for n in range(5) if n > place or page.lines[place - n].start < page.title), 5)
    return f"{up}"


def _near(page: Page, place: int) -> str:
    """Return what a line beside is."""
    return page.kinds[place] if 0 <= place < len(page.kinds) else "none"


def _room(page: Page, place: int) -> str:
    """Return how many lines stand between it and the title lines above and below."""
    up = next((n for n in range(1, 6) if place - n < 0 or page.kinds[place - n] in ("title", "colon")), 6)
    down = next((n for n in range(1, 6) if place + n >= len(page.kinds) or page.kinds[place + n] in ("title", "colon")), 6)
    return f"{min(up, 3)}{min(down, 3)}"


def _alike(page: Page, place: int) -> int:
    """Return how many of the nearest title lines have its form."""
    form = _shape(page.said(place))
    near = [n for n in range(max(0, place - 12), min(len(page.lines), place + 13)) if n != place and page.kinds[n] in ("title", "colon")]
    return min(3, sum(_shape(page.said(n)) == form for n in near))


def is_tag(page: Page, place: int) -> bool:
    """Return whether brackets hold the whole line: 【基本案情】."""
    form = _FORM.match(page.said(place))
    return form is not None and form.lastgroup == "tag"


def _shape(words: str) -> tuple[str, str, int]:
    form = _FORM.match(words)
    return (form.lastgroup or "" if form else "", _class(words[-1]), len(words) // 12)


def _blank(line: Line, following: Line | None) -> str:
    return f"{line.blanks > 1}{following.blanks > 1 if following else ''}"


def _place(page: Page, place: int) -> str:
    return f"{_step(place, (1, 2, 3, 5, 8))}{place < page.prose[0]}"


def _echo(text: str, words: str, end: int) -> int:
    """Return how much of a line's words the next 200 characters have."""
    pairs = {words[i : i + 2] for i in range(len(words) - 1)}
    window = text[end : end + 200]
    return _step(100 * sum(pair in window for pair in pairs) // max(1, len(pairs)), (1, 15, 30, 50, 75))


def _class(char: str) -> str:
    return next((name for name, pattern in _CLASSES if pattern.match(char)), "other")


def _step(value: int, edges: Sequence[int]) -> int:
    return bisect_left(edges, value + 1)

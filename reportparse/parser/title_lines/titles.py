"""What the model of title lines looks at: a line, those about it, and the text it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping

from reportparse.labels import opens_label
from reportparse.markers.label_words import FRAMES
from reportparse.markers.numerals import TO_TEN
from reportparse.papers import ABSTRACT, DATE, ISSUER, NAME, NUMBER, OFFICE, REFERENCES, papers
from reportparse.parser.log_linear import Values, step
from reportparse.parser.no_titles import salutes
from reportparse.parser.title_lines.lines import TITLES, Line, Page, char_class
from reportparse.patterns import lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, CLOSERS, COLONS, COMMAS
from reportparse.trim import unspaced

SHORTEST = 2
"""How long a title line is at least, in characters."""
NEAR = 2000
"""How far a word is looked for that a line's end may part, in characters."""
HALF = 18
"""From how many characters on a line may be one that a wrap ended."""

_FORM = lazy(
    r"(?P<tag>[【〔［\[][^】〕］\]]+[】〕］\]][：:]?\Z)|(?P<bracket>[（(][^（()）]*[)）]\Z)|(?P<book>《[^》]*》\Z)"
    rf"|(?P<date>{DATE})|(?P<mail>https?:|www\.|\S@)"
    rf"|(?P<caption>(?:[图圖表]|Fig|Tab|附[图圖表])\S{{0,3}}\s?[\d{TO_TEN}]+)"
    r"|(?P<field>[^：:]{1,8}[：:]\s*\S)|(?P<split>[^：:]{2,20}[：:]\s*\S)|(?P<gap>\S+[ \u3000]+\S)"
)
_DATE_WITHIN = lazy(r"\d{4}\s*[年./-]")
_FUNCTION = lazy("[我您你他她了吗呢吧]|本[报网文]|记者")
_TRAILING = "的为為在由和与與及是或将將对對从從把被"
"""What a title does not end with, but a line that a wrap or a list breaks off."""
_ORGAN = lazy(rf"{ISSUER}\Z")
_KIND = lazy(f"(?:{papers('title')})(?:[（(][^（()）]{{1,12}}[)）])?\\Z")
_NUMBERS = lazy(
    rf"[（(]?(?:{NUMBER})[）)]?\Z|[【\[]?关键[词詞字](?:[】\]:：]|[ \u3000]+\S)"
    rf"|[^{ANY_STOPS}{COMMAS}\n]{{2,16}}(?:[;；][ ]?[^{ANY_STOPS}{COMMAS}\n]{{2,16}}){{1,9}}[;；]?\Z"
    r"|(?:提案|[连連]署|附[议議]|[领領][衔銜]|[联聯]名)(?:人|委[员員]|代表)?[：:][ \u3000]*\S"
    rf"|{REFERENCES}[：:]?\Z|此致\Z|敬[礼禮]|(?:(?:第一|通[讯訊])?作者[简簡]介|基金[项項]目)[：:]?\Z"
)
"""A line that numbers a paper, gives its keywords, labelled or not, says who moves it, or heads its references or what is said of its author."""
_ABSTRACT = lazy(rf"[【\[〔［]?[ \u3000]?{ABSTRACT}")
"""How the line below a paper's authors begins."""
LONGEST_AUTHORS = 24
_SPEECH = lazy("[“「『][^”」』\n]{1,80}[，,][”」』]")
"""What someone says, before the words that name the speaker."""
_SIGNS = lazy(rf"[^{ANY_STOPS}\n]{{0,30}}(?:政府|党[委组]|委员会|办公[室厅]|法院|检察院|{OFFICE})\Z")
"""An organ or an office: right below the title it issued the paper, or speaks."""
BELOW_TITLE = 3
"""Over how many lines below the title, or from the top, it does so."""
_BEFORE_TITLES = ("date", "annex")
"""Lines behind which another paper may begin."""
_NAMES = lazy("[\u3400-\u9fff]{1,2}[ \u3000]?[\u3400-\u9fff]{1,2}(?:[、， \u3000]+[\u3400-\u9fff]{2,4})*\\Z")
"""Names of people, or words as short."""
_BYLINE = lazy(rf"(?:[^\s：:]{{2,24}}[ \u3000：:]{{1,4}}{NAME}|{NAME}(?=[、，,?\s]))(?:[、，,?\s]{{1,4}}{NAME}){{0,8}}\Z")
"""People by surnames that are frequent, one with his office or several: right below the title they wrote the paper, or speak."""


_APART = lazy(rf"{NAME}\Z")
"""One person: right below the title, and set apart with blanks, who wrote the paper."""


def may_be_titles(page: Page, known: Container[str] = ()) -> list[int]:
    """Return the places of the lines that may be titles; one that says who is to act, or by when, speaks, or numbers the paper, is none.

    Args:
        page: the text.
        known: whole headings behind ``=``. A line that opens the text and ends as titles of reports do is its title unless it is one.
    """
    top = bisect_left(page.lines, page.title, key=lambda line: line.start)
    return [
        place
        for place, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True))
        if kind in TITLES
        and (SHORTEST <= line.end - line.start or line.start in page.marked)
        and line.start >= page.title
        and (place or not _KIND.search(plain(page.said(place))) or "=" + page.said(place) in known)
        and not opens_label(page.text, line.start)
        and not _SPEECH.match(page.text, line.start, line.end)
        and not _NUMBERS.match(page.text, line.start, line.end)
        and not _signs(page, place)
        and not _wrote_abstract(page, place, known)
        and not (
            place < top + BELOW_TITLE and (_SIGNS.match(page.text, line.start, line.end) or _names_author(page, place, known))
        )
    ]


def _names_author(page: Page, place: int, known: Container[str]) -> bool:
    """Return whether a line right below the title names people: one with his office, several, one set apart, 禹 谦, or who salutes."""
    said = page.said(place)
    words, joined = plain(said), unspaced(said)
    apart = joined != said and joined not in FRAMES and "=" + joined not in known
    speaks = place + 1 < len(page.lines) and salutes(plain(page.said(place + 1)))
    return (
        speaks
        or _stands_twice(page, place)
        or _opens_alone(page, place, known)
        or _BYLINE.match(words) is not None
        or (apart and _APART.match(words) is not None)
    )


def _stands_twice(page: Page, place: int) -> bool:
    """Return whether a name stands above the title and below it, or again there."""
    said = page.said(place)
    return _APART.match(plain(said)) is not None and any(page.said(above) == said for above in range(place))


def _opens_alone(page: Page, place: int, known: Container[str]) -> bool:
    """Return whether a text opens with a name, and no line about it is like it, as headings of places or branches are."""
    said = page.said(place)
    return place == 0 and _APART.match(plain(said)) is not None and "=" + said not in known and not _alike(page, place)


def _wrote_abstract(page: Page, place: int, known: Container[str]) -> bool:
    """Return whether a short line right above the abstract says who wrote the paper."""
    said, below = page.said(place), page.said(place + 1) if place + 1 < len(page.lines) else ""
    return len(said) <= LONGEST_AUTHORS and _ABSTRACT.match(below) is not None and "=" + said not in known


def _signs(page: Page, place: int) -> bool:
    """Return whether a line names an organ above a day, or above another organ and a day: they sign what stands above."""
    days = page.kind(place + 1) == "date" or (page.kind(place + 2) == "date" and _is_organ(page, place + 1))
    return days and _is_organ(page, place)


def _is_organ(page: Page, place: int) -> bool:
    return _ORGAN.search(page.said(place).rstrip(COLONS + " ")) is not None


def values(page: Page, place: int, words: Mapping[str, int]) -> Values:
    """Return the features of a line.

    Args:
        page: the text.
        place: which of its lines.
        words: how much more often a run of two characters opens (``^``) or ends (``$``) a heading than a clause.
    """
    line, said = page.lines[place], _closed(page.said(place)) if place else page.said(place)
    bare = said.rstrip(COLONS + " ")
    form = _FORM.match(said)
    before, after = page.kind(place - 1), page.kind(place + 1)
    following = page.lines[place + 1] if place + 1 < len(page.lines) else None
    size = step(len(bare), (3, 4, 5, 7, 9, 12, 16, 20, 25, 30, 36))
    return {
        "size": f"{size}",
        "first": char_class(said[0]),
        "last": char_class(said[-1]),
        "form": form.lastgroup or "" if form else "plain",
        "commas": f"{min(2, sum(bare.count(c) for c in '，,'))}{min(1, bare.count('、'))}",
        "end": f"{words.get('$' + bare[-2:], 0)}",
        "opening": f"{words.get('^' + bare[:2], 0)}",
        "whole": f"{words.get('=' + bare, 0)}",
        "function": f"{_FUNCTION.search(bare) is not None}",
        "organ": f"{_ORGAN.search(bare) is not None}",
        "dated": f"{_DATE_WITHIN.search(bare) is not None}",
        "before": before,
        "after": after,
        "around": f"{before}|{after}",
        "blank": _blank(line, following),
        "indent": f"{min(line.indent, 3)}",
        "place": _place(page, place),
        "rest": f"{step(len(page.lines) - place, (2, 3, 5))}{place > page.prose[1]}",
        "offset": f"{line.start in page.offset}",
        "offset_share": f"{line.start in page.offset}{step(len(page.offset), (1, 3, 10))}",
        "repeated": f"{step(page.repeated[said], (2, 3, 4, 6))}",
        "echo": f"{_echo(page.text, bare, line.end)}",
        **page.shares,
        "room": _room(page, place),
        "shape_share": f"{_alike(page, place)}",
        "commas_after": f"{step(_commas_below(page, place), (1, 2, 4))}",
        "kind": f"{_KIND.search(plain(bare)) is not None}{before in _BEFORE_TITLES}{_above(page, place) == 'colon'}",
        "names": f"{_NAMES.match(said) is not None}{step(place, (3, 8))}",
        "above": _above(page, place),
        "behind_title": _behind_title(page, place),
        "off_last": f"{line.start in page.offset}{char_class(said[-1])}",
        "off_after": f"{line.start in page.offset}{after}",
        "before_two": f"{page.kind(place - 2)}|{before}",
        "after_two": f"{after}|{page.kind(place + 2)}",
        "words_above": _words(page, place - 1, words),
        "words_below": _words(page, place + 1, words),
        "size_below": f"{step(len(page.said(place + 1)), (5, 8, 12, 18, 25))}" if after in TITLES else "none",
        "joint": _joint(page, place),
        "gap": _gap(said),
        "within": _within(said),
        "trailing": f"{bare[-1:] in _TRAILING}{said[-1] in COLONS}",
        "long": f"{'，' in bare}{step(len(bare), (8, 12, 16, 20, 26))}",
    }


def _closed(said: str) -> str:
    """Return a title that opens or closes what others divide without its colon and the blanks that set its characters apart: 前　言.

    The first line of a text is left as it is: there such a word heads a preface that is no part.
    """
    joined = unspaced(said).rstrip(COLONS)
    return joined if joined in FRAMES else said


def _words(page: Page, place: int, words: Mapping[str, int]) -> str:
    """Return what the words of the line above or below say of headings, where it may be one, too."""
    if page.kind(place) not in TITLES:
        return "none"
    bare = page.said(place).rstrip(COLONS + " ")
    return f"{words.get('^' + bare[:2], 0) + words.get('$' + bare[-2:], 0)}"


def _joint(page: Page, place: int) -> str:
    """Return how often the text nearby has the two characters about a line's end: they are one word that a wrap parted."""
    if place + 1 >= len(page.lines):
        return "none"
    line, after = page.lines[place], page.lines[place + 1].start
    pair = page.text[line.end - 1] + page.text[after]
    near = page.text.count(pair, max(0, line.start - NEAR), line.start) + page.text.count(pair, after, after + NEAR)
    return f"{min(2, near)}{line.end - line.start > HALF}"


def _gap(said: str) -> str:
    """Return in how many pieces blanks part a line, and how long the last is: 县教育局　王小明."""
    pieces = said.split()
    return f"{min(len(pieces), 3)}{min(len(pieces[-1]), 6) if len(pieces) > 1 else ''}"


def _within(said: str) -> str:
    """Return what stands right within the bracket or quotation mark that closes a line."""
    inner = said.rstrip(CLOSERS + "】〕］]")
    return char_class(inner[-1]) if inner and inner != said else "none"


def _commas_below(page: Page, place: int) -> int:
    """Return how many commas the next line has."""
    if place + 1 >= len(page.lines):
        return 0
    return sum(page.said(place + 1).count(c) for c in "，,。")


def _above(page: Page, place: int) -> str:
    """Return what the line above ends with."""
    return char_class(page.text[page.lines[place - 1].end - 1]) if place else "none"


def _behind_title(page: Page, place: int) -> str:
    """Return how many lines stand between the report's title and a line."""
    if not page.title:
        return "none"
    up = next((n for n in range(5) if n > place or page.lines[place - n].start < page.title), 5)
    return f"{up}"


def _room(page: Page, place: int) -> str:
    """Return how many lines stand between it and the title lines above and below."""
    up = next((n for n in range(1, 6) if place - n < 0 or page.kinds[place - n] in TITLES), 6)
    down = next((n for n in range(1, 6) if place + n >= len(page.kinds) or page.kinds[place + n] in TITLES), 6)
    return f"{min(up, 3)}{min(down, 3)}"


def _alike(page: Page, place: int) -> int:
    """Return how many of the nearest title lines have its form."""
    form = _shape(page.said(place))
    near = [n for n in range(max(0, place - 12), min(len(page.lines), place + 13)) if n != place and page.kinds[n] in TITLES]
    return min(3, sum(_shape(page.said(n)) == form for n in near))


def is_tag(page: Page, place: int) -> bool:
    """Return whether brackets hold the whole line: 【基本案情】."""
    form = _FORM.match(page.said(place))
    return form is not None and form.lastgroup == "tag"


def _shape(words: str) -> tuple[str, str, int]:
    form = _FORM.match(words)
    return (form.lastgroup or "" if form else "", char_class(words[-1]), len(words) // 12)


def _blank(line: Line, following: Line | None) -> str:
    return f"{line.blanks > 1}{following.blanks > 1 if following else ''}"


def _place(page: Page, place: int) -> str:
    return f"{step(place, (1, 2, 3, 5, 8))}{place < page.prose[0]}"


def _echo(text: str, words: str, end: int) -> int:
    """Return how much of a line's words the next 200 characters have."""
    pairs = {words[i : i + 2] for i in range(len(words) - 1)}
    window = text[end : end + 200]
    return step(100 * sum(pair in window for pair in pairs) // max(1, len(pairs)), (1, 15, 30, 50, 75))

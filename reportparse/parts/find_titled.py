"""Finds the parts that a line names: references, notes, an abstract, and lines that are notes by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from reportparse.draft import PartPlace
from reportparse.papers import DATE, KEYWORDS, NUMBER, ORGAN, SOURCES
from reportparse.parts.page import Page
from reportparse.parts.read_day import read_day
from reportparse.parts.rows import CITED, ENTRY, GLUED, LINES, TITLED
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, SENTENCE_STOPS
from reportparse.tokenizer.set_aside import FOOT

YEAR_BRACKETS = "〔[［﹝"
"""What opens the year of a number wherever it stands; round brackets are too common for that."""
LONGEST_ISSUER = 32
"""How many characters stand before the year in its line at most."""
LONGEST_REFERENCE = 320
"""The longest line that is a reference."""
SENTENCES = 3
"""How many full stops show that a line is running text with a note set into it."""
_OPENS_NOTE = frozenset("：:（([［【1①")
"""What follows the word that opens notes in the midst of a line."""
ABSTRACT_LINES = 12
"""In how many lines of an abstract its keywords are looked for."""
FEWEST_ENTRIES = 2
"""How many entries make a list."""
_TITLE = lazy(
    rf"\n(?=[^\n]{{2,60}}+(?:\n|\Z))[{BLANKS}#*>【「]*+(?:"
    + "|".join(f"(?P<t{place}>{row.title})" for place, row in enumerate(TITLED))
    + rf")[】」*:：（）节选{BLANKS}]{{0,8}}(?=\n|\Z)"
)
_LINE = lazy(rf"\n[{BLANKS}>]*+(?:" + "|".join(f"(?P<l{place}>{row.pattern})" for place, row in enumerate(LINES)) + r")(?=\n|\Z)")
_STAMP = lazy(
    rf"\n[{BLANKS}]*+[（(]?(?P<number>{NUMBER})(?:[{BLANKS}，,]*(?P<date>{DATE})(?:印发|发布)?)?[）)]?[{BLANKS}]*(?=\n|\Z)"
    rf"(?:\s+(?P<addressee>[^{ANY_STOPS}\n]{{1,260}}(?:{ORGAN}|企业)[:：])[{BLANKS}]*(?=\n|\Z))?"
)
"""The number of a paper on a line of its own, with the day or with the addressee below it, wherever it stands."""
_KEYWORDS = lazy(KEYWORDS)
_REFERENCES = lazy("参考(?:文献|资料)")
_SOURCES = lazy(SOURCES)


def find_titled(page: Page, headings: Sequence[tuple[int, int]]) -> Iterator[PartPlace]:
    """Yield the parts that a line of their own names, in no order."""
    titles = list(_TITLE.finditer(page.text))
    for found, below in zip_longest(titles, titles[1:]):
        until = below.start() if below else len(page.text)
        group = found.lastgroup or "t0"
        start, inside = page.words(*found.span())
        row = TITLED[int(group[1:])]
        end = page.section_end(start, inside, until, lists=row.lists)
        end = _list_end(page, inside, end) if row.lists else _abstract_end(page, inside, end)
        yield PartPlace(row.kind, *page.words(start, end))
    for found in _LINE.finditer(page.text):
        yield PartPlace(LINES[int((found.lastgroup or "l0")[1:])].kind, *page.words(*found.span()))
    yield from _cited(page)
    yield from _ruled_off(page)
    yield from _glued(page)
    yield from _stamps(page.text)
    if "参考" in page.text or "来源" in page.text:
        yield from _headed(page, headings)


def _headed(page: Page, headings: Sequence[tuple[int, int]]) -> Iterator[PartPlace]:
    """Yield what stands in the items whose headings name references; the heading stays the item's own."""
    for item, (start, end) in zip(page.items, headings, strict=True):
        named = start < end and (_REFERENCES.search(page.text, start, end) or _SOURCES.match(page.text, start))
        if named and item.start < start:
            yield PartPlace("references", *page.words(end, page.section_end(item.start, end, len(page.text))))


def _ruled_off(page: Page) -> Iterator[PartPlace]:
    """Yield the notes below a rule, unless they are items; a line that ends as no sentence does goes on on the next."""
    rules = list(FOOT.finditer(page.text))
    for rule, below in zip_longest(rules, rules[1:]):
        end = rule.end()
        until = page.section_end(end, end, below.start() if below else len(page.text), lists=False)
        for left, right in page.lines(end, until):
            if not ENTRY.match(page.text, left, right) and page.text[end - 1] in SENTENCE_STOPS:
                break
            end = right
        if end > rule.end():
            yield PartPlace("notes", *page.words(rule.start(), end))


def _stamps(text: str) -> Iterator[PartPlace]:
    """Yield the numbers on lines of their own, with what stands beside and below them."""
    for bracket in YEAR_BRACKETS:
        at = text.find(bracket)
        while at >= 0:
            line = text.rfind("\n", max(0, at - LONGEST_ISSUER), at)
            if line >= 0 and (found := _STAMP.match(text, line)) is not None:
                yield PartPlace("number", *found.span("number"))
                if found["addressee"]:
                    yield PartPlace("addressee", *found.span("addressee"))
                if found["date"]:
                    yield PartPlace("date", *found.span("date"), read_day(found["date"]))
            at = text.find(bracket, at + 1)


def _cited(page: Page) -> Iterator[PartPlace]:
    """Yield the lines that a work's type shows to be references."""
    if "]" not in page.text and "］" not in page.text:
        return
    reached = 0
    for found in CITED.finditer(page.text):
        if found.start() < reached:
            continue
        start, end = page.line(found.start())
        reached = end
        if end - start <= LONGEST_REFERENCE and page.text.count("。", start, end) < SENTENCES:
            yield PartPlace("references", start, end)


def _glued(page: Page) -> Iterator[PartPlace]:
    """Yield the notes and references that open behind a sentence, in a line that goes on."""
    for word, kind in GLUED.items():
        at = page.text.find(word)
        while at >= 0:
            after = page.text[at + len(word) : at + len(word) + 1]
            if page.text[max(0, at - 1) : at] in ("。", "；") and after in _OPENS_NOTE:
                start, end = page.words(at, page.line(at)[1])
                yield PartPlace(kind, start, end)
                break
            at = page.text.find(word, at + 1)


def _abstract_end(page: Page, start: int, end: int) -> int:
    """Return where an abstract ends: behind its keywords, or its first paragraph where it has none."""
    lines = list(islice(page.lines(start, end), ABSTRACT_LINES))
    below = [right for left, right in lines if _KEYWORDS.match(page.text, left, right)] or [right for _, right in lines[:1]]
    return below[-1] if below else end


def _list_end(page: Page, start: int, end: int) -> int:
    """Return where a part ends that is a list: at the first line behind some entries that is none."""
    entries = 0
    for left, right in page.lines(start, end):
        if ENTRY.match(page.text, left, right):
            entries += 1
        elif entries >= FEWEST_ENTRIES:
            return left
        elif entries == 0:
            return end
    return end

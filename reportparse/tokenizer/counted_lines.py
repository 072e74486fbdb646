"""Finds what opens lines and tells nothing alone: A1 and A2, 一 and 二 or 壹 and 贰 before a blank, 一：and 二：, 一抓… and 二抓…, 一个是… again and again.

Each counts up from one line to the next, or comes again; what does neither is a word of the text as others are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from reportparse.markers.families import BULLET, FORMAL_NUMBER, LETTERED, MAIN_NUMBER, URGED
from reportparse.markers.family import Family
from reportparse.markers.label_words import NO_COUNTED_VERBS
from reportparse.markers.numerals import CJK, DIGIT, FORMAL, LETTERS, TO_TEN, parse_numeral
from reportparse.patterns import HAN, lazy
from reportparse.runs import runs
from reportparse.signs import BLANKS, COLONS
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Reading
from reportparse.tokenizer.counted_nouns import FEWEST, INDENT, NO_ROW, OPENS, TITLE, Numbered, counts_up, from_one

FEWEST_BEFORE_BLANK = 2
"""How many numerals before a blank and a title count up at least: a book's section may have two parts."""
FEWEST_OF_LETTER = 2
"""How many codes of one letter count up at least, where those of all letters are as many as others."""
MOST_LINES = 2
"""Over how many lines an item goes at most that is told by the words of the next alone: its heading and its text."""


def counted_lines(text: str) -> list[Spot]:
    """Return what opens lines and counts up from one to the next, or comes again.

    Args:
        text: the cleaned text.
    """
    return [*_codes(text), *_formal(text), *_before_blanks(text), *_before_colons(text), *_verbs(text), *_again(text)]


def _codes(text: str) -> list[Spot]:
    """Return a letter and a number before a title or a sentence, A1 指标名称, where the numbers of each letter count up."""
    groups: dict[str, list[Numbered]] = {}
    for match, value in _valued(_CODE.finditer(text), LETTERED):
        groups.setdefault(match["letter"], []).append((match, value))
    found = [one for group in groups.values() for run in from_one(group, FEWEST_OF_LETTER) for one in run]
    return [
        (*match.span("words"), (Reading(LETTERED, value, (parse_numeral(LETTERS, match["letter"]) or 0,)),))
        for match, value in (found if len(found) >= FEWEST else [])
    ]


def _formal(text: str) -> Iterator[Spot]:
    """Yield formal numerals that a blank parts from a title on their line: 壹 我们的家底."""
    return _counted(_FORMAL.finditer(text), FORMAL_NUMBER, counts_up)


def _before_blanks(text: str) -> Iterator[Spot]:
    """Yield numerals that a blank parts from a title on their line and that go on one by one: 一 家底 / …… / 二 病根."""
    found = _valued(_at_lines(_SPACED, _SPACED_BELOW, text), MAIN_NUMBER)
    for run in from_one(found, FEWEST_BEFORE_BLANK, lambda one, two: two[1] == one[1] + 1):
        yield from ((*match.span("words"), (Reading(MAIN_NUMBER, value),)) for match, value in run)


def _at_lines(first: re.Pattern[str], below: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Return what opens the text, by a pattern, and what opens its other lines, by the same behind their breaks."""
    head = first.match(text)
    return chain([head] if head else [], below.finditer(text))


def _before_colons(text: str) -> Iterator[Spot]:
    """Yield numerals before a colon that go on from one before 、, or of which two count from one: 三、…… / 四：……."""
    found = list(_valued(_at_lines(_MAIN, _MAIN_BELOW, text), MAIN_NUMBER))
    for (one, value), (two, other) in pairwise(found):
        if two["sign"] in COLONS and other == value + 1:
            if value == 1 and one["sign"] in COLONS:
                yield *one.span("words"), (Reading(MAIN_NUMBER, value),)
            yield *two.span("words"), (Reading(MAIN_NUMBER, other),)


def _verbs(text: str) -> Iterator[Spot]:
    """Yield numerals before one verb, line after line: 一抓源头。… / 二抓过程。… / 三抓末端。…."""

    def follows(one: Numbered, two: Numbered) -> bool:
        return two[1] == one[1] + 1 and two[0]["verb"] == one[0]["verb"] and _near(text, one[0], two[0])

    return _counted(_VERB.finditer(text), URGED, follows)


def _again(text: str) -> Iterator[Spot]:
    """Yield the words with which one line after the other opens: 一个是… / 一个是… / 还有一个是…."""

    def follows(one: re.Match[str], two: re.Match[str]) -> bool:
        return one["noun"] == two["noun"] and _near(text, one, two)

    for run in runs(_AGAIN.finditer(text), follows):
        yield from ((*match.span("words"), (Reading(BULLET, None),)) for match in (run if len(run) >= FEWEST else ()))


def _counted(found: Iterator[re.Match[str]], family: Family, follows: Callable[[Numbered, Numbered], bool]) -> Iterator[Spot]:
    """Yield what counts up from one, as markers of a family."""
    for run in from_one(_valued(found, family), follows=follows):
        yield from ((*match.span("words"), (Reading(family, value),)) for match, value in run)


def _valued(found: Iterator[re.Match[str]], family: Family) -> Iterator[Numbered]:
    """Yield what was found with the values of its numerals, which are those of a family."""
    for match in found:
        if family.system and (value := parse_numeral(family.system, match["number"])):
            yield match, value


def _near(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Return whether the line that one opens, and what follows it, are few lines up to that of the other; empty ones do not count."""
    return sum(line != "" and not line.isspace() for line in text[one.end() : two.start("words")].split("\n")) <= MOST_LINES


_CODE = lazy(
    rf"{OPENS}(?P<words>(?P<letter>[A-Z])(?P<number>[{DIGIT}]{{1,2}}))(?=[{BLANKS}]{{1,4}}(?:{HAN}|[“《「『（]))"
    rf"{NO_ROW}"
)
_FORMAL = lazy(rf"{OPENS}(?P<words>(?P<number>[{FORMAL}]{{1,2}})){TITLE}")
_CELLS = rf"(?![^\n]{{1,60}}[{BLANKS}]\d|(?:[{BLANKS}]{{1,8}}[^\s]{{1,30}}){{3,12}}[{BLANKS}]*(?:\n|\Z))"
"""No cells follow: no figure behind a blank, and no three words that blanks part."""
_HEADED = rf"[{BLANKS}]{{0,{INDENT}}}(?P<words>(?P<number>[{CJK}]{{1,3}})){TITLE}{_CELLS}"
_SPACED = lazy(_HEADED)
_SPACED_BELOW = lazy(rf"\n{_HEADED}")
_NUMBERED = rf"[{BLANKS}]{{0,{INDENT}}}(?P<words>(?P<number>[{CJK}]{{1,3}})(?P<sign>[{COLONS}、]))(?=[^\s])"
_MAIN = lazy(_NUMBERED)
_MAIN_BELOW = lazy(rf"\n{_NUMBERED}")
"""Numerals that open a line: the first, and any other, which its break makes quick to find."""
_VERB = lazy(
    rf"\n[{BLANKS}]{{0,{INDENT}}}(?P<words>(?P<number>[{TO_TEN}]))(?P<verb>(?![{NO_COUNTED_VERBS}]){HAN})(?=(?:{HAN}|[“《「]))"
)
_AGAIN = lazy(
    rf"\n[{BLANKS}]{{0,{INDENT}}}(?P<words>(?:还有|還有|再有|另外|最后|最後|再|另|头|頭)?一(?P<noun>[个個件条條样樣桩樁])就?是)(?=[^\n]{{2}})"
)

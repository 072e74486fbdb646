"""Finds numbers beside a noun of any kind where the noun counts up: they open lines, 命题一　… or 第1案　…, or points.

Points are 第一道坎，…, 第一阶段（上半年）…, 第二个是… or 阶段1：….

A noun that stands with 一, 二 and 三 numbers parts; one that does not is a word of the text as others are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from reportparse.markers.families import NUMBERED_NOUN, USUAL
from reportparse.markers.label_words import NO_COUNTED, NO_COUNTED_POINTS, NO_LABEL_ENDS, NO_LABELS, NUMBERED_STARTS
from reportparse.markers.numerals import DIGIT, LETTERS, TO_TEN, System, parse_numeral
from reportparse.patterns import HAN, lazy
from reportparse.runs import runs
from reportparse.signs import BLANKS, STOPS
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Lead, Reading

FEWEST = 3
"""How many numbers of a noun count up at least."""
LONGEST_TITLE = 40
"""The longest title behind such a number, in characters."""
INDENT = 12
"""How many blanks and signs of Markdown may stand before one."""
MOST_RULES = 12
"""How many points are called 条, as in 第一条，开门办事。; more are the articles of a law."""
STEP = 2
"""How much higher than the one before it a number may be: one may be lacking."""
_SYSTEMS: tuple[System, ...] = ("cjk", "arabic", LETTERS)

Numbered = tuple[re.Match[str], int]
"""A number beside a noun, and its value."""


def counted_labels(text: str) -> list[Lead]:
    """Return the numbers beside a noun that a blank parts from a title on their line: 练习一　四十七秒, 第1案　行动药车.

    Args:
        text: the cleaned text.
    """
    return [
        Lead(*match.span("words"), (Reading(NUMBERED_NOUN, value),), "numbered")
        for pattern in (_NOUN_FIRST, _NUMBER_FIRST)
        for match, value in _counted(match for match in pattern.finditer(text) if _may_head(match["noun"]))
    ]


def counted_points(text: str) -> list[Spot]:
    """Return the points that count with a noun of their own, each a clause or more: 第一道坎，补贴少。第二道坎，….

    The first may be said otherwise: 头一样，…第二样，…, 一个是…第二个是…. A noun may stand before its number: 阶段1：….

    Args:
        text: the cleaned text.
    """
    found: list[Numbered] = []
    if _LATER.search(text):
        named = (match for match in _POINT.finditer(text) if _may_count(match))
        ruled = list(_counted(_RULE.finditer(text)))
        found += [*_counted(named), *_counted(_SPOKEN.finditer(text)), *(ruled if len(ruled) <= MOST_RULES else ())]
    if _LATER_NAMED.search(text):
        found += _counted(match for match in _NAMED.finditer(text) if _may_head(match["noun"]))
    return [(*match.span("words"), (Reading(USUAL["point"], value),)) for match, value in found]


def _may_head(noun: str) -> bool:
    if noun in NO_COUNTED_POINTS or noun in NUMBERED_STARTS:
        return noun in NUMBERED_STARTS
    return not (noun.startswith((*NO_LABELS, *NO_COUNTED)) or noun.endswith((*NO_LABEL_ENDS, *NO_COUNTED)))


def _may_count(point: re.Match[str]) -> bool:
    """Return whether a point counts, as one behind a semicolon does where brackets say more of it: ；第二阶段（下半年）."""
    return not point["noun"].startswith(NO_COUNTED_POINTS) and (point[0][0] not in "；;" or point["after"] in "（(")


def _counted(found: Iterable[re.Match[str]]) -> Iterator[Numbered]:
    """Yield the numbers of each noun, in one kind of numerals, that begin with one and count up."""
    groups: dict[tuple[str, str], list[Numbered]] = {}
    for match in found:
        system, value = _read(match["number"])
        groups.setdefault((match["noun"], system), []).append((match, value))
    for group in groups.values():
        for run in from_one(group):
            yield from run


def _read(numeral: str) -> tuple[str, int]:
    values = ((system, parse_numeral(system, numeral)) for system in _SYSTEMS)
    return next(((system, value) for system, value in values if value), ("", 0))


def counts_up(one: Numbered, two: Numbered) -> bool:
    """Return whether a number goes on from another."""
    return 0 < two[1] - one[1] <= STEP


def from_one(
    found: Iterable[Numbered], fewest: int = FEWEST, follows: Callable[[Numbered, Numbered], bool] = counts_up
) -> Iterator[list[Numbered]]:
    """Yield the runs that begin with one and are long enough."""
    return (run for run in runs(found, follows) if run[0][1] == 1 and len(run) >= fewest)


_NUMERAL = f"[{TO_TEN}]{{1,3}}|[{DIGIT}]{{1,2}}"
_NOUN = f"(?:(?![{TO_TEN}第年月日]){HAN})"
"""A character of a noun, none of a numeral or a day."""
OPENS = rf"\n[{BLANKS}*_#>]{{0,{INDENT}}}"
NO_ROW = rf"(?![^\n]{{1,60}}[{BLANKS}][\d.,，%％]{{1,12}}[{BLANKS}]*(?:\n|\Z))"
"""No row of a table ends the line."""
TITLE = (
    rf"(?=[{BLANKS}]{{1,4}}[^\s。，；：:,;\d%％.．、）)][^\n。；;\u3000\t]{{1,{LONGEST_TITLE}}}[{STOPS}]?[{BLANKS}]*(?:\n|\Z))"
    rf"{NO_ROW}"
)
"""A blank and a title."""
_NOUN_FIRST = lazy(rf"{OPENS}(?P<words>(?P<noun>{_NOUN}{{2,4}}) ?(?P<number>{_NUMERAL}|[A-Z])){TITLE}")
_NUMBER_FIRST = lazy(rf"{OPENS}(?P<words>第 ?(?P<number>{_NUMERAL}) ?(?P<noun>{_NOUN}{{1,3}})){TITLE}")
_OPENS_POINT = rf"(?:[\n。：:；;]|\A)[{BLANKS}]{{0,{INDENT}}}"
_POINT = lazy(
    rf"{_OPENS_POINT}(?P<words>(?:第|[头頭](?=一))(?P<number>{_NUMERAL})(?P<noun>[道个個重條条大类類]?{_NOUN}{{1,2}}))(?=(?P<after>[，,（(]))"
)
_NAMED = lazy(rf"[。：:；;][{BLANKS}]{{0,{INDENT}}}(?P<words>(?P<noun>{_NOUN}{{2}})(?P<number>{_NUMERAL})[：:])")
_LATER_NAMED = lazy(rf"[二2２](?<={_NOUN}.)[：:]")
"""The second of those whose noun stands first."""
_SPOKEN = lazy(
    rf"{_OPENS_POINT}(?P<words>(?:第|[头頭]?(?=一))(?P<number>{_NUMERAL})(?P<noun>[个個件条條样樣桩樁])就?是)(?=[^\n]{{2}})"
)
_LATER = lazy(rf"第[二三23２３]{_NOUN}{{1,3}}(?:[，,（(]|就?是)")
"""The second or third point, one of which stands in each run: looked for by its first sign, which is quick."""
_RULE = lazy(rf"\n[{BLANKS}]{{0,{INDENT}}}(?P<words>第(?P<number>{_NUMERAL})(?P<noun>[条條]))(?=[，,])")

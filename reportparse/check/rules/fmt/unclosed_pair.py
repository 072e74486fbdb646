"""FMT011: a quote, bracket or title mark is not closed."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.markers.numerals import DIGIT, TO_TEN
from reportparse.patterns import lazy
from reportparse.signs import PAIRS
from reportparse.source import Span

KINDS = {"“": "”", "《": "》", "（": "）", "(": "）", "〈": "〉", "〔": "〕", "【": "】"}
"""Opening signs, with what closes them; brackets of either width close one another."""
WIDE = {")": "）"}
PAIR_SIGNS = lazy("[“”《》（）()〈〉〔〕【】]")
MOST_REPORTED = 100
"""How many are reported; where there are more, they are no marks of punctuation."""
_BOUND = r"[-+−]?(?:\d{1,9}(?:\.\d{1,6})?|∞)[%％]?"
INTERVAL = lazy(rf"[\[［(（]\s?{_BOUND}[,，]\s?{_BOUND}\s?[)）\]］]")
"""A range of numbers, which may hold one of its ends alone: [60,70)."""
COUNTED = lazy(rf"(?:^|[\s，。；：、])[{DIGIT}a-zA-Z{TO_TEN}]{{1,3}}\Z")
"""What stands before a closing bracket that has no other: a number as in 1)."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the signs without a partner, each kind looked at by itself.

    A quotation of several paragraphs opens each of them and is closed once.
    """
    text = context.text
    intervals = _intervals(text)
    waiting: dict[str, list[int]] = {}
    alone: list[int] = []
    for found in PAIR_SIGNS.finditer(text):
        sign, place = found.group(), found.start()
        if place in intervals:
            continue
        if sign in KINDS:
            places = waiting.setdefault(KINDS[sign], [])
            if not (sign == "“" and places and context.starts_line(place)):
                places.append(place)
        elif places := waiting.get(WIDE.get(sign, sign), []):
            places.pop()
        elif sign not in ")）" or not COUNTED.search(text[max(0, place - 4) : place]):
            alone.append(place)
    for place in sorted(alone + [place for places in waiting.values() for place in places])[:MOST_REPORTED]:
        yield _hit(text[place], place)


def _intervals(text: str) -> set[int]:
    """Return the places of the brackets around ranges of numbers; most texts have no square one."""
    if not any(sign in text for sign in "[]［］"):
        return set()
    return {place for found in INTERVAL.finditer(text) for place in (found.start(), found.end() - 1)}


def _hit(sign: str, place: int) -> Hit:
    return Hit(Span(place, place + 1), {"sign": sign, "partner": KINDS.get(sign) or PAIRS[WIDE.get(sign, sign)]})


RULE = Rule(
    code="FMT011",
    name="unclosed-pair",
    level="warning",
    message=("“{sign}” has no “{partner}”", "“{sign}”没有对应的“{partner}”"),
    what=("Looks for quotes, brackets and title marks without their partner.", "查找不成对的引号、括号和书名号。"),
    why=("It is unclear where the quotation or the title ends.", "无法判断引文或书名到哪里为止。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n根据《养老服务条例的规定，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n根据《养老服务条例》的规定，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    check=check,
    source="GB/T 15834-2011",
)

"""FMT011: a quote, bracket or title mark is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Options, Rule
from reportparse.check.violation import Hit
from reportparse.source import Span

KINDS = {"“": "”", "《": "》", "（": "）", "(": "）", "〈": "〉", "〔": "〕", "【": "】"}
"""Opening signs, with what closes them; brackets of either width close one another."""
OPENING = {"”": "“", "》": "《", "）": "（", "〉": "〈", "〕": "〔", "】": "【"}
WIDE = {")": "）"}
SIGNS = re.compile("[“”《》（）()〈〉〔〕【】]")
COUNTED = re.compile(r"(?:^|[\s，。；：、])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}\Z")
"""What stands before a closing bracket that has no other: a number as in 1)."""


def check(context: Context, options: Options) -> Iterator[Hit]:
    """Yield the signs that have no partner within their paragraph."""
    for node in context.nodes:
        if node.heading and not node.heading.spans:
            yield from _unpaired(context.text, node.heading.span, whole=False)
    for span in context.stretches():
        yield from _unpaired(context.text, span, whole=True)


def _unpaired(text: str, span: Span, *, whole: bool) -> Iterator[Hit]:
    """Yield the signs without a partner, each kind looked at by itself; a heading may be closed by the text behind it."""
    waiting: dict[str, list[int]] = {}
    for found in SIGNS.finditer(text, span.start, span.end):
        sign, place = found.group(), found.start()
        if sign in KINDS:
            waiting.setdefault(KINDS[sign], []).append(place)
        elif places := waiting.get(sign := WIDE.get(sign, sign)):
            places.pop()
        elif sign != "）" or not COUNTED.search(text[max(span.start, place - 4) : place]):
            yield _hit(text[place], place)
    if whole or text[span.end : span.end + 1] in ("\n", ""):
        for place in sorted(place for places in waiting.values() for place in places):
            yield _hit(text[place], place)


def _hit(sign: str, place: int) -> Hit:
    return Hit(Span(place, place + 1), {"sign": sign, "partner": KINDS.get(sign) or OPENING[WIDE.get(sign, sign)]})


RULE = Rule(
    code="FMT011",
    name="unclosed-pair",
    level="warning",
    message=("“{sign}” has no “{partner}” in its paragraph", "“{sign}”在本段内没有对应的“{partner}”"),
    what=("Looks for quotes, brackets and title marks without their partner in the paragraph.", "查找段落内不成对的引号、括号和书名号。"),
    why=("It is unclear where the quotation or the title ends.", "无法判断引文或书名到哪里为止。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n根据《养老服务条例的规定，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n根据《养老服务条例》的规定，全镇建成十二个站点。\n二、存在问题\n人手不足。\n",
    check=check,
    source="GB/T 15834-2011",
)

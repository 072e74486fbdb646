"""DOC004: the addressee does not end in a full-width colon (GB/T 9704-2012, 7.3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import official_parts, own_numbers
from reportparse.check.violation import Fix, Hit
from reportparse.papers import ORGAN
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, LINE_BLANKS
from reportparse.source import Span
from reportparse.splice import Edit

HALF = ":﹕"
"""Colons that are not the full-width one."""
COLONS = f"：{HALF}"
NEAR = 10
"""How many characters below the title its number or its date begins at most."""
OPEN = lazy(
    rf"\s{{0,9}}(?:^|(?<=\s))(?P<who>各[^{ANY_STOPS}\n]{{1,200}}(?:{ORGAN}))(?P<sign>[，,。；;﹕]?)[{LINE_BLANKS}]*+(?=\n)"
)
"""A line that names whom a paper addresses and is not closed; what is no list of organs may be a line of the text."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the addressees with another colon, and the one below the title that has none."""
    closed = [part for part in official_parts(context, "addressee") if context.text[part.span.end - 1] in COLONS]
    for part in closed:
        last = part.span.end - 1
        if context.text[last] in HALF:
            details = {"who": context.text[max(part.span.start, last - 12) : last]}
            yield Hit(Span(last, part.span.end), details, Fix((Edit(last, part.span.end, "："),)))
    if not closed and (found := _open(context)) is not None:
        details = {"who": found["who"][-12:]}
        yield Hit(Span(*found.span("who")), details, Fix((Edit(*found.span("sign"), "："),)))


def _open(context: Context) -> re.Match[str] | None:
    """Return the line below the title of a numbered paper, and below its number and date, that names whom it addresses."""
    title = context.report.title
    if title is None or not any(own_numbers(context)):
        return None
    heads = [part.span for part in context.report.parts if part.kind in ("number", "date")]
    head = [span.end for span in heads if span.start <= title.span.end + NEAR]
    below = max([title.span.end, *head])
    return OPEN.match(context.text, below + (context.text[below : below + 1] in ("）", ")")))


RULE = Rule(
    code="DOC004",
    name="addressee-colon",
    level="warning",
    message=(
        "“{who}”, whom the paper addresses, must be followed by “：”",
        "主送机关“{who}”后应标全角冒号“：”",
    ),
    what=(
        "Looks for addressees with a half-width colon or with none.",
        "查找主送机关名称后冒号为半角或缺冒号的情况。",
    ),
    why=(
        "The standard sets a full-width colon behind the last addressee; without it the line reads as text.",
        "标准规定最后一个机关名称后标全角冒号；没有冒号，就与正文混在一起。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府:\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.2",
)

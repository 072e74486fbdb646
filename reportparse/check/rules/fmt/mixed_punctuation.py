"""FMT012: full- and half-width punctuation stand in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import FULL_SIGNS
from reportparse.source import Span
from reportparse.splice import Edit

CJK = rf"[{IDEOGRAPHS}》”）」]"
HALF = lazy(rf"(?<={CJK})[,;:?!](?=\s*(?:[{IDEOGRAPHS}《“（「\d]|\Z))")
WIDE = lazy("[，；：？！、]")
END = lazy("[。\n]")


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the half-width signs between Chinese characters in sentences that have full-width ones too."""
    for span in context.stretches():
        text = context.text[span.start : span.end]
        if not any(sign in text for sign in FULL_SIGNS):
            continue
        start = 0
        for stop in [*(found.end() for found in END.finditer(text)), len(text)]:
            if WIDE.search(text, start, stop):
                yield from _signs(text, start, stop, span.start)
            start = stop


def _signs(text: str, start: int, stop: int, shift: int) -> Iterator[Hit]:
    for found in HALF.finditer(text, start, stop):
        place, sign = found.start() + shift, found.group()
        fix = Fix((Edit(place, place + 1, FULL_SIGNS[sign]),), safe=False)
        yield Hit(Span(place, place + 1), {"sign": sign, "right": FULL_SIGNS[sign]}, fix)


RULE = Rule(
    code="FMT012",
    name="mixed-punctuation",
    level="warning",
    message=(
        "half-width “{sign}” in a sentence with full-width signs; write “{right}”",
        "同一句中混用半角“{sign}”，应为“{right}”",
    ),
    what=(
        (
            "Looks for half-width commas, colons, semicolons, question and exclamation marks between Chinese characters, in sentences that "
            "have full-width ones too."
        ),
        "查找同一句中与全角标点混用、夹在汉字之间的半角逗号、冒号、分号、问号和叹号。",
    ),
    why=(
        "Chinese text has full-width punctuation; mixed widths show, and break search.",
        "中文文本使用全角标点；混用既不美观，也影响检索。",
    ),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村,三个社区，共有老人三千名。\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村，三个社区，共有老人三千名。\n二、存在问题\n人手不足。\n",
    check=check,
    fix="unsafe",
    source="GB/T 15834-2011",
)

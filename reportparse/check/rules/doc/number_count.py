"""DOC002: the count in a document number has 第 before it or zeros, or its year has 年 (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import own_numbers
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import lazy
from reportparse.source import Span
from reportparse.splice import Edit

COUNTED = lazy(
    r"\d{4}\s?(?P<unit>年)?\s?(?P<close>[〕\]］】）)﹞])\s?(?P<ordinal>第\s?)?(?P<zeros>[0０]+)?(?P<figures>[1-9１-９]\d*)\s?[号號]"
)


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the numbers that say more than year and count."""
    for part in own_numbers(context):
        found = COUNTED.search(context.text, part.span.start, part.span.end)
        edits = [Edit(*found.span(group), "") for group in ("unit", "ordinal", "zeros") if found[group]] if found else []
        if found and edits:
            details = {"number": context.text[part.span.start : part.span.end], "right": f"{found['close']}{found['figures']}号"}
            yield Hit(Span(*found.span()), details, Fix(tuple(edits)))


RULE = Rule(
    code="DOC002",
    name="number-count",
    level="warning",
    message=(
        "“{number}” must end in “{right}”: no 年, no 第, no zeros before the count",
        "“{number}”应以“{right}”结尾：年份后不加“年”，顺序号不加“第”，不编虚位",
    ),
    what=(
        "Looks for document numbers with 年 behind the year, 第 before the count, or zeros that fill it up (〔2019〕05号).",
        "查找年份后加“年”、顺序号前加“第”或编虚位（〔2019〕05号）的发文字号。",
    ),
    why=(
        "The standard sets year and count alone: 〔2019〕5号. 〔2019〕05号 and 〔2019〕第5号 are not found when one looks for it.",
        "标准规定只写年份和顺序号：〔2019〕5号。写成〔2019〕05号、〔2019〕第5号，检索时会漏掉。",
    ),
    example="青政发〔2023〕第04号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕4号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.2.5",
)

"""DOC012: month or day of the date have zeros before them (GB/T 9704-2012, 7.3.5.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import signed_dates
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import lazy
from reportparse.splice import Edit, splice

ZERO = lazy(r"[年月]\s?(?P<zeros>[0０]+)(?=[1-9１-９])")


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the dates of papers with zeros that fill up a figure."""
    for part in signed_dates(context):
        start, end = part.span.start, part.span.end
        edits = [Edit(*found.span("zeros"), "") for found in ZERO.finditer(context.text, start, end)]
        if edits:
            typed = context.text[start:end]
            right = splice(typed, [(edit.start - start, edit.end - start, "") for edit in edits])
            yield Hit(part.span, {"date": typed, "right": right}, Fix(tuple(edits)))


RULE = Rule(
    code="DOC012",
    name="date-zeros",
    level="warning",
    message=(
        "“{date}” has zeros that stand for nothing; write “{right}”",
        "成文日期“{date}”编了虚位，应为“{right}”",
    ),
    what=(
        "Looks for dates below the signature with zeros before month or day.",
        "查找落款中月、日编虚位的成文日期。",
    ),
    why=(
        "The standard sets 1, not 01.",
        "标准规定月、日不编虚位，即1不编为01。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年05月08日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.5.4",
)

"""DOC014: the date names no day (GB/T 9704-2012, 7.3.5.4)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import signed_dates
from reportparse.check.violation import Hit
from reportparse.patterns import lazy

DRAFT = lazy(r"[×Xx*＊]")
"""What a draft has in place of figures."""
BLANK_DAY = lazy(r"[\s_×Xx*＊]{0,9}日")
"""A day that is left open behind the month."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the dates of papers that end with the month; drafts, which leave the day open, are not among them."""
    for part in signed_dates(context):
        typed = context.text[part.span.start : part.span.end]
        if typed.endswith("月") and not DRAFT.search(typed) and not BLANK_DAY.match(context.text, part.span.end):
            yield Hit(part.span, {"date": typed})


RULE = Rule(
    code="DOC014",
    name="date-incomplete",
    level="warning",
    message=(
        "the date “{date}” names no day",
        "成文日期“{date}”未写到日",
    ),
    what=(
        "Looks for dates below the signature that end with the month. A draft that leaves the day open is none.",
        "查找落款中只写到月的成文日期。留空待填的草稿不报。",
    ),
    why=(
        "The standard sets year, month and day. From the day on a paper is in force.",
        "标准规定年、月、日标全。成文日期是公文生效的时间。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    source="GB/T 9704-2012, 7.3.5.4",
)

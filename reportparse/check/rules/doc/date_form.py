"""DOC013: the date is written in characters, or in figures without 年, 月, 日 (GB/T 9704-2012, 7.3.5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import signed_dates
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import lazy
from reportparse.splice import Edit

SINCE = date(2012, 7, 1)
"""Since when the standard holds; the one before it set dates in characters."""
FORM = lazy(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the dates of papers that name a day in another form."""
    for part in signed_dates(context):
        typed = context.text[part.span.start : part.span.end]
        if part.date is not None and part.date >= SINCE and not FORM.fullmatch(typed):
            right = f"{part.date.year}年{part.date.month}月{part.date.day}日"
            yield Hit(part.span, {"date": typed, "right": right}, Fix((Edit(part.span.start, part.span.end, right),), safe=False))


RULE = Rule(
    code="DOC013",
    name="date-form",
    level="warning",
    message=(
        "the date “{date}” must be written “{right}”",
        "成文日期“{date}”应写作“{right}”",
    ),
    what=(
        "Looks for dates below the signature in characters (二〇一九年五月一日) or in figures alone (2019-05-01). Papers from before July 2012, when the standard came into force, had characters by right.",
        "查找落款中用汉字（二〇一九年五月一日）或纯数字（2019-05-01）书写的成文日期。2012年7月标准施行以前的公文按旧标准用汉字，不报。",
    ),
    why=(
        "The standard sets Arabic figures with 年, 月 and 日.",
        "标准规定用阿拉伯数字将年、月、日标全。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n二〇二三年五月八日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="unsafe",
    source="GB/T 9704-2012, 7.3.5.4",
)

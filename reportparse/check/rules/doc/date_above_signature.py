"""DOC011: the date stands above the signature (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import dates_above
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the dates right above a signature, where neither belongs to another one."""
    for date, signature in dates_above(context):
        yield Hit(date.span, {"date": date.text, "signature": signature.text})


RULE = Rule(
    code="DOC011",
    name="date-above-signature",
    level="warning",
    message=(
        "the date “{date}” must stand below the signature “{signature}”",
        "成文日期“{date}”应在发文机关署名“{signature}”之下",
    ),
    what=(
        "Looks for dates right above the signature at the close of a paper.",
        "查找落款中成文日期在发文机关署名之上的情况。",
    ),
    why=(
        "The standard sets the signature above the date, and the seal over both.",
        "标准规定署名在上、成文日期在下，印章居中下压。",
    ),
    example="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n2023年5月8日\n青禾县人民政府\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    source="GB/T 9704-2012, 7.3.5",
)

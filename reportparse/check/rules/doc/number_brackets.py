"""DOC001: the year in a document number does not stand in 〔〕 (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import own_numbers
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import lazy
from reportparse.source import Span
from reportparse.splice import Edit

BRACKETED = lazy(r"(?P<open>[〔\[［【（(﹝])(?=\s?\d{4})(?P<year>[^〕\]］】）)﹞]{1,8})(?P<close>[〕\]］】）)﹞])")
RIGHT = "〔〕"


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the brackets around years that are other ones."""
    for part in own_numbers(context):
        found = BRACKETED.search(context.text, part.span.start, part.span.end)
        if found is None or found["open"] + found["close"] == RIGHT:
            continue
        edits = [
            Edit(*found.span(group), right)
            for group, right in zip(("open", "close"), RIGHT, strict=True)
            if found[group] != right
        ]
        details = {"year": found.group(), "right": f"〔{found['year']}〕"}
        yield Hit(Span(*found.span()), details, Fix(tuple(edits)))


RULE = Rule(
    code="DOC001",
    name="number-brackets",
    level="warning",
    message=(
        "“{year}” in the document number has other brackets than 〔〕; write “{right}”",
        "发文字号中的“{year}”未用六角括号，应为“{right}”",
    ),
    what=(
        "Looks for document numbers whose year does not stand in the hexagonal brackets 〔〕.",
        "查找年份未用六角括号“〔〕”括入的发文字号。",
    ),
    why=(
        "The standard sets 〔〕. Numbers that are written in several ways are not found when papers are looked up by them.",
        "标准规定用六角括号。写法不一，按文号检索时会漏掉。",
    ),
    example="青政发[2023]14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.2.5",
)

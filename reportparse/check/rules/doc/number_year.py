"""DOC003: the year in a document number is cut short (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.doc.official import HEAD
from reportparse.check.violation import Hit
from reportparse.patterns import lazy
from reportparse.signs import LINE_BLANKS
from reportparse.source import Span

SHORT = lazy(
    rf"(?:^|\n)[{LINE_BLANKS}]*+[（(]?(?P<number>[^\W\d_]{{2,18}}(?P<year>[〔\[［【（(﹝]\d\d[〕\]］】）)﹞])第?\d{{1,5}}[号號])[）)]?[{LINE_BLANKS}]*+(?=\n|\Z)"
)


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the number of a paper that addresses someone, where it stands above that and its year has two figures."""
    who = next((part for part in context.report.parts if part.kind == "addressee"), None)
    found = SHORT.search(context.text, 0, min(HEAD, who.span.start)) if who else None
    if found is not None:
        yield Hit(Span(*found.span("year")), {"number": found["number"], "year": found["year"][1:-1]})


RULE = Rule(
    code="DOC003",
    name="number-year",
    level="warning",
    message=(
        "the year “{year}” in “{number}” must have four figures",
        "“{number}”中的年份“{year}”应标全称，写四位数字",
    ),
    what=(
        "Looks for document numbers whose year has two figures.",
        "查找年份只写两位数字的发文字号。",
    ),
    why=(
        "The standard sets the whole year. A number with half of it stands for several papers.",
        "标准规定年份标全称。只写两位，所指文件不唯一。",
    ),
    example="青政发〔23〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    instead="青政发〔2023〕14号\n关于做好农村供水管护工作的通知\n各乡镇人民政府：\n为保障供水安全，现将有关事项通知如下。\n一、落实管护责任\n各村确定一名管水员。\n二、落实管护经费\n县财政安排专项资金。\n青禾县人民政府\n2023年5月8日\n",
    check=check,
    source="GB/T 9704-2012, 7.2.5",
)

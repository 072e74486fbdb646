"""STR007: a passage stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.fields.find_labelled import is_only_labelled
from reportparse.trim import unspaced


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the paragraphs that stood in the report before; those that say who is to act, and by when, do so by intent."""
    least = options.number("min-length")
    seen: dict[str, int] = {}
    for span in context.stretches():
        if span.end - span.start < least:
            continue
        words = unspaced(context.text[span.start : span.end])
        if len(words) >= least:
            first = seen.setdefault(words, span.start)
            if first != span.start and not is_only_labelled(context.text[span.start : span.end]):
                place = context.report.source.locate(first).brief()
                yield Hit(span, {"words": words[:20], "first": place})


RULE = Rule(
    code="STR007",
    name="duplicate-passage",
    level="warning",
    message=("“{words}…” stood before, at {first}", "“{words}…”与 {first} 处的段落重复"),
    what=(
        "Looks for paragraphs that stand twice, white space left aside. Lines such as 责任单位：… may.",
        "查找重复出现的段落，空白不计。“责任单位：……”之类的行可以重复。",
    ),
    why=("It was pasted twice.", "多半是粘贴了两次。"),
    example=(
        "关于村级养老服务的调研报告\n一、基本情况\n全镇现有十二个行政村和三个社区，共有六十岁以上老人三千二百名，占总人口的百分之二十一，其中独居老人四百名，失能老人一百五十名，近半数由子女照料。\n"
        "二、存在问题\n全镇现有十二个行政村和三个社区，共有六十岁以上老人三千二百名，占总人口的百分之二十一，其中独居老人四百名，失能老人一百五十名，近半数由子女照料。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、基本情况\n全镇现有十二个行政村和三个社区，共有六十岁以上老人三千二百名，占总人口的百分之二十一，其中独居老人四百名，失能老人一百五十名，近半数由子女照料。\n"
        "二、存在问题\n护理员少，每名护理员要照顾三十名老人。\n"
    ),
    check=check,
    options={"min-length": Option(50, ("the fewest characters of a passage", "段落的最少字数"))},
)

"""FMT006: a level of the standard is left out."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.rules.fmt.levels import first_of_each, nested_levels, written
from reportparse.check.violation import Hit
from reportparse.source import Span


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first part of each kind that stands more than one level below what holds it."""
    return first_of_each(_found(context, options.words("allow")))


def _found(context: Context, allowed: list[str]) -> Iterator[tuple[Span, dict[str, str]]]:
    for span, outer, inner in nested_levels(context):
        if inner <= outer + 1:
            continue
        details = {name: written(level) for name, level in (("outer", outer), ("inner", inner), ("between", outer + 1))}
        if f"{details['outer']} {details['inner']}" not in allowed:
            yield span, details


RULE = Rule(
    code="FMT006",
    name="level-skipped",
    level="warning",
    message=(
        "below {outer} stands {inner}; the level between them, {between}, is left out (places: {count})",
        "{outer}之下直接用{inner}，跳过了{between}（全文共{count}处）",
    ),
    what=(
        "Looks for levels that are left out of the order 一、 （一） 1. （1）. It reports the first place of each kind.",
        "查找“一、”“（一）”“1.”“（1）”四个层次中被跳过的层次。每种情形只报第一处。",
    ),
    why=(
        "A reader takes the part for one of a deeper level. From 一、 to 1. is usual in short papers and allowed.",
        "读者会误判层次。篇幅短的文件由“一、”直接到“1.”是通行做法，默认允许。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n（1）人手不足\n护理员少。\n（2）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    options={
        "allow": Option(
            ["一、 1."],
            (
                "pairs that may follow one another, the outer and the inner form with a space between",
                "允许跳用的层次，写作“外层 内层”",
            ),
        )
    },
    source="GB/T 9704-2012, 7.3.3",
)

"""FMT007: a family holds one that stands above it in the standard."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.fmt.levels import first_of_each, nested_levels, written
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first part of each kind whose form belongs above that of what holds it."""
    return first_of_each(
        (span, {"outer": written(outer), "inner": written(inner)})
        for span, outer, inner in nested_levels(context)
        if inner < outer
    )


RULE = Rule(
    code="FMT007",
    name="level-order",
    level="warning",
    message=(
        "{inner} stands below {outer}; the standard has it above (places: {count})",
        "{inner}用在{outer}之下，与标准规定的层次次序相反（全文共{count}处）",
    ),
    what=(
        "Looks for forms that stand below one that GB/T 9704-2012 puts below them. It reports the first place of each kind.",
        "查找层次次序与 GB/T 9704-2012 相反的序号。每种情形只报第一处。",
    ),
    why=("Readers tell levels by their forms.", "读者靠序号形式分辨层次。"),
    example="关于村级养老服务的调研报告\n1.存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n2.工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    source="GB/T 9704-2012, 7.3.3",
)

"""NUM002: a number stands twice in a run."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.faults import number_faults
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers whose number was given before."""
    return number_faults(context, "duplicate")


RULE = Rule(
    code="NUM002",
    name="duplicate-number",
    level="error",
    message=("“{marker}” comes twice in its run; here it should be “{right}”", "“{marker}”重号，此处应为“{right}”"),
    what=("Looks for numbers that stand more than once in a run.", "查找同一组中重复的序号。"),
    why=("A reference to the number can mean either part.", "引用该序号时，无法确定所指的是哪一部分。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n二、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
    fix="safe",
)

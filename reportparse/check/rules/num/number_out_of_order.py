"""NUM003: a number is smaller than the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.faults import number_faults
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers that stand after a larger number."""
    return number_faults(context, "order")


RULE = Rule(
    code="NUM003",
    name="number-out-of-order",
    level="error",
    message=(
        "“{marker}” stands after “{before}”; here it should be “{right}”",
        "“{marker}”排在“{before}”之后，此处应为“{right}”",
    ),
    what=("Looks for numbers that go back within a run.", "查找同一组中倒退的序号。"),
    why=(
        "Either the parts or their numbers were exchanged; a reader cannot tell which.",
        "不是段落放错了位置，就是序号写错了，读者无从判断。",
    ),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n三、存在问题\n人手不足。\n二、工作建议\n增加人手。\n四、工作打算\n逐步推开。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n四、工作打算\n逐步推开。\n",
    check=check,
    fix="safe",
)

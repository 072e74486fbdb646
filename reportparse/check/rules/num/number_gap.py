"""NUM001: a number is missing in a run."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.faults import number_faults
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers before which numbers are missing."""
    return number_faults(context, "gap")


RULE = Rule(
    code="NUM001",
    name="number-gap",
    level="error",
    message=("“{marker}” follows “{before}”: {missing} is missing", "“{before}”之后是“{marker}”，缺第{missing}项"),
    what=(
        "Looks for numbers that a run leaves out. Where the next number stands later in the run, it is out of order instead (NUM003).",
        "查找同一组序号中缺少的号码。若缺少的号码在后文出现，则属次序颠倒（NUM003）。",
    ),
    why=(
        "A reader looks for the part that is missing, and references to later parts are off by one.",
        "读者会以为有一段缺失，后文对各部分的引用也会错位。",
    ),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n四、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
    fix="safe",
)

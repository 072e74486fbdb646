"""NUM004: a run does not begin at one."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.faults import number_faults
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first markers of runs that begin at another number and count on from no other run."""
    return number_faults(context, "start")


RULE = Rule(
    code="NUM004",
    name="number-start",
    level="error",
    message=("the run begins with “{marker}”, not at one", "本组序号从“{marker}”开始，未从一起编"),
    what=(
        (
            "Looks for runs that begin at another number than one and count on from no run before. "
            "The fix numbers them from one; it is unsafe, since their beginning may be lost."
        ),
        "查找不从一起编、也不接续前文的序号。修复时从一重新编号；因开头可能缺失，属不安全修复。",
    ),
    why=("The beginning may be lost, or a number was typed wrongly.", "可能开头缺失，也可能序号录入有误。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n（二）人手不足\n护理员少。\n（三）经费不足\n投入少。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n",
    check=check,
    fix="unsafe",
)

"""FMT005: 第一 is followed by 、 where a comma belongs."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.fmt.separators import wrong_signs_behind
from reportparse.check.violation import Hit
from reportparse.markers.families import names


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield markers such as 第一 and 首先 with 、 behind them."""
    return wrong_signs_behind(context, names(lambda family: family.separator == "，"), "、", "，")


RULE = Rule(
    code="FMT005",
    name="ordinal-comma",
    level="warning",
    message=("“{marker}”: behind an ordinal word stands a comma; write “{right}”", "“{marker}”：序次语后用逗号，应为“{right}”"),
    what=("Looks for 第一、 其一、 and 首先、 where 第一， belongs.", "查找应写作“第一，”的“第一、”“其一、”“首先、”。"),
    why=(
        "GB/T 15834-2011 puts a comma behind ordinal words (第一，其一，首先，); 、 belongs behind bare numerals.",
        "GB/T 15834-2011 规定“第一”“其一”“首先”等序次语之后用逗号；顿号用于汉字数字之后。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n第一、人手不足，护理员少。\n第二、经费不足，投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n第一，人手不足，护理员少。\n第二，经费不足，投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
    source="GB/T 15834-2011, B.3.1",
)

"""FMT003: an Arabic numeral is followed by another sign than a full point."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.fmt.separators import wrong_separators
from reportparse.check.violation import Hit
from reportparse.markers.families import names


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield markers such as ``1、`` and ``1．``."""
    return wrong_separators(context, names(lambda family: family.separator == "."), ".")


RULE = Rule(
    code="FMT003",
    name="arabic-separator",
    level="warning",
    message=(
        "“{marker}”: behind an Arabic numeral stands a full point; write “{right}”",
        "“{marker}”：阿拉伯数字后用下圆点，应为“{right}”",
    ),
    what=(
        "Looks for 1、 and 1． where 1. belongs. A blank keeps the point from a figure behind it, with which it would read as a decimal.",
        "查找应写作“1.”的“1、”“1．”。其后紧跟数字的，修复时加一空格，以免误作小数。",
    ),
    why=(
        "GB/T 9704-2012 sets 1. for the third level; 、 belongs behind Chinese numerals.",
        "GB/T 9704-2012 规定第三层为“1.”；顿号用于汉字数字之后。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n1、人手不足\n护理员少。\n2、经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n1.人手不足\n护理员少。\n2.经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
    source="GB/T 15834-2011, B.3.3; GB/T 9704-2012, 7.3.3",
)

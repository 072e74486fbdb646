"""FMT004: a Chinese numeral is followed by another sign than 、."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.fmt.separators import wrong_separators
from reportparse.check.violation import Hit
from reportparse.markers.families import names


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield markers such as ``一.`` and ``一．``."""
    return wrong_separators(context, names(lambda family: family.separator == "、"), "、")


RULE = Rule(
    code="FMT004",
    name="chinese-separator",
    level="warning",
    message=("“{marker}”: behind a Chinese numeral stands 、; write “{right}”", "“{marker}”：汉字数字后用顿号，应为“{right}”"),
    what=("Looks for 一. and 一． where 一、 belongs.", "查找应写作“一、”的“一.”“一．”。"),
    why=("GB/T 9704-2012 sets 一、 for the first level.", "GB/T 9704-2012 规定第一层为“一、”。"),
    example="关于村级养老服务的调研报告\n一.基本情况\n全镇有十二个村。\n二.存在问题\n人手不足。\n三.工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
    source="GB/T 15834-2011, B.3.2; GB/T 9704-2012, 7.3.3",
)
